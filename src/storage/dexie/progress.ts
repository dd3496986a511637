import { DEFAULT_IMPORTANCE, IMPORTANCES, type Importance } from '../../domain/card'
import { studyDayOf } from '../../domain/days'
import type { CardId, DeckId, StudyDay } from '../../domain/ids'
import { millis } from '../../domain/ids'
import { type CardMemory, type Due, dueOf, foldMemory } from '../../domain/memory/memory'
import type { ReviewEvent } from '../../domain/reviews'
import type { Settings } from '../../domain/settings'
import type { Card, Kind } from '../../kinds/models'
import type { Flags } from '../../domain/flags'
import type { Progress, Queue } from '../ports'

/** What is known of a card before its progress row is worked out. */
export interface CardFacts {
  readonly cardId: CardId
  readonly deckId: DeckId
  readonly rank: number
  readonly kind: Kind
  readonly importance: Importance
}

/** Bumped when progress rows must be worked out anew (version 3: kind and importance, for the planner). */
export const PROGRESS_VERSION = 3

const IMPORTANCE_STRIDE = 1_000_000

/**
 * Must-know cards first, then the coach's order, as a share of the deck: of a large deck and a small one
 * the beginnings come together and the ends come together.
 */
export function rankOf(card: Card, position: number, cardCount: number): number {
  const share = (position + 0.5) / Math.max(cardCount, position + 1)
  return (IMPORTANCES.indexOf(card.importance ?? DEFAULT_IMPORTANCE) + share) * IMPORTANCE_STRIDE
}

/** The progress row that follows from the truth about a card. */
export function progressRow(
  facts: CardFacts,
  memory: CardMemory | null,
  flags: Omit<Flags, 'cardId' | 'at'> | undefined,
  lastEventAt: number,
  settings: Settings,
): Progress {
  const due = memory && dueOf(memory, settings.retention, facts.cardId)
  const postponedUntil = flags?.postponedUntil ?? null
  return {
    cardId: facts.cardId,
    deckId: facts.deckId,
    queue: flags?.suspended ? 'suspended' : activeQueue(due),
    ...dueFields(due, settings.dayStart, memory, postponedUntil),
    rank: facts.rank,
    kind: facts.kind,
    importance: facts.importance,
    memory,
    starred: flags?.starred ?? false,
    postponedUntil,
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
  return {
    ...row,
    queue: row.queue === 'suspended' ? row.queue : activeQueue(due),
    ...dueFields(due, settings.dayStart, memory, row.postponedUntil),
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

const activeQueue = (due: Due | null): Queue =>
  due === null ? 'new' : due.unit === 'moment' ? 'learning' : 'review'

function dueFields(
  due: Due | null,
  dayStart: number,
  memory: CardMemory | null,
  postponedUntil: StudyDay | null,
): Pick<Progress, 'dueDay' | 'dueAt'> {
  const notBefore = postponedUntil ?? 0
  if (due === null || memory === null) return { dueDay: notBefore, dueAt: null }
  if (due.unit === 'day') return { dueDay: Math.max(due.day, notBefore), dueAt: null }
  const day = studyDayOf(due.at, memory.lastOffset, dayStart)
  return { dueDay: Math.max(day, notBefore), dueAt: due.at }
}
