import { readFileSync } from 'node:fs'
import type { Job, Result } from './bench'
import type { Scenario } from './scenario'
import { measureSpeed } from './speed'
import { faultsOf, tableOf } from './table'

/** Does all jobs, several at a time, and hands their results over in the order of the jobs. */
export type DoAll = (jobs: readonly Job[], done: (result: Result) => void) => Promise<void>

const CELLS = new URL('./cells.json', import.meta.url)
/** Runs of a scenario: enough for a standard error of 0.1 points in each of the 18 cells. */
const SEEDS = 30
const FACTORS = [1, 0.6, 1.5]

/** @returns the exit code */
export async function main(args: readonly string[], doAll: DoAll): Promise<number> {
  if (args.includes('--speed')) {
    console.log(measureSpeed())
    return 0
  }
  const flag = args.indexOf('--seeds')
  const seeds = flag < 0 ? null : Number(args[flag + 1])
  const file = args.find((arg) => arg.endsWith('.json'))
  if (file === undefined) return cells(doAll, seeds ?? SEEDS)

  const jobs = read(file).map((scenario) => ({
    scenario: { ...scenario, seeds: seeds ?? scenario.seeds },
    rivals: false,
  }))
  await doAll(jobs, ({ name, recall, se, bound, ratio }) => {
    console.log(JSON.stringify({ name, recall, se, bound, ratio }))
  })
  return 0
}

/** The 18 cells with a memory as the model believes, a worse and a better one; 1 if a bar is missed. */
async function cells(doAll: DoAll, seeds: number): Promise<number> {
  const scenarios = read(CELLS)
  let missed = 0
  for (const trueMemoryFactor of FACTORS) {
    const results: Result[] = []
    const jobs = scenarios.map((scenario) => ({
      scenario: { ...scenario, trueMemoryFactor, seeds },
      rivals: true,
    }))
    await doAll(jobs, (result) => results.push(result))
    const faults = faultsOf(results, trueMemoryFactor)
    missed += faults.length
    console.log(`\nTrue memory × ${trueMemoryFactor}, ${seeds} runs a cell\n`)
    console.log(tableOf(results))
    for (const fault of faults) console.log(`BELOW THE BAR: ${fault}`)
  }
  return missed > 0 ? 1 : 0
}

const read = (file: string | URL) => JSON.parse(readFileSync(file, 'utf8')) as Scenario[]
