import { minimise } from './bundle'
import type { CardClass, Group } from './groups'
import { slotByDay, type Slots } from './slots'
import { addClass, addIndexes, type Priced } from './sweep'

/**
 * What a second is worth on each day, so that each day's time is just spent when every card is asked
 * whenever that is worth more than the time it takes. For a given set of prices λ ≥ 0 each card can be
 * planned for itself, and Σ (best value net of prices) + Σ λ·seconds is more than any plan can reach; the
 * prices that make it smallest are those wanted (the scheduler's specification, parts 3 and 5).
 */
export interface Prices {
  /** Weight a second; the last is the day before the interview, so that a later day needs no new list. */
  readonly perSecond: readonly number[]
}

/** Steps from nothing. From the prices of another morning as many as take about the same time, within bounds. */
const COLD_STEPS = 100
const WARM_STEPS = { least: 10, most: 40, groups: 20_000 }
/** Part of the value: when it falls by more, the prices to start from were of no use. */
const FAR_OFF = 0.01

export function solvePrices(classes: readonly CardClass[], slots: Slots, warm: Prices | null) {
  const cards = (one: CardClass) => one.groups.reduce((sum, group) => sum + group.cards.length, 0)
  const weight = classes.reduce((sum, one) => sum + one.weight * cards(one), 0)
  const seconds = slots.list.reduce((sum, slot) => sum + slot.seconds, 1)
  // A first guess: all there is to win, spread over all the time there is. Steps are of that order.
  const guess = weight / seconds / 2
  const step = (guess * slots.list.length) / seconds
  const groups = classes.reduce((sum, one) => sum + one.groups.length, 1)
  const { least, most } = WARM_STEPS
  const warmSteps = Math.min(Math.max(least, Math.round(WARM_STEPS.groups / groups)), most)
  const solve = (from: readonly number[], steps: number) =>
    minimise((at) => bestAt(classes, slots, at), Float64Array.from(from), step, steps)

  const cold = () => solve(Array<number>(slots.list.length).fill(guess), COLD_STEPS)
  const known = moved(warm?.perSecond ?? [], slots.interview)
  const start = slots.list.map(({ day }) => known[day] ?? 0)
  let minimum = known.length > 0 ? solve(start, warmSteps) : cold()
  if (known.length > 0 && minimum.fall > FAR_OFF * minimum.found.value) minimum = cold()
  const { at } = minimum
  return { ...minimum, prices: { perSecond: slotByDay(slots).map((slot) => at[slot] ?? 0) } }
}

/** The same prices for another number of days left; of new days in front, the price of the first. */
function moved(perSecond: readonly number[], days: number): readonly number[] {
  if (perSecond.length === 0) return []
  const missing = days - perSecond.length
  return Array.from({ length: days }, (_, day) => perSecond[Math.max(0, day - missing)] ?? 0)
}

/** Plans every card for itself at the given prices. */
export function bestAt(classes: readonly CardClass[], slots: Slots, prices: Float64Array): Priced {
  const sum = {
    value: slots.list.reduce((all, { seconds }, slot) => all + seconds * (prices[slot] ?? 0), 0),
    slope: Float64Array.from(slots.list, ({ seconds }) => seconds),
    started: new Set<CardClass>(),
  }
  for (const one of classes) addClass(sum, one, slots, prices)
  return sum
}

/** Weight that a second spent on a card of each group today adds to the best that can be done later. */
export function indexesAt(
  classes: readonly CardClass[],
  slots: Slots,
  prices: Float64Array,
  patience: number,
): ReadonlyMap<Group, number> {
  const index = new Map<Group, number>()
  for (const one of classes) addIndexes(index, one, slots, prices, patience)
  return index
}
