import type { Result } from './bench'

/** Parts of the bound that the planner must reach, and errors that the figures may have. */
const MEAN = 0.995
const WORST = 0.99
const OWN_BOUND = 1.001
const LARGEST_ERROR = 0.001

/**
 * What falls short of the bars; empty when all hold.
 *
 * @param factor of the true memory; with another than 1 the planner's prices are for a memory that is not
 * the learner's, so they need prove no bound
 */
export function faultsOf(results: readonly Result[], factor: number): string[] {
  const ratios = results.map(ratioOf)
  const faults = results.flatMap(({ name, se, ownBound, ratio, bound }) => [
    se > LARGEST_ERROR && `${name}: standard error ${points(se)}, raise --seeds`,
    factor === 1 &&
      (ownBound ?? 1) > OWN_BOUND &&
      `${name}: its own bound is ${percent(ownBound)} of the best`,
    (ratio ?? 0) > 1 + (3 * se) / (bound ?? 1) && `${name}: above the bound by 3 standard errors`,
    (ratio ?? 0) < WORST && `${name}: ${percent(ratio)}`,
  ])
  const mean = average(ratios)
  return [...faults, mean < MEAN && `mean ${percent(mean)}`].filter((fault) => fault !== false)
}

/** Parts of the bound in percent. */
export function tableOf(results: readonly Result[]): string {
  const rivals = Object.keys(results[0]?.rivals ?? {})
  const head = ['cell', 'bound', 'own bound', 'recall', '± points', 'ours', ...rivals]
  const rows = results.map((result) => [
    result.name,
    result.bound?.toFixed(4) ?? '–',
    percent(result.ownBound),
    result.recall.toFixed(4),
    points(result.se),
    percent(result.ratio),
    ...rivals.map((rival) => percent(result.rivals[rival] ?? null)),
  ])
  const over = (name: string, of: (values: readonly number[]) => number) => [
    name,
    ...Array<string>(4).fill(''),
    percent(of(results.map(ratioOf))),
    ...rivals.map((rival) => percent(of(results.map((result) => result.rivals[rival] ?? 0)))),
  ]
  const worst = (values: readonly number[]) => Math.min(...values)
  return [head, head.map(() => '---'), ...rows, over('mean', average), over('worst', worst)]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n')
}

const ratioOf = ({ ratio }: Result) => ratio ?? 0
const percent = (part: number | null) => (part === null ? '–' : (part * 100).toFixed(2))
const points = (error: number) => (error * 100).toFixed(3)
const average = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length
