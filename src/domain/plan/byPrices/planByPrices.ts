import { planGreedily } from '../greedy'
import { type CardClass, classesOf } from './groups'
import { type Horizon, type PlannedCard, USUAL } from '../model'
import { movedTo, outlookIfLeft } from '../outlook'
import { byValue, type Plan, warmUp } from '../plan'
import { indexesAt, type Prices, solvePrices } from './prices'
import { slotsOf } from './slots'

/** A card worth nearly today's price belongs to today. */
const NEARLY = 0.97

/**
 * How far a card is trusted to wait for a later day, whose prices are those of a person who keeps every day.
 * Less than the attendance: a missed day is missed by all cards at once, and the next has no room for them.
 * The power was found by trying (tests/bench/README.md).
 *
 * @param attendance the chance that a day ahead is practised as planned
 */
const patienceFor = (attendance: number) => attendance ** 7

/**
 * The exact planner: what a second spent on a card today adds to the best that can be done with it later,
 * at prices of time that let every day be just spent. Slower than `planGreedily`: for a worker.
 *
 * @param warm the prices of the last plan, whatever day and cards it was for
 */
export function planByPrices(
  cards: readonly PlannedCard[],
  horizon: Horizon,
  warm: Prices | null,
  { firstRatings, attendance } = USUAL,
): Plan & { readonly prices: Prices } {
  if (horizon.length === 0) return { ...warmUp(cards), prices: { perSecond: [] } }
  const slots = slotsOf(horizon)
  const classes = classesOf(cards, slots, firstRatings)
  const { at, found, mixture, prices } = solvePrices(classes, slots, warm)
  const patience = patienceFor(attendance)
  const index = indexesAt(classes, slots, at, patience)
  /** Of a class's unseen cards: the plans that are best at about these prices together just spend the time. */
  const startedShare = (one: CardClass) =>
    mixture.reduce((sum, { share, found }) => sum + (found.started.has(one) ? share : 0), 0)

  const first: { card: PlannedCard; value: number }[] = []
  const rest: { card: PlannedCard; value: number }[] = []
  const leftOut: PlannedCard[] = []
  for (const one of classes)
    for (const group of one.groups) {
      const value = index.get(group) ?? 0
      const admitted = group.unseen
        ? Math.round(group.cards.length * startedShare(one))
        : group.cards.length
      for (const [place, card] of group.cards.entries()) {
        if (place >= admitted) leftOut.push(card)
        if (value <= 0) continue
        const now = place < admitted && value >= NEARLY * (prices.perSecond[0] ?? 0)
        if (now) first.push({ card, value })
        else rest.push({ card, value })
      }
    }
  const weights = cards.reduce((sum, { weight }) => sum + weight, 0) || 1
  // The less cards are trusted to wait, the nearer the order comes to the simple planner's, and so does what it brings.
  const simple = planGreedily(cards, horizon, firstRatings)
  const { recall } = simple.planned
  const planned = recall + patience * (Math.min(1, found.value / weights) - recall)
  return {
    order: [...byValue(first), ...byValue(rest)],
    planned: movedTo(planned, simple.planned),
    path: stretched(simple.path, outlookIfLeft(cards, horizon.length).recall, planned),
    leftOut: leftOut.map(({ id }) => id),
    prices,
  }
}

/** The same way up from `start`, but to another end. */
function stretched(path: readonly number[], start: number, end: number): readonly number[] {
  const climb = (path.at(-1) ?? start) - start
  return path.map((share) => (climb > 0 ? start + ((share - start) / climb) * (end - start) : end))
}
