// Serves the built app at one fixed address, and builds it first when the sources changed.
// Why one address: the browser keeps a person's progress per origin, and another port is another
// origin. So the port never moves by itself.
// By hand: npm start [-- --open]      PORT=5300 npm start
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, preview } from 'vite'
import { fingerprintSources } from './sources.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const HOST = '127.0.0.1'
const DEFAULT_PORT = 5180
const STAMP = path.join(ROOT, 'dist', '.sources') // in dist, so that any other build wipes it
const WHO = '__yingda' // here a running server says from which folder it serves
const FOLDER = createHash('sha256').update(ROOT).digest('hex')

async function main() {
  process.chdir(ROOT)
  const port = readPort(process.env.PORT)
  if (port === undefined) return fail(`PORT=${process.env.PORT} is not a port number.`)
  const address = `http://${HOST}:${port}/`

  if (!(await isListening(port))) {
    await buildWhenStale()
    return serve(port, address)
  }
  const folder = await askFolder(address)
  if (folder === undefined) return fail(busyAdvice(port))
  if (folder !== FOLDER) {
    return fail(`Another copy of Yingda runs at ${address} from another folder. Stop it first.`)
  }
  await buildWhenStale() // the running server reads the same dist, so it shows the new build
  console.log(`Yingda 应答 is already running at ${address}`)
  return 0
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

async function askFolder(address) {
  try {
    const response = await fetch(address + WHO, { signal: AbortSignal.timeout(3_000) })
    return (await response.json()).folder
  } catch {
    return undefined // it speaks no HTTP, or is some other app
  }
}

async function buildWhenStale() {
  const sources = fingerprintSources(ROOT)
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sources) return
  console.log('Building the app (some seconds, only after a change) …')
  delete process.env.NODE_ENV // a build for people, whatever the shell says
  delete process.env.BASE_PATH // served at the root here
  await build({ root: ROOT, logLevel: 'warn' })
  writeFileSync(STAMP, sources)
}

async function serve(port, address) {
  const open = process.argv.includes('--open')
  const server = await preview({
    root: ROOT,
    logLevel: 'warn',
    preview: { host: HOST, port, strictPort: true, open },
    plugins: [{ name: 'yingda-who', configurePreviewServer: answerWho }],
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

function answerWho(server) {
  server.middlewares.use(`/${WHO}`, (_request, response) => {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ folder: FOLDER }))
  })
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
