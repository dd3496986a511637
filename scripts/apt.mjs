// Installs Debian packages, where that is possible and right.
// Why: on a bare Debian machine (a container, a CI runner) `npm test` must get its own browser
// and font. Ubuntu is left out on purpose: its chromium package is a stub that needs snap.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

const APT = '/usr/bin/apt-get'

/** True when we are root on Debian (or a relative of it that is not Ubuntu). */
export function canInstallPackages() {
  if (process.getuid?.() !== 0 || !existsSync(APT) || !existsSync('/etc/os-release')) return false
  const release = readFileSync('/etc/os-release', 'utf8')
  return /^ID(_LIKE)?=.*debian/m.test(release) && !/^ID(_LIKE)?=.*ubuntu/m.test(release)
}

/** Installs the packages; true when apt-get says that it did. */
export function installPackages(...packages) {
  const install = ['install', '-y', '--no-install-recommends', ...packages]
  // The first try is silent: on a fresh image the package lists are empty and it fails as expected.
  if (aptGet(install, 'ignore')) return true
  aptGet(['update'], 'inherit')
  return aptGet(install, 'inherit')
}

function aptGet(args, stderr) {
  const options = ['-qq', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3']
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const run = spawnSync(APT, [...options, ...args], { stdio: ['ignore', 'ignore', stderr], env })
  return run.status === 0
}
