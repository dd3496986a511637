import { type StudyDay, studyDay } from '../../domain/ids'
import { minutesOn, type InterviewPlan } from '../../domain/plans'
import { planExactly } from './exact'
import { greedily } from './greedily'
import type { PlanInput } from './plannedDay'

export const OFFER_STEP = 10
export const MOST_EXTRA = 60
/** Minutes a day more, what is asked for first in front; the last are fewer. */
const OFFERS = [10, 20, 30, 40, 50, MOST_EXTRA, -OFFER_STEP] as const

/** What so many minutes a day more would lead to. */
export interface Offer {
  /** Below 0: less. */
  readonly extraMinutes: number
  /** Readiness on the day, 0 to 1. */
  readonly planned: number
  /** Cards that still would not be reached. */
  readonly leftOut: number
}

/** Fewer minutes are on offer where every day of practice keeps some. */
export const leastExtra = ({ minutes }: Pick<InterviewPlan, 'minutes'>): number =>
  minutes.every((one) => one === 0 || one > OFFER_STEP) ? -OFFER_STEP : 0

/** The plan with so many minutes more on each day of practice. */
export const withExtra = (plan: InterviewPlan, extra: number): InterviewPlan => ({
  ...plan,
  minutes: plan.minutes.map((one) => (one > 0 ? one + extra : 0)),
})

/** One offer after another, as the planner finds them. Days without practice stay so. */
export async function* offers(
  { plan, cards, horizon, attendance }: PlanInput,
  today: StudyDay,
): AsyncGenerator<Offer> {
  const isPractice = (ahead: number) => minutesOn(plan, studyDay(today + ahead)) > 0
  for (const extraMinutes of OFFERS.filter((extra) => extra >= leastExtra(plan))) {
    const changed = horizon.map((seconds, ahead) =>
      isPractice(ahead) ? Math.max(0, seconds + 60 * extraMinutes) : seconds,
    )
    const more = { plan: withExtra(plan, extraMinutes), cards, horizon: changed, attendance }
    // One at a time, the nearest first; without a worker the simple planner answers.
    // oxlint-disable-next-line no-await-in-loop
    const found = await planExactly(more).catch(() => greedily(more))
    yield { extraMinutes, planned: found.planned.recall, leftOut: found.leftOut.length }
  }
}
