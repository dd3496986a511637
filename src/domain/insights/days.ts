import { weekdayOf } from '../days'
import { type StudyDay, studyDay } from '../ids'
import { type InterviewPlan, interviewDay, minutesOn } from '../plans'
import type { DayDone } from './summary'

/** One day of practice beside what was planned for it. */
export interface PracticeDay extends DayDone {
  readonly day: StudyDay
  /** Minutes; null when no plan spoke of the day. */
  readonly planned: number | null
}

const NOTHING: DayDone = { answers: 0, millis: 0 }

/**
 * The last days up to today, the oldest first. Of several plans the nearest interview counts, from the day
 * it was planned on, and as plans are now: what they said on the day itself is not kept.
 */
export function practiceDays(
  done: ReadonlyMap<StudyDay, DayDone>,
  plans: readonly InterviewPlan[],
  today: StudyDay,
  count: number,
  dayStart: number,
): readonly PracticeDay[] {
  const interviews = plans
    .filter(({ outcome }) => outcome !== 'calledOff')
    .map((plan) => ({ plan, on: interviewDay(plan, dayStart) }))
    .sort((a, b) => a.on - b.on)
  return Array.from({ length: count }, (_, index) => {
    const day = studyDay(today - count + 1 + index)
    const next = interviews.find(({ plan, on }) => plan.since <= day && day < on)
    const planned = next ? minutesOn(next.plan, day) : null
    return { day, ...(done.get(day) ?? NOTHING), planned }
  })
}

/** Minutes as they are told: what was begun counts. */
export const wholeMinutes = (millis: number) =>
  millis > 0 ? Math.max(1, Math.round(millis / 60_000)) : 0

/** Days from the week's Monday: 0 to 6. */
export const daysFromMonday = (day: StudyDay) => (weekdayOf(day) + 6) % 7
