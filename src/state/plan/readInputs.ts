import type { CardId, StudyDay } from '../../domain/ids'
import { answerTimes } from '../../domain/plan/costs'
import { minutesOn, plansAhead } from '../../domain/plans'
import type { Storage } from '../../storage/ports'
import { type PlanInput, planInput } from './plannedDay'

/** Newest answers from which the person's own times are taken. */
const ANSWERS = 1000

/** Everything the planners want to know; nothing when no interview is ahead. */
export interface PlanInputs {
  readonly inputs: readonly PlanInput[]
  /** Answers given so far to the cards of the plans. */
  readonly reviews: number
  readonly phases: ReadonlyMap<CardId, 'new' | 'learning' | 'review'>
}

export async function readInputs(
  storage: Storage,
  today: StudyDay,
  dayStart: number,
): Promise<PlanInputs> {
  const ahead = plansAhead(await storage.plans.list(), today, dayStart)
  if (ahead.length === 0) return { inputs: [], reviews: 0, phases: new Map() }
  const [decks, day, events] = await Promise.all([
    storage.decks.list(),
    storage.reviews.day(today),
    storage.reviews.recent(ANSWERS),
  ])
  const installed = decks.map(({ id }) => id)
  const rows = await storage.cards.plannable(installed)
  const byId = new Map(rows.map((row) => [row.cardId, row]))
  const times = answerTimes(events, (card) => byId.get(card)?.kind)
  let spent = day.answerMillis / 1000
  const inputs = ahead.map((plan) => {
    const wanted = new Set(plan.decks.length > 0 ? plan.decks : installed)
    const own = rows.filter(({ deckId }) => wanted.has(deckId))
    const input = planInput(plan, own, today, dayStart, times, spent)
    // What was practised today counts for the nearest interview first.
    spent = Math.max(0, spent - 60 * minutesOn(plan, today))
    return input
  })
  const reviews = rows.reduce((sum, { memory }) => sum + (memory?.reviews ?? 0), 0)
  const phases = new Map(
    rows.flatMap(({ cardId, queue }) => (queue === 'suspended' ? [] : [[cardId, queue] as const])),
  )
  return { inputs, reviews, phases }
}
