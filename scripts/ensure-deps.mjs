// Installs the dependencies when they are missing or out of date. Runs before every npm script,
// so it may itself depend on nothing but Node.
// Why: on a bare machine `npm start` or `npm test` must be the only command a person needs.
// A stamp inside node_modules says which lockfile it was installed from; a lock file that holds
// our pid keeps two commands, started together, from installing into the same folder.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// What the build tools ask for (their `engines`).
const OLDEST_NODE = { 20: 19, 22: 12 }
const LOCK = '.ensure-deps.lock'
const STAMP = 'node_modules/.ensure-deps'
const LONGEST_WAIT_MILLIS = 15 * 60_000
const UNREADABLE_LOCK_MILLIS = 5_000

class Fatal extends Error {}

async function main() {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)))
  checkNode()
  if (isInstalled()) return
  if (!(await takeLock())) return // the other install did it for us
  try {
    if (!isInstalled()) install()
  } finally {
    rmSync(LOCK, { force: true })
  }
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (minor >= (OLDEST_NODE[major] ?? (major > 22 ? 0 : Infinity))) return
  throw new Fatal(
    `Node ${process.versions.node} will not do. Install Node 20.19, 22.12 or newer: https://nodejs.org`,
  )
}

function isInstalled() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wantedStamp()
}

function wantedStamp() {
  const platform = `${process.platform} ${process.arch} node${process.versions.node.split('.')[0]}`
  return createHash('sha256')
    .update(readFileSync('package-lock.json'))
    .update(platform)
    .digest('hex')
}

/** True when the lock is ours; false when somebody else finished the install while we waited. */
async function takeLock() {
  const giveUpAt = Date.now() + LONGEST_WAIT_MILLIS
  let told = false
  for (;;) {
    try {
      writeFileSync(LOCK, String(process.pid), { flag: 'wx' })
      return true
    } catch (error) {
      if (error.code !== 'EEXIST') throw new Fatal(`Cannot write ${LOCK}: ${error.message}`)
    }
    if (removeDeadLock()) continue
    if (Date.now() > giveUpAt) {
      throw new Fatal(`Another install never ended. If none is running, delete ${LOCK} and retry.`)
    }
    if (!told) console.log('Another install is running here; waiting for it …')
    told = true
    await new Promise((resolve) => setTimeout(resolve, 300))
    if (isInstalled() && !existsSync(LOCK)) return false
  }
}

/** Removes the lock of a process that no longer lives; true when there is none in the way now. */
function removeDeadLock() {
  const holder = readLock(LOCK)
  if (!holder) return true // released a moment ago
  if (isAlive(holder)) return false
  const aside = `${LOCK}.${process.pid}`
  try {
    renameSync(LOCK, aside)
  } catch {
    return true // someone else was quicker
  }
  // Between the look and the rename a third process may have put its own, live lock there.
  if (readLock(aside)?.pid === holder.pid) rmSync(aside, { force: true })
  else renameSync(aside, LOCK)
  return true
}

function readLock(file) {
  try {
    return { pid: readFileSync(file, 'utf8').trim(), writtenAt: statSync(file).mtimeMs }
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw new Fatal(`Cannot read ${file}: ${error.message}`)
  }
}

function isAlive({ pid, writtenAt }) {
  // Created but not yet written to, or damaged: give its owner a moment.
  if (!/^[1-9]\d*$/.test(pid)) return Date.now() - writtenAt < UNREADABLE_LOCK_MILLIS
  try {
    process.kill(Number(pid), 0)
    return true
  } catch (error) {
    return error.code === 'EPERM' // alive, but somebody else's
  }
}

function install() {
  console.error('Installing dependencies (the first time, about half a minute) …')
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund']
  // The npm that started us, run by this Node: no shell and no npm.cmd, also on Windows.
  const npm = /npm-cli\.[cm]?js$/.test(process.env.npm_execpath ?? '') && process.env.npm_execpath
  const options = { stdio: 'inherit', env: cleanEnvironment() }
  const run = npm
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
  if (run.status !== 0) {
    throw new Fatal(
      'Installing failed (see above). Check the network and `npm config get registry`, then run the same command again.',
    )
  }
  writeFileSync(STAMP, wantedStamp())
}

/** Without the settings that would make npm leave out the developers' packages. */
function cleanEnvironment() {
  const unwanted = /^(NODE_ENV|npm_config_(omit|only|production))$/i
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !unwanted.test(name)))
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Fatal ? error.message : error)
  process.exitCode = 1
}
