import type { Clock } from '../../domain/clock'
import { applyEdits } from '../../domain/edits'
import type { DeckId } from '../../domain/ids'
import type { QueuedCard } from '../../domain/session'
import type { CardRecord, CardStore, DeckRecord, Progress } from '../ports'
import { type CardRow, type Database, editKey } from './database'
import { cardsOf } from './decks'
import { attempt } from './errors'
import { momentAfter } from './moment'
import { progressRow } from './progress'
import { readSettings } from './readSettings'

/** A sitting longer than this is nobody's evening; it also bounds what one screen reads. */
const MAX_QUEUE = 200

type Days = readonly [first: number, last: number]

export function createCardStore(db: Database, clock: Clock): CardStore {
  /** Rows of one deck and queue whose day is `first` to `last`, in order. */
  const slice = (deck: DeckId, queue: Progress['queue'], [first, last]: Days, limit: number) =>
    db.progress
      .where('[deckId+queue+dueDay+rank]')
      .between([deck, queue, first, 0], [deck, queue, last, Number.POSITIVE_INFINITY])
      .limit(limit)
      .toArray()

  /** New cards have no day, but those that were put off: these are few, and not less important for it. */
  async function newOnes(deck: DeckId, today: number, limit: number): Promise<readonly Progress[]> {
    if (limit <= 0) return []
    const [never, putOff] = await Promise.all([
      slice(deck, 'new', [0, 0], limit),
      slice(deck, 'new', [1, today], MAX_QUEUE),
    ])
    return [...never, ...putOff]
  }

  async function record(row: CardRow, deck: DeckRecord, progress: Progress): Promise<CardRecord> {
    const edits = await db.edits.where('cardId').equals(row.id).toArray()
    return toRecord(row, deck, progress, edits)
  }

  return {
    get: async (id) => {
      const [row, progress] = await Promise.all([db.cards.get(id), db.progress.get(id)])
      const deck = row && (await db.decks.get(row.deckId))
      return row && progress && deck && record(row, deck, progress)
    },

    inDeck: async (id) => {
      const deck = await db.decks.get(id)
      if (!deck) return []
      const [rows, progress, edits] = await Promise.all([
        cardsOf(db, id).toArray(),
        db.progress.where('deckId').equals(id).toArray(),
        db.edits.where('cardId').startsWith(`${id}/`).toArray(),
      ])
      const progressById = new Map(progress.map((row) => [row.cardId, row]))
      return rows.flatMap((row) => {
        const own = progressById.get(row.id)
        const ownEdits = edits.filter((edit) => edit.cardId === row.id)
        return own ? [toRecord(row, deck, own, ownEdits)] : []
      })
    },

    queue: async (decks, today, newLimit) => {
      const perDeck = await Promise.all(
        decks.map(async (deck) => ({
          learning: await slice(deck, 'learning', [0, today], MAX_QUEUE),
          review: await slice(deck, 'review', [0, today], MAX_QUEUE),
          fresh: await newOnes(deck, today, newLimit),
        })),
      )
      const all = (part: 'learning' | 'review' | 'fresh') => perDeck.flatMap((deck) => deck[part])
      const reviews = all('review').sort((a, b) => a.dueDay - b.dueDay || a.rank - b.rank)
      const fresh = all('fresh')
        .sort((a, b) => a.rank - b.rank)
        .slice(0, newLimit)
      return [
        ...all('learning').map((row) => queued(row, 'learning')),
        ...reviews.slice(0, MAX_QUEUE).map((row) => queued(row, 'review')),
        ...fresh.map((row) => queued(row, 'new')),
      ]
    },

    plannable: async (decks) => {
      // A deck at a time: each comes in one piece, which `anyOf` would read row by row.
      const rows = await Promise.all(
        decks.map((deck) => db.progress.where('deckId').equals(deck).toArray()),
      )
      return rows
        .flat()
        .filter((row) => row.queue !== 'suspended')
        .sort((a, b) => a.rank - b.rank)
    },

    setFlags: (id, change) =>
      attempt(() =>
        db.transaction('rw', db.flags, db.progress, db.cards, db.settings, async () => {
          const [row, progress, flags] = await Promise.all([
            db.cards.get(id),
            db.progress.get(id),
            db.flags.get(id),
          ])
          if (!row || !progress) return
          const next = {
            cardId: id,
            starred: change.starred ?? flags?.starred ?? false,
            suspended: change.suspended ?? flags?.suspended ?? false,
            postponedUntil:
              change.postponedUntil === undefined
                ? (flags?.postponedUntil ?? null)
                : change.postponedUntil,
            at: momentAfter(clock, flags?.at ?? 0),
          }
          const settings = await readSettings(db)
          await Promise.all([
            db.flags.put(next),
            db.progress.put(
              progressRow(progress, progress.memory, next, progress.lastEventAt, settings),
            ),
          ])
        }),
      ),

    edit: (edits) =>
      attempt(() =>
        db.transaction('rw', db.edits, async () => {
          const before = await db.edits.bulkGet(edits.map(editKey))
          await db.edits.bulkPut(
            edits.map((edit, index) => ({
              ...edit,
              at: momentAfter(clock, before[index]?.at ?? 0),
            })),
          )
        }),
      ),
  }
}

function toRecord(
  row: CardRow,
  deck: DeckRecord,
  progress: Progress,
  edits: CardRecord['edits'],
): CardRecord {
  return {
    id: row.id,
    deckId: row.deckId,
    card: applyEdits(row.card, edits, deck.header.language),
    installed: row.card,
    deck: deck.header,
    edits: edits.filter((edit) => edit.mine !== null),
    progress,
    removedUpstream: row.removedUpstream,
  }
}

const queued = (row: Progress, phase: QueuedCard['phase']): QueuedCard =>
  row.dueAt === null
    ? { cardId: row.cardId, phase }
    : { cardId: row.cardId, phase, notBefore: row.dueAt }
