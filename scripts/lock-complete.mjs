// Checks that package-lock.json names every platform's optional packages.
// Why: when npm writes the lock while some platform's native package cannot be fetched, it drops
// that entry without a word; later `npm ci` refuses, or fails on macOS and Windows only.
// By hand: node scripts/lock-complete.mjs [package-lock.json]
import { readFileSync } from 'node:fs'

const file = process.argv[2] ?? 'package-lock.json'
const { packages } = JSON.parse(readFileSync(file, 'utf8'))

const missing = Object.entries(packages).flatMap(([place, entry]) =>
  Object.keys(entry.optionalDependencies ?? {})
    .filter((name) => !isLocked(place, name))
    .map((name) => `${name} (wanted by ${place || 'this project'} ${entry.version ?? ''})`),
)

/** Looks where Node would: in the package's own node_modules, then in each folder above it. */
function isLocked(place, name) {
  for (let folder = place; ; folder = parentOf(folder)) {
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true
    if (folder === '') return false
  }
}

function parentOf(place) {
  const end = place.lastIndexOf('/node_modules/')
  return end < 0 ? '' : place.slice(0, end)
}

for (const name of missing) console.error(`${file} lacks ${name}`)
if (missing.length > 0) {
  console.error('Install a version whose packages are all published, or pin it in "overrides".')
  process.exitCode = 1
}
