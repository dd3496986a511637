import type { Importance } from './card'
import {
  type CardId,
  type DeckId,
  type Millis,
  millis,
  type PlanId,
  type StudyDay,
  studyDay,
} from './ids'

/** What became of an interview. */
export const PLAN_OUTCOMES = ['ahead', 'tookPlace', 'calledOff'] as const
export type PlanOutcome = (typeof PLAN_OUTCOMES)[number]

/** A day of the calendar as in `2026-12-05`, and a time of day as in `14:30`; both as the wall shows them. */
export type CalendarDay = string
export type WallTime = string

/** One interview to get ready for. Kept with the data, carried along in the backup. */
export interface InterviewPlan {
  readonly id: PlanId
  /** “ICBC, second round”; may be empty. */
  readonly name: string
  readonly date: CalendarDay
  readonly time: WallTime
  /** IANA name of the zone in which date and time are meant: `Asia/Shanghai`. */
  readonly timeZone: string
  /** Minutes to practise on each day of the week, Sunday first. */
  readonly minutes: readonly number[]
  readonly daysOff: readonly CalendarDay[]
  /** Empty: all installed decks. */
  readonly decks: readonly DeckId[]
  /** Cards that matter more or less for this interview than their deck says. */
  readonly importance: Readonly<Record<CardId, Importance>>
  readonly outcome: PlanOutcome
  /** A plan that was deleted stays as a grave, so that no backup brings it back. */
  readonly deleted: boolean
  /** When this version was written: of two the newer wins. */
  readonly at: Millis
}

const DAY_MILLIS = 24 * 60 * 60_000
const MINUTE_MILLIS = 60_000

/** A wall clock's reading as if it were UTC, in milliseconds. */
const wallMillis = (date: CalendarDay, time: WallTime) => Date.parse(`${date}T${time}:00Z`)

/**
 * The study day of the interview: cards are asked up to the day before it. An interview before the day
 * turns (at night, with somebody across the world) belongs to the day before, as practice then would.
 *
 * @param dayStart minutes after midnight at which the person's day turns
 */
export function interviewDay(
  { date, time }: Pick<InterviewPlan, 'date' | 'time'>,
  dayStart: number,
): StudyDay {
  return studyDay(Math.floor((wallMillis(date, time) - dayStart * MINUTE_MILLIS) / DAY_MILLIS))
}

/** The study day as the calendar has it. */
export const calendarDay = (day: StudyDay): CalendarDay =>
  new Date(day * DAY_MILLIS).toISOString().slice(0, 10)

/** The moment of the interview, wherever the person is by then. */
export function interviewAt({
  date,
  time,
  timeZone,
}: Pick<InterviewPlan, 'date' | 'time' | 'timeZone'>): Millis {
  const wall = wallMillis(date, time)
  // Twice: the first guess may lie on the other side of a change of the clocks.
  const guess = wall - offsetMillis(timeZone, wall)
  return millis(wall - offsetMillis(timeZone, guess))
}

/** How far a zone's clocks are ahead of UTC at a moment; an unknown zone counts as UTC. */
function offsetMillis(timeZone: string, at: number): number {
  try {
    const parts = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    }).formatToParts(at)
    const part = (type: string) => Number(parts.find((one) => one.type === type)?.value)
    const shown = Date.UTC(
      part('year'),
      part('month') - 1,
      part('day'),
      part('hour'),
      part('minute'),
      part('second'),
    )
    return shown - Math.floor(at / 1000) * 1000
  } catch {
    return 0
  }
}

/** Minutes the person wants to practise on a study day. */
export function minutesOn(
  { minutes, daysOff }: Pick<InterviewPlan, 'minutes' | 'daysOff'>,
  day: StudyDay,
): number {
  const date = calendarDay(day)
  if (daysOff.includes(date)) return 0
  return minutes[new Date(`${date}T00:00Z`).getUTCDay()] ?? 0
}

/** Plans whose interview is still to come, the nearest first. */
export function plansAhead(
  plans: readonly InterviewPlan[],
  today: StudyDay,
  dayStart: number,
): readonly InterviewPlan[] {
  return plans
    .filter((plan) => plan.outcome === 'ahead' && interviewDay(plan, dayStart) >= today)
    .sort((a, b) => interviewAt(a) - interviewAt(b))
}

/** Plans whose interview should be over, and of which the person has not said what became of it. */
export const plansToAskAbout = (plans: readonly InterviewPlan[], now: Millis) =>
  plans.filter((plan) => plan.outcome === 'ahead' && interviewAt(plan) < now)
