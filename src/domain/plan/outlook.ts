import { retrievability } from '../memory/fsrs'
import type { PlannedCard } from './model'

/** What may be expected at the interview: the weighted share of the cards recalled, 0 to 1. */
export interface Outlook {
  readonly recall: number
  /** Variance of that share, from each card being recalled or not: Σ w²·R(1−R) / (Σw)². */
  readonly variance: number
  /** `recall` if memories really were 0.6 × as stable as the model says. */
  readonly weak: number
  /** The same with 1.5 ×. */
  readonly strong: number
}

/** How far off true stabilities may be before the person's own reviews say otherwise. */
const DOUBT = { weak: 0.6, strong: 1.5 } as const

/** The cards' recall so many days from now if none is asked until then. */
export function outlookIfLeft(cards: readonly PlannedCard[], daysAhead: number): Outlook {
  let [weights, recall, variance, weak, strong] = [0, 0, 0, 0, 0]
  for (const { weight, strength, daysAgo } of cards) {
    weights += weight
    if (!strength) continue
    const at = (factor: number) => retrievability(strength.stability * factor, daysAgo + daysAhead)
    const likely = at(1)
    recall += weight * likely
    variance += weight ** 2 * likely * (1 - likely)
    weak += weight * at(DOUBT.weak)
    strong += weight * at(DOUBT.strong)
  }
  const all = weights || 1
  return {
    recall: recall / all,
    variance: variance / all ** 2,
    weak: weak / all,
    strong: strong / all,
  }
}

/** The same with another recall: what there is of doubt stays. */
export const movedTo = (recall: number, { variance, ...of }: Outlook): Outlook => ({
  recall,
  variance,
  weak: of.weak + recall - of.recall,
  strong: of.strong + recall - of.recall,
})
