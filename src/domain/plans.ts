import type { Importance } from './card'
import {
  type CalendarDay,
  calendarDay,
  studyDayAt,
  studyDayOf,
  type WallTime,
  wallMillis,
  weekdayOf,
} from './days'
import { type CardId, type DeckId, type Millis, millis, type PlanId, type StudyDay } from './ids'

/** What became of an interview. */
export const PLAN_OUTCOMES = ['ahead', 'tookPlace', 'calledOff'] as const
export type PlanOutcome = (typeof PLAN_OUTCOMES)[number]

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
  /** The study day on which the plan was first saved. */
  readonly since: StudyDay
  /** When this version was written: of two the newer wins. */
  readonly at: Millis
}

const MINUTE_MILLIS = 60_000

/** Where a plan's first day was not kept, the day's start is not known either: the usual one, in minutes. */
const USUAL_DAY_START = 240

/** The first day of a plan written before plans kept it: no later than the day it was last written. */
export const assumedSince = ({ timeZone, at }: Pick<InterviewPlan, 'timeZone' | 'at'>): StudyDay =>
  studyDayOf(at, offsetMillis(timeZone, at) / MINUTE_MILLIS, USUAL_DAY_START)

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
  return studyDayAt(date, time, dayStart)
}

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
  if (daysOff.includes(calendarDay(day))) return 0
  return minutes[weekdayOf(day)] ?? 0
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

/** Made today or yesterday: what is said of it may be new to the person. */
export const isFresh = ({ since }: Pick<InterviewPlan, 'since'>, today: StudyDay): boolean =>
  today - since <= 1

/** Plans whose interview should be over, and of which the person has not said what became of it. */
export const plansToAskAbout = (plans: readonly InterviewPlan[], now: Millis) =>
  plans.filter((plan) => plan.outcome === 'ahead' && interviewAt(plan) < now)

/** A plan for another interview like one that was: its day, and the days off before it, are chosen anew. */
export const planLike = (one: InterviewPlan, id: PlanId): InterviewPlan => ({
  ...one,
  id,
  date: '',
  daysOff: [],
  outcome: 'ahead',
})
