import type { DeckId, Millis } from '../../domain/ids'
import { type CalendarDay, type WallTime } from '../../domain/days'
import { type InterviewPlan, interviewAt } from '../../domain/plans'

import { inOrder } from './importance/weigh'

const MOST_MINUTES = 600

/** A plan while it is being edited: every field as it stands on the screen, right or wrong. */
export interface PlanDraft {
  readonly name: string
  readonly date: CalendarDay
  readonly time: WallTime
  readonly timeZone: string
  /** Minutes of every day, unless the days differ. */
  readonly everyDay: string
  readonly differs: boolean
  /** Minutes of each weekday, Sunday first, where they differ. */
  readonly minutes: readonly string[]
  readonly daysOff: readonly CalendarDay[]
  /** A day off that was chosen and not added yet; saving adds it. */
  readonly dayOff: CalendarDay
  readonly allDecks: boolean
  readonly decks: readonly DeckId[]
  /** Sorted by card. */
  readonly importance: InterviewPlan['importance']
}

export type PlanField = 'date' | 'time' | 'everyDay' | 'decks' | `minutes.${number}`
export type PlanProblem =
  | 'noDate'
  | 'noTime'
  | 'notMinutes'
  | 'noMinutes'
  | 'noMinutesAtAll'
  | 'noDecks'

/** What the parts of the form are given. */
export interface FieldsProps {
  readonly draft: PlanDraft
  readonly change: (part: Partial<PlanDraft>) => void
  /** What is wrong with a field, in words. */
  readonly problem: (field: PlanField) => string | null
}

export function draftOf(plan: InterviewPlan): PlanDraft {
  const { name, date, time, timeZone, minutes, daysOff, decks, importance } = plan
  const texts = minutes.map(String)
  return {
    name,
    date,
    time,
    timeZone,
    daysOff,
    decks,
    everyDay: texts[1] ?? '', // Monday's
    differs: new Set(minutes).size > 1,
    minutes: texts,
    dayOff: '',
    allDecks: decks.length === 0,
    importance: inOrder(importance),
  }
}

const isMinutes = (text: string) => /^\d{1,3}$/.test(text.trim()) && Number(text) <= MOST_MINUTES

/** What keeps a draft from being a plan. */
export function problemsOf(
  draft: PlanDraft,
  installed: readonly DeckId[],
): ReadonlyMap<PlanField, PlanProblem> {
  const problems = new Map<PlanField, PlanProblem>()
  if (!draft.date) problems.set('date', 'noDate')
  if (!draft.time) problems.set('time', 'noTime')
  if (draft.differs) {
    draft.minutes.forEach((text, day) => {
      if (!isMinutes(text)) problems.set(`minutes.${day}`, 'notMinutes')
    })
    if (draft.minutes.every((text) => isMinutes(text) && Number(text) === 0))
      problems.set('minutes.1', 'noMinutesAtAll')
  } else if (!isMinutes(draft.everyDay)) problems.set('everyDay', 'notMinutes')
  else if (Number(draft.everyDay) === 0) problems.set('everyDay', 'noMinutes')
  if (!draft.allDecks && !draft.decks.some((id) => installed.includes(id)))
    problems.set('decks', 'noDecks')
  return problems
}

/** The plan that a draft without problems says. */
export function planOf(draft: PlanDraft, before: InterviewPlan, now: Millis): InterviewPlan {
  const { date, time, timeZone, importance } = draft
  const plan: InterviewPlan = {
    ...before,
    date,
    time,
    timeZone,
    importance,
    name: draft.name.trim(),
    minutes: draft.minutes.map((text) => Number(draft.differs ? text : draft.everyDay)),
    daysOff: withDayOff(draft),
    decks: draft.allDecks ? [] : draft.decks,
  }
  const moved = interviewAt(plan) !== interviewAt(before)
  // Whatever had become of it: there will be another day.
  return moved && interviewAt(plan) >= now ? { ...plan, outcome: 'ahead' } : plan
}

/** The days off with the one that was chosen, in the calendar's order. */
export const withDayOff = ({ daysOff, dayOff }: PlanDraft): readonly CalendarDay[] =>
  [...new Set(dayOff ? [...daysOff, dayOff] : daysOff)].sort()
