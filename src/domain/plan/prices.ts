import { minimise } from './bundle'
import type { CardClass, Group } from './groups'
import type { Horizon } from './model'
import { addClass, type Priced } from './sweep'

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

/** Steps from nothing, and from the prices of another morning. */
const COLD_STEPS = 100
const WARM_STEPS = 10
/** Part of the value: when it falls by more, the prices to start from were of no use. */
const FAR_OFF = 0.01

export function solvePrices(classes: readonly CardClass[], horizon: Horizon, warm: Prices | null) {
  const cards = (one: CardClass) => one.groups.reduce((sum, group) => sum + group.cards.length, 0)
  const weight = classes.reduce((sum, one) => sum + one.weight * cards(one), 0)
  const seconds = horizon.reduce((sum, day) => sum + day, 1)
  // A first guess: all there is to win, spread over all the time there is. Steps are of that order.
  const guess = weight / seconds / 2
  const step = (guess * horizon.length) / seconds
  const solve = (start: readonly number[], steps: number) =>
    minimise((at) => bestAt(classes, horizon, at), Float64Array.from(start), step, steps)

  const cold = () => solve(Array<number>(horizon.length).fill(guess), COLD_STEPS)
  const known = warm?.perSecond ?? []
  let minimum = known.length > 0 ? solve(moved(known, horizon.length), WARM_STEPS) : cold()
  if (known.length > 0 && minimum.fall > FAR_OFF * minimum.found.value) minimum = cold()
  return { ...minimum, prices: { perSecond: [...minimum.at] } }
}

/** The same prices for another number of days left; of new days in front, the price of the first. */
function moved(perSecond: readonly number[], days: number): number[] {
  const missing = days - perSecond.length
  return Array.from({ length: days }, (_, day) => perSecond[Math.max(0, day - missing)] ?? 0)
}

/** Plans every card for itself at the given prices. */
export function bestAt(
  classes: readonly CardClass[],
  horizon: Horizon,
  prices: Float64Array,
): Priced {
  const sum = {
    value: horizon.reduce((all, seconds, day) => all + seconds * (prices[day] ?? 0), 0),
    slope: Float64Array.from(horizon),
    variance: 0,
    weak: 0,
    strong: 0,
    started: new Set<CardClass>(),
    index: new Map<Group, number>(),
  }
  for (const one of classes) addClass(sum, one, horizon, prices)
  return sum
}
