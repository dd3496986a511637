// Finds a Chromium-family browser for the tests, and can install one.
// Why: `npm test` must work on a bare machine, and must take the browser that is already there.
// Order: the variables below → an installed Chrome, Chromium or Edge → Playwright's own copy →
// (with install) apt-get as root on Debian → Playwright's download.
// By hand: node scripts/find-browser.mjs [--install]   prints the path
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { canInstallPackages, installPackages } from './apt.mjs'
import { ensureCjkFont } from './cjk-font.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const VARIABLES = [
  'CHROME_PATH',
  'PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH',
  'PUPPETEER_EXECUTABLE_PATH',
]

/**
 * Resolves to `{ path, from }`, or to undefined when there is no browser.
 * Throws when a variable names something that is not an executable file.
 */
export async function findBrowser({ install = false, log = console.error } = {}) {
  const found = fromEnvironment() ?? installed('installed') ?? (await playwrightCopy())
  if (found || !install) return found

  if (canInstallPackages()) {
    log('No browser found: installing chromium with apt-get (a minute or two) …')
    installPackages('chromium')
    const fromApt = installed('apt-get')
    if (fromApt) return fromApt
  }
  log('No browser found: trying Playwright’s own download …')
  const cli = path.join(ROOT, 'node_modules', 'playwright', 'cli.js')
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit', timeout: 300_000 })
  return playwrightCopy()
}

function fromEnvironment() {
  for (const name of VARIABLES) {
    const file = process.env[name]
    if (!file) continue
    if (!isExecutable(file)) throw new Error(`${name}=${file} is not an executable file.`)
    return { path: file, from: name }
  }
  return undefined
}

function installed(from) {
  const file = candidates().find((candidate) => isExecutable(candidate) && runs(candidate))
  return file && { path: file, from }
}

async function playwrightCopy() {
  try {
    const { chromium } = await import('@playwright/test')
    const file = chromium.executablePath()
    return existsSync(file) ? { path: file, from: 'playwright' } : undefined
  } catch {
    return undefined // not installed yet, or a platform that Playwright does not know
  }
}

function candidates() {
  const env = process.env
  if (process.platform === 'darwin') {
    const folders = ['/Applications', `${env.HOME}/Applications`]
    const names = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Google Chrome for Testing']
    return names.flatMap((name) =>
      folders.map((dir) => `${dir}/${name}.app/Contents/MacOS/${name}`),
    )
  }
  if (process.platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean)
    const tails = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ]
    return folders.flatMap((dir) => tails.map((tail) => path.join(dir, tail)))
  }
  const folders = (env.PATH ?? '').split(':').filter(Boolean)
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
  ]
  return names.flatMap((name) => folders.map((dir) => path.join(dir, name)))
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** A stub package can exist and not run, so the browser is asked for its version. */
function runs(file) {
  if (process.platform === 'win32') return true // there, --version opens a window
  const run = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 20_000 })
  return run.status === 0 && /\d+\.\d+/.test(run.stdout)
}

async function main() {
  const install = process.argv.includes('--install')
  const browser = await findBrowser({ install })
  if (!browser) {
    console.error('No browser found. Install Chrome, Chromium or Edge, or set CHROME_PATH.')
    return 1
  }
  ensureCjkFont({ install })
  console.error(`browser: ${browser.path} (${browser.from})`)
  console.log(browser.path)
  return 0
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = await main().catch((error) => {
    console.error(error.message)
    return 1
  })
}
