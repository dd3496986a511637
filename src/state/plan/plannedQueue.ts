import type { InterviewPlan } from '../../domain/plans'
import type { QueuedCard } from '../../domain/session'
import type { Storage } from '../../storage/ports'
import { greedily } from './greedily'
import { plannedCard, plannedDay, type PlannedDay, type PlanInputs } from './plannedDay'
import { type PlanMoment, readInputs } from './readInputs'

/** The exact planner is given this long before a sitting begins without it, in milliseconds. */
const PATIENCE_MILLIS = 300
/** Seconds a card takes about, for “another five minutes”. */
const SECONDS_A_CARD = 60

/**
 * The cards of a sitting by the interview plans: what is on a learning step, then the day's plan.
 *
 * @param plans whichever there are, past ones too
 * @param extraMinutes instead of the day's plan: what comes after it
 * @returns null when no interview is ahead
 */
export async function plannedQueue(
  storage: Storage,
  plans: readonly InterviewPlan[],
  moment: PlanMoment,
  extraMinutes: number | null,
): Promise<readonly QueuedCard[] | null> {
  const read = await readInputs(storage, plans, moment)
  if (read.inputs.length === 0) return null
  const day = await dayOf(read)
  const count = Math.ceil(((extraMinutes ?? 0) * 60) / SECONDS_A_CARD)
  const wanted = extraMinutes === null ? day.cards : [...day.cards, ...day.more].slice(0, count)
  return [...day.learning, ...wanted.flatMap((id) => plannedCard(day, id) ?? [])]
}

async function dayOf(read: PlanInputs): Promise<PlannedDay> {
  const simple = plannedDay(read, greedily)
  if (read.reviews === 0) return simple
  const exact = import('./exact').then(({ exactDay }) => exactDay(read))
  const patience = new Promise<PlannedDay>((resolve) =>
    setTimeout(resolve, PATIENCE_MILLIS, simple),
  )
  return Promise.race([exact.catch(() => simple), patience])
}
