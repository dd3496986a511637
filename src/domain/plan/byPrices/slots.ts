import type { Horizon } from '../model'

/** A day, or some far from both today and the interview, which are planned as if they were one. */
export interface Slot {
  /** Days from today: the middle one. */
  readonly day: number
  readonly seconds: number
  /** Days it stands for. */
  readonly days: number
}

export interface Slots {
  readonly list: readonly Slot[]
  /** Days from today. */
  readonly interview: number
}

/** So many of the first and of the last days are planned each for itself; those between in so many slots. */
const NEAR = 7
const BETWEEN = 8

/**
 * The days before the interview, at most 22 slots of them: work grows with the square of their number, and
 * what is done on which day of a week a month ahead will be planned anew before it comes.
 */
export function slotsOf(horizon: Horizon): Slots {
  const length = Math.max(1, Math.ceil((horizon.length - 2 * NEAR) / BETWEEN))
  const list: Slot[] = []
  for (let day = 0; day < horizon.length; ) {
    const left = horizon.length - NEAR - day
    const days = day < NEAR ? 1 : Math.max(1, Math.min(length, left))
    const seconds = horizon.slice(day, day + days).reduce((sum, one) => sum + one, 0)
    list.push({ day: day + (days >> 1), seconds, days })
    day += days
  }
  return { list, interview: horizon.length }
}

/** The slot of each day. */
export const slotByDay = ({ list }: Slots): readonly number[] =>
  list.flatMap(({ days }, slot) => Array<number>(days).fill(slot))
