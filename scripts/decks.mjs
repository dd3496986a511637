// Runs the deck checker: npm run decks -- check [--json] [--strict] FILE…
// Why: the checker is part of the app's TypeScript, so that the app and the command line report
// the same faults. Vite loads it here; no build and no second copy is needed.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

const { module } = await runnerImport('/src/formats/deck/cli.ts', {
  root: ROOT,
  configFile: false, // only TypeScript is needed, none of the app's build
  logLevel: 'error',
})
// npm runs scripts in the project's root; the files were named from where the person stands.
if (process.env.npm_lifecycle_event === 'decks') process.chdir(process.env.INIT_CWD ?? '.')
process.exitCode = await module.main(process.argv.slice(2))
