import { type CardClass, classesOf } from './groups'
import { FIRST_RATINGS, type Horizon, type PlannedCard } from './model'
import type { Outlook } from './outlook'
import { byValue, type Plan, warmUp } from './plan'
import { type Prices, solvePrices } from './prices'

/** A card worth nearly today's price belongs to today. */
const NEARLY = 0.97

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
  firstRatings = FIRST_RATINGS,
): Plan & { readonly prices: Prices } {
  if (horizon.length === 0) return { ...warmUp(cards), prices: { perSecond: [] } }
  const classes = classesOf(cards, horizon, firstRatings)
  const { found, mixture, prices } = solvePrices(classes, horizon, warm)
  /** Mean over the plans that are best at about these prices: together they just spend the time. */
  const mean = (of: (cut: (typeof mixture)[number]) => number) =>
    mixture.reduce((sum, cut) => sum + cut.share * of(cut), 0)
  const startedShare = (one: CardClass) => mean((cut) => (cut.found.started.has(one) ? 1 : 0))

  const first: { card: PlannedCard; value: number }[] = []
  const rest: { card: PlannedCard; value: number }[] = []
  const leftOut: PlannedCard[] = []
  for (const one of classes)
    for (const group of one.groups) {
      const value = found.index.get(group) ?? 0
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
  const planned: Outlook = {
    recall: Math.min(1, found.value / weights),
    variance: mean((cut) => cut.found.variance) / weights ** 2,
    weak: mean((cut) => cut.found.weak) / weights,
    strong: mean((cut) => cut.found.strong) / weights,
  }
  return {
    order: [...byValue(first), ...byValue(rest)],
    planned,
    leftOut: leftOut.map(({ id }) => id),
    prices,
  }
}
