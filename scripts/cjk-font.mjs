// Makes sure that Chinese text can be drawn.
// Why: a headless browser without a Chinese font shows empty boxes; the tests would still pass
// and every screenshot would be worthless. It is checked apart from the browser, because a
// machine often has the one without the other.
import { spawnSync } from 'node:child_process'
import { canInstallPackages, installPackages } from './apt.mjs'

/** True when Chinese can be drawn; installs a font where it can, otherwise warns. */
export function ensureCjkFont({ install = false, log = console.error } = {}) {
  if (hasCjkFont()) return true
  if (install && canInstallPackages()) {
    log('No Chinese font found: installing fonts-noto-cjk with apt-get (a minute or two) …')
    installPackages('fontconfig', 'fonts-noto-cjk')
    if (hasCjkFont()) return true
  }
  log('Warning: no Chinese font found. Screenshots will show empty boxes; install Noto Sans CJK.')
  return false
}

function hasCjkFont() {
  if (process.platform !== 'linux') return true // macOS and Windows ship one
  const list = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' })
  return list.status === 0 && list.stdout.trim() !== ''
}
