import { planGreedily } from './greedy'
import { type CardClass, classesOf } from './groups'
import { type Horizon, type PlannedCard, USUAL } from './model'
import { between, mixed, type Outlook } from './outlook'
import { byValue, type Plan, warmUp } from './plan'
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
  /** Mean over the plans that are best at about these prices: together they just spend the time. */
  const mean = (of: (cut: (typeof mixture)[number]) => number) =>
    mixture.reduce((sum, cut) => sum + cut.share * of(cut), 0)
  const startedShare = (one: CardClass) => mean((cut) => (cut.found.started.has(one) ? 1 : 0))

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
  const exact: Outlook = {
    recall: Math.min(1, found.value / weights),
    variance: mean((cut) => cut.found.variance) / weights ** 2,
    weak: mean((cut) => cut.found.weak) / weights,
    strong: mean((cut) => cut.found.strong) / weights,
  }
  const exactPath = pathTo(
    exact.recall,
    slots.list.flatMap(({ days }, slot) =>
      Array<number>(days).fill(mean((cut) => cut.found.gains[slot] ?? 0) / days),
    ),
  )
  // The less cards are trusted to wait, the nearer the order comes to the simple planner's, and so does what it brings.
  const simple = patience < 1 ? planGreedily(cards, horizon, firstRatings) : null
  return {
    order: [...byValue(first), ...byValue(rest)],
    planned: simple ? mixed(simple.planned, exact, patience) : exact,
    path: exactPath.map((share, day) => between(simple?.path[day] ?? share, share, patience)),
    leftOut: leftOut.map(({ id }) => id),
    prices,
  }
}

/**
 * Readiness after each day. The mixture spends each day's time up to what the solver left open, so its sum
 * is stretched to where the plan leads.
 */
function pathTo(end: number, gains: readonly number[]): readonly number[] {
  const all = gains.reduce((sum, gain) => sum + gain, 0)
  let reached = 0
  return gains.map((gain) => (end * (reached += gain)) / (all || 1))
}
