import { type Millis, millis, type StudyDay, studyDay } from './ids'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** A day of the calendar as in `2026-12-05`, and a time of day as in `14:30`; both as the wall shows them. */
export type CalendarDay = string
export type WallTime = string

/** A wall clock's reading as if it were UTC, in milliseconds. */
export const wallMillis = (date: CalendarDay, time: WallTime) => Date.parse(`${date}T${time}:00Z`)

/**
 * The study day a moment belongs to. It is wall-clock arithmetic on purpose: ts-fsrs counts days from
 * midnight UTC (08:00 in China), which would turn the day in the middle of a morning's practice.
 *
 * @param at moment, milliseconds since the epoch
 * @param utcOffset minutes local time is ahead of UTC at that moment (so a clock change is no special case)
 * @param dayStart minutes after local midnight at which the person's day turns; 240 is 04:00
 */
export function studyDayOf(at: Millis, utcOffset: number, dayStart: number): StudyDay {
  return studyDay(Math.floor((at + (utcOffset - dayStart) * MINUTE) / DAY))
}

/** The first moment of a study day, for the UTC offset given in minutes. */
export function startOfStudyDay(day: StudyDay, utcOffset: number, dayStart: number): Millis {
  return millis(day * DAY + (dayStart - utcOffset) * MINUTE)
}

/** Whole study days between two days; never negative, whatever a clock set back or a flight west did. */
export function daysBetween(from: StudyDay, to: StudyDay): number {
  return Math.max(0, to - from)
}

/**
 * The study day on which a clock on the wall shows this.
 *
 * @param dayStart minutes after midnight at which the person's day turns
 */
export function studyDayAt(date: CalendarDay, time: WallTime, dayStart: number): StudyDay {
  return studyDayOf(millis(wallMillis(date, time)), 0, dayStart)
}

/** The study day as the calendar has it. */
export const calendarDay = (day: StudyDay): CalendarDay =>
  new Date(day * DAY).toISOString().slice(0, 10)

/** 0 is Sunday, 6 Saturday. */
export const weekdayOf = (day: StudyDay) => (day + 4) % 7 // day 0 was a Thursday
