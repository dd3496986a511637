import { type Millis, type StudyDay, studyDay } from '../../domain/ids'
import { attendance, practisedDays } from '../../domain/plan/attendance'
import { answerTimes } from '../../domain/plan/costs'
import { interviewAt, type InterviewPlan, minutesOn, plansAhead } from '../../domain/plans'
import type { QueuedCard } from '../../domain/session'
import type { Progress, Storage } from '../../storage/ports'
import { planInput, type PlanInputs } from './plannedDay'

/** Newest answers from which the person's own times are taken. */
const ANSWERS = 1000

/** The moment for which is planned. */
export interface PlanMoment {
  readonly now: Millis
  readonly today: StudyDay
  /** Minutes after midnight at which the person's day turns. */
  readonly dayStart: number
}

/** @param plans whichever there are, past ones too */
export async function readInputs(
  storage: Storage,
  plans: readonly InterviewPlan[],
  { now, today, dayStart }: PlanMoment,
): Promise<PlanInputs> {
  // On the day itself the hour may be over: there is nothing to get ready for any more.
  const ahead = plansAhead(plans, today, dayStart).filter((plan) => interviewAt(plan) >= now)
  if (ahead.length === 0) return { inputs: [], learning: [], reviews: 0 }
  const [decks, day, events] = await Promise.all([
    storage.decks.list(),
    storage.reviews.day(today),
    storage.reviews.recent(ANSWERS),
  ])
  const installed = decks.map(({ id }) => id)
  const rows = await storage.cards.plannable(installed)
  const byId = new Map(rows.map((row) => [row.cardId, row]))
  const times = answerTimes(events, (card) => byId.get(card)?.kind)
  const practised = practisedDays(events)
  // Of what was answered before the oldest of so many nothing is known here.
  const recordedFrom = events.length < ANSWERS ? 0 : Math.min(today, ...practised)
  let spent = day.answerMillis / 1000
  const inputs = ahead.map((plan) => {
    const wanted = new Set(plan.decks.length > 0 ? plan.decks : installed)
    const own = rows.filter(({ deckId }) => wanted.has(deckId))
    const from = studyDay(Math.max(plan.since, recordedFrom))
    const kept = attendance(from, today, (on) => minutesOn(plan, on), practised)
    const input = planInput(plan, own, today, dayStart, times, spent, kept)
    // What was practised today counts for the nearest interview first.
    spent = Math.max(0, spent - 60 * minutesOn(plan, today))
    return input
  })
  const reviews = rows.reduce((sum, { memory }) => sum + (memory?.reviews ?? 0), 0)
  return { inputs, learning: rows.flatMap((row) => stepOf(row, today)), reviews }
}

const stepOf = ({ cardId, queue, dueAt, dueDay }: Progress, today: StudyDay): QueuedCard[] =>
  queue === 'learning' && dueAt !== null && dueDay <= today
    ? [{ cardId, phase: queue, notBefore: dueAt }]
    : []
