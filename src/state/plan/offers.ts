import { planExactly } from './exact'
import { greedily } from './greedily'
import type { PlanInput } from './plannedDay'

/** Minutes a day more, in steps of ten. */
export const OFFERS = [0, 10, 20, 30, 40, 50, 60] as const

/** What so many minutes a day more would lead to. */
export interface Offer {
  readonly extraMinutes: number
  /** Readiness on the day, 0 to 1. */
  readonly planned: number
  /** Cards that still would not be reached. */
  readonly leftOut: number
}

/** One offer after another, as the planner finds them. Days without practice stay so. */
export async function* offers(input: PlanInput): AsyncGenerator<Offer> {
  for (const extraMinutes of OFFERS) {
    const horizon = input.horizon.map((seconds) => (seconds > 0 ? seconds + 60 * extraMinutes : 0))
    const more = { ...input, horizon }
    // In order, so that the worker's last prices are near; without a worker the simple planner answers.
    // oxlint-disable-next-line no-await-in-loop
    const plan = await planExactly(more).catch(() => greedily(more))
    yield { extraMinutes, planned: plan.planned.recall, leftOut: plan.leftOut.length }
  }
}
