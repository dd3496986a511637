import type { CardId, StudyDay } from '../../domain/ids'
import type { QueuedCard } from '../../domain/session'
import type { Storage } from '../../storage/ports'
import { greedily } from './greedily'
import { plannedDay, type PlannedDay } from './plannedDay'
import { type PlanInputs, readInputs } from './readInputs'

/** The exact planner is given this long before a sitting begins without it, in milliseconds. */
const PATIENCE_MILLIS = 300
/** Seconds a card takes about, for “another five minutes”. */
const SECONDS_A_CARD = 60

/**
 * The cards of a sitting by the interview plans: what is on a learning step, then the day's plan.
 *
 * @param extraMinutes instead of the day's plan: what comes after it
 * @returns null when no interview is ahead
 */
export async function plannedQueue(
  storage: Storage,
  today: StudyDay,
  dayStart: number,
  extraMinutes: number | null,
): Promise<readonly QueuedCard[] | null> {
  const read = await readInputs(storage, today, dayStart)
  if (read.inputs.length === 0) return null
  const decks = (await storage.decks.list()).map(({ id }) => id)
  const [day, due] = await Promise.all([dayOf(read), storage.cards.queue(decks, today, 0)])
  const learning = due.filter(({ phase }) => phase === 'learning')
  const isLearning = new Set(learning.map(({ cardId }) => cardId))
  const count = Math.ceil(((extraMinutes ?? 0) * 60) / SECONDS_A_CARD)
  const wanted = extraMinutes === null ? day.cards : [...day.cards, ...day.more].slice(0, count)
  return [...learning, ...wanted.filter((id) => !isLearning.has(id)).map((id) => planned(id, read))]
}

const planned = (cardId: CardId, { phases }: PlanInputs): QueuedCard => ({
  cardId,
  phase: phases.get(cardId) ?? 'new',
  planned: true,
})

async function dayOf(read: PlanInputs): Promise<PlannedDay> {
  const simple = plannedDay(read.inputs, greedily, read.reviews)
  if (read.reviews === 0) return simple
  const exact = import('./exact').then(({ exactDay }) => exactDay(read))
  const patience = new Promise<PlannedDay>((resolve) =>
    setTimeout(resolve, PATIENCE_MILLIS, simple),
  )
  return Promise.race([exact.catch(() => simple), patience])
}
