import type { Clock } from '../../src/domain/clock'
import { studyDayOf } from '../../src/domain/days'
import { millis, type StudyDay } from '../../src/domain/ids'

export const MINUTE = 60_000
export const DAY = 24 * 60 * MINUTE

/** Monday 5 January 2026, 20:00 in Shanghai. */
export const EVENING = Date.UTC(2026, 0, 5, 12)
const SHANGHAI = 480

/** A clock that moves only when it is told to, in Shanghai. */
export interface FakeClock extends Clock {
  /** Moves by that many milliseconds, backwards too. */
  move(byMillis: number): void
  /** The study day it is, with the day turning at 04:00 unless said otherwise (minutes). */
  today(dayStart?: number): StudyDay
}

export function fakeClock(start: number = EVENING): FakeClock {
  let now = start
  return {
    now: () => millis(now),
    utcOffset: () => SHANGHAI,
    move: (byMillis) => {
      now += byMillis
    },
    today: (dayStart = 240) => studyDayOf(millis(now), SHANGHAI, dayStart),
  }
}
