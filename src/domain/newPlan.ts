import { type Millis, millis, type PlanId, studyDay } from './ids'
import type { CalendarDay, WallTime } from './days'
import type { InterviewPlan } from './plans'

/** Minutes a day that fit into most days. */
export const USUAL_MINUTES = 20

const USUAL_TIME = '09:00'
const LAST_TIME = '23:59'
const MINUTE_MILLIS = 60_000

/** What calendar and clock on the wall show, as date and time fields have it. */
export function wallClock(
  now: Millis,
  utcOffset: number,
): { readonly date: CalendarDay; readonly time: WallTime } {
  const shown = new Date(now + utcOffset * MINUTE_MILLIS).toISOString()
  return { date: shown.slice(0, 10), time: shown.slice(11, 16) }
}

/**
 * The hour to begin with for an interview of which only the day is known: nine in the morning, or the next
 * full hour if it is that day and later. Else it would be over before the person has said when it is.
 */
export function usualTime(date: CalendarDay, wall: ReturnType<typeof wallClock>): WallTime {
  if (date !== wall.date || wall.time < USUAL_TIME) return USUAL_TIME
  const hour = Number(wall.time.slice(0, 2)) + 1
  return hour < 24 ? `${String(hour).padStart(2, '0')}:00` : LAST_TIME
}

interface Beginnings {
  readonly id: PlanId
  readonly date: CalendarDay
  readonly time: WallTime
  readonly timeZone: string
  /** Every day. */
  readonly minutes: number
}

/** A plan with all decks and no day off. */
export const newPlan = ({ minutes, ...given }: Beginnings): InterviewPlan => ({
  ...given,
  name: '',
  minutes: Array.from({ length: 7 }, () => minutes),
  daysOff: [],
  decks: [],
  importance: {},
  outcome: 'ahead',
  deleted: false,
  // Both are set when it is written.
  since: studyDay(0),
  at: millis(0),
})
