// Checks the size of the built JavaScript, gzipped, against scripts/bundle-budget.json:
//   firstLoad    Vite manifest keys that a person needs before the first card; their files and
//                all that these import statically are summed against firstLoadKilobytes
//   lazyLimits   limits for single lazy chunks, by manifest key or chunk name; every other chunk
//                has lazyKilobytes
// Why: a heavy import in the wrong place is easy to write and hard to see. (What is truly
// transferred until the first card is measured by a journey; this is the floor under it.)
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const budget = readJson('scripts/bundle-budget.json')
const manifest = readJson('dist/.vite/manifest.json')
const faults = []

const first = new Set()
for (const key of budget.firstLoad) {
  if (manifest[key]) addWithImports(key, first)
  else faults.push(`firstLoad names ${key}, which is not in the build's manifest.`)
}
const sizeOfFirst = [...first].reduce((sum, file) => sum + kilobytes(file), 0)
for (const file of first) row('first load', nameOf(file), kilobytes(file))
row('first load', 'together', sizeOfFirst, budget.firstLoadKilobytes)

const limits = new Map(Object.entries(budget.lazyLimits))
const lazy = scripts().filter((file) => !first.has(file))
for (const file of lazy) {
  const name = nameOf(file)
  row('lazy', name, kilobytes(file), limits.get(name) ?? budget.lazyKilobytes)
  limits.delete(name)
}
for (const name of limits.keys()) faults.push(`lazyLimits names ${name}, which is no lazy chunk.`)

if (first.size === 0) faults.push('The first load is empty: nothing was measured.')
for (const fault of faults) console.error(fault)
process.exitCode = faults.length > 0 ? 1 : 0

function addWithImports(key, files) {
  const chunk = manifest[key]
  if (files.has(chunk.file)) return
  if (chunk.file.endsWith('.js')) files.add(chunk.file)
  for (const imported of chunk.imports ?? []) addWithImports(imported, files)
}

/** All scripts that were built, also those that the manifest does not list, such as workers. */
function scripts() {
  const isServiceWorker = (file) => /^(sw|workbox-[\w-]+)\.js$/.test(file)
  return readdirSync('dist', { recursive: true })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.js') && !isServiceWorker(file))
}

/** A name that stays the same from build to build: the source's, or the file's without its hash. */
function nameOf(file) {
  const [key, chunk] = Object.entries(manifest).find(([, { file: built }]) => built === file) ?? []
  const isSource = key !== undefined && !key.startsWith('_')
  return isSource ? key : (chunk?.name ?? file.replace(/-[\w-]{8}\.js$/, '.js'))
}

function kilobytes(file) {
  return gzipSync(readFileSync(`dist/${file}`), { level: 9 }).length / 1000
}

function row(part, name, size, limit) {
  const text = limit === undefined ? '' : `  of ${limit}`
  console.log(`${part.padEnd(11)} ${name.padEnd(44)} ${size.toFixed(1).padStart(7)} kB gz${text}`)
  if (size > (limit ?? Infinity)) faults.push(`${name}: ${size.toFixed(1)} kB gz is over ${limit}.`)
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'))
}
