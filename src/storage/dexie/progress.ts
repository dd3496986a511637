import { studyDayOf } from '../../domain/days'
import type { CardId, DeckId } from '../../domain/ids'
import { millis } from '../../domain/ids'
import { type CardMemory, type Due, dueOf, foldMemory } from '../../domain/memory/memory'
import type { ReviewEvent } from '../../domain/reviews'
import type { Settings } from '../../domain/settings'
import type { Card } from '../../kinds/models'
import type { Flags } from '../../domain/flags'
import type { Progress, Queue } from '../ports'

/** What is known of a card before its progress row is worked out. */
export interface CardFacts {
  readonly cardId: CardId
  readonly deckId: DeckId
  readonly kind: Card['kind']
  readonly rank: number
}

/** Kinds that this version can practise; the rest wait in the queue `later`. */
const PRACTISABLE: ReadonlySet<Card['kind']> = new Set(['question', 'choice'])

/** Bumped when progress rows must be worked out anew (a kind became practisable, a rule changed). */
export const PROGRESS_VERSION = 1

const RANK = { must: 0, should: 1, nice: 2 } as const
const IMPORTANCE_STRIDE = 1_000_000

/** Must-know cards first, then the coach's order. */
export const rankOf = (card: Card, position: number) =>
  RANK[card.importance ?? 'should'] * IMPORTANCE_STRIDE + position

/** The progress row that follows from the truth about a card. */
export function progressRow(
  facts: CardFacts,
  memory: CardMemory | null,
  flags: Pick<Flags, 'starred' | 'suspended'> | undefined,
  lastEventAt: number,
  settings: Settings,
): Progress {
  const due = memory && dueOf(memory, settings.retention, facts.cardId)
  return {
    cardId: facts.cardId,
    deckId: facts.deckId,
    queue: queueOf(facts, due, flags?.suspended ?? false),
    ...dueFields(due, settings.dayStart, memory),
    rank: facts.rank,
    memory,
    starred: flags?.starred ?? false,
    lastEventAt: millis(lastEventAt),
  }
}

/** The row after its memory changed; everything else stays. */
export function withMemory(
  row: Progress,
  memory: CardMemory | null,
  lastEventAt: number,
  settings: Settings,
): Progress {
  const due = memory && dueOf(memory, settings.retention, row.cardId)
  const parked = row.queue === 'suspended' || row.queue === 'later'
  return {
    ...row,
    queue: parked ? row.queue : activeQueue(due),
    ...dueFields(due, settings.dayStart, memory),
    memory,
    lastEventAt: millis(Math.max(row.lastEventAt, lastEventAt)),
  }
}

/** A card's memory and its newest event, from all its events. */
export function replay(events: readonly ReviewEvent[]): {
  memory: CardMemory | null
  lastEventAt: number
} {
  return {
    memory: foldMemory(events),
    lastEventAt: events.reduce((latest, event) => Math.max(latest, event.at), 0),
  }
}

function queueOf(facts: CardFacts, due: Due | null, suspended: boolean): Queue {
  if (suspended) return 'suspended'
  return PRACTISABLE.has(facts.kind) ? activeQueue(due) : 'later'
}

const activeQueue = (due: Due | null): Queue =>
  due === null ? 'new' : due.unit === 'moment' ? 'learning' : 'review'

function dueFields(
  due: Due | null,
  dayStart: number,
  memory: CardMemory | null,
): Pick<Progress, 'dueDay' | 'dueAt'> {
  if (due === null || memory === null) return { dueDay: 0, dueAt: null }
  if (due.unit === 'day') return { dueDay: due.day, dueAt: null }
  return { dueDay: studyDayOf(due.at, memory.lastOffset, dayStart), dueAt: due.at }
}
