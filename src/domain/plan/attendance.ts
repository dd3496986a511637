import { studyDayOf } from '../days'
import { type StudyDay, studyDay } from '../ids'
import type { ReviewEvent } from '../reviews'

/**
 * The newest days that count, and those that are taken for granted: seven of ten are kept. Low on purpose:
 * a stranger may stop early, or be called in sooner, and then has learnt what must be known first.
 */
const NEWEST_DAYS = 30
const ASSUMED_DAYS = 10
const ASSUMED_KEPT = 7

/** The study days on which something was answered. */
export const practisedDays = (events: readonly ReviewEvent[]): ReadonlySet<StudyDay> =>
  new Set(
    events.flatMap((event) =>
      event.type === 'review' ? [studyDayOf(event.at, event.utcOffset, event.dayStart)] : [],
    ),
  )

/**
 * The chance that a day ahead is practised as planned: the share of past days with time on which anything
 * was answered, (kept + 7) / (days + 10).
 *
 * @param from the first day that counts, if it is among the newest 30: when the plan was made
 * @param today not over, so it does not count
 * @param minutesOn minutes planned on a study day
 */
export function attendance(
  from: StudyDay,
  today: StudyDay,
  minutesOn: (day: StudyDay) => number,
  practised: ReadonlySet<StudyDay>,
): number {
  let [days, kept] = [0, 0]
  for (let day = Math.max(from, today - NEWEST_DAYS); day < today; day++) {
    if (minutesOn(studyDay(day)) === 0) continue
    days++
    if (practised.has(studyDay(day))) kept++
  }
  return (kept + ASSUMED_KEPT) / (days + ASSUMED_DAYS)
}
