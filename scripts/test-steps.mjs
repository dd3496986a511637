// The steps of `npm test`, in order: what each is called, what it runs and how it is counted.
// A step is `{ name, command, kind, report?, args? }`. Commands are Node programs by their file,
// so that nothing depends on a shell.
import { existsSync, readdirSync } from 'node:fs'

const BIN = {
  biome: 'node_modules/@biomejs/biome/bin/biome',
  knip: 'node_modules/knip/bin/knip.js',
  oxlint: 'node_modules/oxlint/bin/oxlint',
  playwright: 'node_modules/@playwright/test/cli.js',
  // TypeScript is installed twice: 7 checks, 6 serves tools that need its programming interface.
  tsc: 'node_modules/@typescript/native/bin/tsc',
  vite: 'node_modules/vite/bin/vite.js',
  vitest: 'node_modules/vitest/vitest.mjs',
}

/** Cheap checks; none needs another, so they may run side by side. */
export const STATIC_CHECKS = [
  check('types', BIN.tsc, '-b'),
  check('lint', BIN.oxlint, '--type-aware', '--deny-warnings'),
  check('format', BIN.biome, 'format', '.'),
  check('floors', 'scripts/floors.mjs'),
  check('dead code', BIN.knip, '--no-progress'),
  check('lockfile', 'scripts/lock-complete.mjs'),
  check('decks', 'scripts/decks.mjs', 'check', '--strict', ...deckFiles()),
]

/** Tests that need no browser. */
export const QUICK_TESTS = [vitest('unit'), vitest('component')]

/** Everything else, in this order: the journeys and the budget look at what was built. */
export const FULL_TESTS = [
  { ...vitest('browser'), needsBrowser: true },
  check('build', BIN.vite, 'build', '--logLevel', 'warn'),
  check('bundle budget', 'scripts/bundle-budget.mjs'),
  {
    name: 'journeys',
    kind: 'playwright',
    command: [BIN.playwright, 'test', '--forbid-only', '--reporter=list,json'],
    report: 'reports/journeys.json',
    needsBrowser: true,
  },
]

function check(name, ...command) {
  return { name, kind: 'check', command }
}

function vitest(project) {
  const report = `reports/${project}.json`
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return {
    name: project,
    kind: 'vitest',
    command: [BIN.vitest, 'run', '--project', project, '--allowOnly=false', ...reporters],
    report,
  }
}

function deckFiles() {
  if (!existsSync('decks')) return []
  return readdirSync('decks')
    .filter((name) => name.endsWith('.json'))
    .map((name) => `decks/${name}`)
}
