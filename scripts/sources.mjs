// A fingerprint of everything that the built app is made from.
// Why: `npm start` must build when something changed and only then. Contents are hashed, not
// times: a fresh clone and a branch switch change every time and possibly no content.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

const SOURCES = [
  'index.html',
  'package.json',
  'package-lock.json',
  'vite.config.ts',
  'scripts/vite',
  'public',
  'decks',
  'src',
]
const NOT_BUILT = /\.test\.tsx?$|\.md$/

/** A hex digest of the sources under `root`. */
export function fingerprintSources(root) {
  const hash = createHash('sha256').update(`node${process.versions.node}`)
  for (const file of SOURCES.flatMap((source) => walk(root, source))) {
    hash.update(`\0${file}\0`).update(readFileSync(path.join(root, file)))
  }
  return hash.digest('hex')
}

function walk(root, relative) {
  const absolute = path.join(root, relative)
  if (!existsSync(absolute)) return []
  if (!statSync(absolute).isDirectory()) return NOT_BUILT.test(relative) ? [] : [relative]
  return readdirSync(absolute)
    .sort()
    .flatMap((name) => walk(root, `${relative}/${name}`))
}
