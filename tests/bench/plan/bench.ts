import { boundOf } from './bound'
import { worthOf } from './control'
import { fsrs, fsrsCapped, greedy, lowestRecall, type Policy, priceIndex } from './policies'
import type { Scenario } from './scenario'
import { simulate } from './simulate'

export interface Job {
  readonly scenario: Scenario
  /** Other policies too. */
  readonly rivals: boolean
}

/** How the app's planner does. */
export interface Result {
  readonly name: string
  /** Weighted share of the cards recalled at the interview, 0 to 1, and its standard error. */
  readonly recall: number
  readonly se: number
  /** What no policy can exceed; null where it would be too much work, or days are missed by chance. */
  readonly bound: number | null
  readonly ratio: number | null
  /** The bound that the planner's own prices prove, as a part of the best one. */
  readonly ownBound: number | null
  /** Other policies, as parts of the bound. */
  readonly rivals: Readonly<Record<string, number | null>>
}

const RIVALS: Readonly<Record<string, (scenario: Scenario) => Policy>> = {
  greedy: ({ firstRating }) => greedy(firstRating),
  'lowest recall': () => lowestRecall,
  'FSRS 0.9': () => fsrs,
  'FSRS capped': () => fsrsCapped,
}

export function doJob({ scenario, rivals }: Job): Result {
  const worth = worthOf(scenario)
  const { firstRating, attendance = 1 } = scenario
  // The bound takes the days as promised.
  const found = attendance < 1 ? null : boundOf(scenario, worth.second)
  const part = (of: number) => (found ? of / found.bound : null)
  const { recall, se } = simulate(scenario, priceIndex(firstRating, attendance), worth)
  const others = Object.entries(rivals ? RIVALS : {}).map(([name, policyOf]) => {
    const policy = policyOf(scenario)
    return [name, part(simulate(scenario, () => policy, worth).recall)] as const
  })
  return {
    name: scenario.name,
    recall,
    se,
    bound: found?.bound ?? null,
    ratio: part(recall),
    ownBound: found && part(found.atStart),
    rivals: Object.fromEntries(others),
  }
}
