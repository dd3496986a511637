import { planGreedily } from '../../../src/domain/plan/greedy'
import {
  type Horizon,
  mayBeAsked,
  type PlannedCard,
  recallIfLeft,
} from '../../../src/domain/plan/model'
import { planByPrices } from '../../../src/domain/plan/byPrices/planByPrices'
import type { Prices } from '../../../src/domain/plan/byPrices/prices'

/** The order in which the cards would be asked this morning. It may remember what it did on earlier ones. */
export type Policy = (cards: readonly PlannedCard[], horizon: Horizon) => readonly PlannedCard[]

/**
 * The app's planner. Prices found on the first morning of one run are the warm start of the next one's,
 * so that they are solved from nothing only once.
 */
export function priceIndex(firstRatings: readonly number[], attendance = 1) {
  let first: Prices | null = null
  return (): Policy => {
    let warm = first
    return (cards, horizon) => {
      const plan = planByPrices(cards, horizon, warm, { firstRatings, attendance })
      first ??= plan.prices
      warm = plan.prices
      return plan.order
    }
  }
}

export const greedy =
  (firstRatings: readonly number[]): Policy =>
  (cards, horizon) =>
    planGreedily(cards, horizon, firstRatings).order

/** FSRS at a desired retention of 0.9: what is due, the longest overdue first, then new cards. */
export const fsrs: Policy = (cards) => dueFirst(cards, ({ stability }) => stability)

/** The same, but no card is due later than the day before the interview. */
export const fsrsCapped: Policy = (cards, horizon) =>
  dueFirst(cards, ({ stability }, daysAgo) => Math.min(stability, daysAgo + horizon.length - 1))

function dueFirst(
  cards: readonly PlannedCard[],
  intervalOf: (strength: NonNullable<PlannedCard['strength']>, daysAgo: number) => number,
) {
  const overdue = new Map<PlannedCard, number>()
  for (const card of cards) {
    if (!card.strength || !mayBeAsked(card)) continue
    const late = card.daysAgo - Math.max(1, Math.round(intervalOf(card.strength, card.daysAgo)))
    if (late >= 0) overdue.set(card, late)
  }
  const due = [...overdue].sort(([, a], [, b]) => b - a).map(([card]) => card)
  return [...due, ...cards.filter((card) => card.strength === null)]
}

/** The lowest recall at the interview first; of equal ones, so among new cards, the heavier. */
export const lowestRecall: Policy = (cards, horizon) =>
  cards
    .filter(mayBeAsked)
    .map((card) => ({ card, recall: recallIfLeft(card, horizon.length) }))
    .sort((a, b) => a.recall - b.recall || b.card.weight - a.card.weight)
    .map(({ card }) => card)
