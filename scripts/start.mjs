// Serves the built app at one fixed address, and builds it first when the sources changed.
// Why one address: the browser keeps a person's progress per origin, and another port is another
// origin. So the port never moves by itself.
// By hand: npm start [-- --open]      PORT=5300 npm start
import { readFileSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, preview } from 'vite'
import { fingerprintSources } from './sources.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const HOST = '127.0.0.1'
const DEFAULT_PORT = 5180
const STAMP = 'build-stamp.json' // in dist: a new build wipes it, and a running server shows it
const APP = 'yingda'

async function main() {
  process.chdir(ROOT)
  const port = readPort(process.env.PORT)
  if (port === undefined) return fail(`PORT=${process.env.PORT} is not a port number.`)
  const address = `http://${HOST}:${port}/`

  const busy = await isListening(port)
  const running = busy ? await readRunningStamp(address) : undefined
  if (busy && running?.app !== APP) return fail(busyAdvice(port))

  const sources = await buildWhenStale()
  if (busy) {
    // A running server reads from its own dist, so it shows our build when it is of this folder.
    if ((await readRunningStamp(address))?.sources === sources) {
      console.log(`Yingda 应答 is already running at ${address}`)
      return 0
    }
    return fail(`Another copy of Yingda runs at ${address} from another folder. Stop it first.`)
  }
  return serve(port, address)
}

function readPort(text) {
  if (!text) return DEFAULT_PORT
  const port = Number(text)
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : undefined
}

function isListening(port) {
  return new Promise((resolve) => {
    const socket = net.connect({ host: HOST, port, timeout: 2_000 })
    const answer = (listening) => {
      socket.destroy()
      resolve(listening)
    }
    socket.once('connect', () => answer(true))
    socket.once('timeout', () => answer(true))
    socket.once('error', () => answer(false))
  })
}

async function readRunningStamp(address) {
  try {
    const response = await fetch(address + STAMP, { signal: AbortSignal.timeout(3_000) })
    return await response.json()
  } catch {
    return undefined // it speaks no HTTP, or is some other app
  }
}

async function buildWhenStale() {
  const sources = fingerprintSources(ROOT)
  const stampFile = path.join(ROOT, 'dist', STAMP)
  if (readStamp(stampFile)?.sources === sources) return sources
  console.log('Building the app (some seconds, only after a change) …')
  delete process.env.NODE_ENV // a build for people, whatever the shell says
  delete process.env.BASE_PATH // served at the root here
  await build({ root: ROOT, logLevel: 'warn' })
  writeFileSync(stampFile, JSON.stringify({ app: APP, sources }))
  return sources
}

function readStamp(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

async function serve(port, address) {
  const open = process.argv.includes('--open')
  const server = await preview({
    root: ROOT,
    logLevel: 'warn',
    preview: { host: HOST, port, strictPort: true, open },
  })
  console.log(`Yingda 应答 is running at ${address}   (Ctrl-C stops it)`)
  await new Promise((resolve) => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })
  setTimeout(() => process.exit(0), 2_000).unref() // a browser may keep its connection open
  await server.close()
  return 0
}

function busyAdvice(port) {
  return [
    `Port ${port} is used by another program.`,
    'Stop that program and run npm start again,',
    `or choose another port: PORT=${port + 1} npm start`,
    'Note: progress is kept per address. At another port the app starts empty;',
    `what you practised is still there at port ${port}.`,
  ].join('\n')
}

function fail(message) {
  console.error(message)
  return 1
}

process.exitCode = await main().catch((error) => fail(error.stack ?? String(error)))
