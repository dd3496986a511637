// The one test command. Every step runs, also after one failed; a failed step shows all that it
// said, the others a line. It closes with `N passed, N failed`, counted from the runners' reports.
// By hand: npm test      npm run check (no browser)      npm test -- unit journeys (only these)
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ensureCjkFont } from './cjk-font.mjs'
import { findBrowser } from './find-browser.mjs'
import * as counting from './report-counts.mjs'
import { inParallel, runStep } from './run-step.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const { STATIC_CHECKS, QUICK_TESTS, FULL_TESTS } = await import('./test-steps.mjs')

async function main() {
  const quick = process.argv.includes('--quick')
  const only = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
  const all = [...STATIC_CHECKS, ...QUICK_TESTS, ...(quick ? [] : FULL_TESTS)]
  const unknown = only.filter((name) => !all.some((step) => step.name === name))
  if (unknown.length > 0) {
    console.error(
      `No such step: ${unknown.join(', ')}. Steps: ${all.map((s) => s.name).join(', ')}`,
    )
    return 1
  }
  const steps = all.filter((step) => only.length === 0 || only.includes(step.name))

  rmSync('reports', { recursive: true, force: true }) // an old report must not be counted
  mkdirSync('reports')
  const chrome = steps.some((step) => step.needsBrowser) ? await prepareBrowser() : undefined
  const env = environment(chrome)

  const isStatic = (step) => STATIC_CHECKS.includes(step)
  const results = await inParallel(
    2,
    steps.filter(isStatic).map((step) => () => runAndCount(step, env)),
  )
  for (const step of steps.filter((step) => !isStatic(step))) {
    results.push(await runAndCount(step, env))
  }

  const total = counting.total(results)
  console.log(`\n${counting.closingLine(total)}`)
  return total.failed > 0 || total.passed === 0 ? 1 : 0
}

async function prepareBrowser() {
  ensureCjkFont({ install: true })
  try {
    const browser = await findBrowser({ install: true })
    if (browser) console.log(`browser: ${browser.path} (${browser.from})`)
    return browser?.path
  } catch (error) {
    console.error(error.message)
    return undefined
  }
}

/** The same for everybody: what a shell happens to set must not change what is tested. */
function environment(chrome) {
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: 'reports/journeys.json' }
  for (const name of ['NODE_ENV', 'BASE_PATH', 'FORCE_COLOR', 'CHROME_PATH']) delete env[name]
  return chrome ? { ...env, CHROME_PATH: chrome } : env
}

async function runAndCount(step, env) {
  if (step.needsBrowser && !env.CHROME_PATH) {
    const result = counting.countMissing('needs a browser, and none was found: set CHROME_PATH')
    tell(step, { millis: 0, output: '' }, result)
    return result
  }
  // Logs are read as plain text; Playwright turns colours on again for its server and would warn.
  const plain = step.kind === 'playwright' ? env : { ...env, NO_COLOR: '1' }
  const run = await runStep({ name: step.name, command: step.command, env: plain })
  const result = count(step, run.exitCode)
  tell(step, run, result)
  return result
}

function count(step, exitCode) {
  const report = step.report && existsSync(step.report) && readFileSync(step.report, 'utf8')
  switch (step.kind) {
    case 'check':
      return counting.countCheck(exitCode)
    case 'vitest':
      return counting.countVitest(report || undefined, exitCode)
    case 'playwright':
      return counting.countPlaywright(report || undefined, exitCode)
    default:
      throw new Error(`A step of unknown kind: ${step.kind}`)
  }
}

function tell(step, run, result) {
  const seconds = `${(run.millis / 1000).toFixed(1)} s`.padStart(8)
  const what = step.kind === 'check' ? '' : `  ${counting.closingLine(result)}`
  console.log(`${result.failed > 0 ? 'FAILED' : 'ok    '} ${step.name.padEnd(14)}${seconds}${what}`)
  if (result.failed === 0) return
  for (const trouble of result.trouble) console.log(`  ${step.name}: ${trouble}`)
  if (run.output.trim()) console.log(`\n${run.output.trimEnd()}\n`)
}

process.exitCode = await main()
