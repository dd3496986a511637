import type { Clock } from '../../domain/clock'
import type { DeckHeader, DeckOrigin } from '../../domain/deck'
import { cardId, type CardId, type DeckId, deckId } from '../../domain/ids'
import type { Card } from '../../kinds/models'
import type { DeckRecord, DeckStore, InstallReport, RemovedDeck } from '../ports'
import type { CardRow, Database } from './database'
import { attempt } from './errors'
import { groupByCard, rebuildCards } from './rebuild'

/** Card rows of a deck in the coach's order. */
export const cardsOf = (db: Database, id: DeckId) =>
  db.cards.where('[deckId+position]').between([id, 0], [id, Number.POSITIVE_INFINITY])

export function createDeckStore(db: Database, clock: Clock): DeckStore {
  /**
   * What an installation writes: decks, cards, progress. Of the rest it reads what may not change meanwhile:
   * events, writings and recordings say which cards stay, flags and settings how they stand. Plans, edits and
   * sounds can be read beside it. A write waits in any case, as browsers run one writing transaction of a
   * database at a time (Chromium 156: 20 to 30 ms for a deck), so decks come one by one (state/awaitedDecks).
   */
  const installing = [
    db.decks,
    db.cards,
    db.progress,
    db.events,
    db.writings,
    db.recordings,
    db.flags,
    db.settings,
  ]

  return {
    list: () => db.decks.toArray(),
    get: (id) => db.decks.get(id),
    install: (header, cards, origin) =>
      attempt(() =>
        db.transaction('rw', installing, async () =>
          installDeck(db, header, cards, origin, clock.now()),
        ),
      ),
    remove: (id) =>
      attempt(() =>
        db.transaction('rw', db.decks, db.cards, db.progress, async () => removeDeck(db, id)),
      ),
    restore: (removed) =>
      attempt(() => db.transaction('rw', installing, async () => restoreDeck(db, removed))),
    content: async (id) => (await contentOf(db, id)).cards,
    counts: async (id, today) => {
      const count = (queue: string, lastDay: number) =>
        db.progress
          .where('[deckId+queue+dueDay+rank]')
          .between([id, queue, 0, 0], [id, queue, lastDay, Number.POSITIVE_INFINITY])
          .count()
      const [fresh, learning, review] = await Promise.all([
        count('new', today),
        count('learning', today),
        count('review', today),
      ])
      return { new: fresh, learning, review }
    },
  }
}

/** Cards that the deck has, and those that it no longer has. */
export async function contentOf(
  db: Database,
  id: DeckId,
): Promise<Pick<RemovedDeck, 'cards' | 'removedCards'>> {
  const rows = await cardsOf(db, id).toArray()
  const cards = (removed: boolean) =>
    rows.filter((row) => row.removedUpstream === removed).map((row) => row.card)
  return { cards: cards(false), removedCards: cards(true) }
}

async function removeDeck(db: Database, id: DeckId): Promise<RemovedDeck | null> {
  const [deck, content] = await Promise.all([db.decks.get(id), contentOf(db, id)])
  await Promise.all([
    db.decks.delete(id),
    cardsOf(db, id).delete(),
    db.progress.where('deckId').equals(id).delete(),
  ])
  return deck ? { deck, ...content } : null
}

async function restoreDeck(
  db: Database,
  { deck: { id, header, origin, installedAt }, cards, removedCards }: RemovedDeck,
): Promise<void> {
  const here = await db.decks.get(id)
  if (!here || here.header.version < header.version)
    await installDeck(db, header, cards, origin, installedAt)
  await keepPractised(db, id, [...cards, ...removedCards])
  const events = await db.events.where('cardId').startsWith(`${id}/`).toArray()
  await rebuildCards(db, await cardsOf(db, id).toArray(), groupByCard(events))
}

/** Cards of a deck that hold something of the person's own: answers given, written or recorded. */
async function ownCards(db: Database, id: DeckId): Promise<ReadonlySet<CardId>> {
  // A slash is followed by a zero.
  const range = [[`${id}/`], [`${id}0`]] as const
  const [answered, written, recorded] = await Promise.all([
    db.events.where('cardId').startsWith(`${id}/`).uniqueKeys(),
    db.writings
      .where('[owner+language+field]')
      .between(...range)
      .and((row) => row.text.trim() !== '')
      .toArray(),
    db.recordings
      .where('[cardId+slot]')
      .between(...range)
      .primaryKeys(),
  ])
  const owners = written.map((row) => row.owner)
  return new Set([...answered, ...owners, ...recorded.map(([card]) => card)] as CardId[])
}

/**
 * Brings a deck to the given state inside the caller's transaction. A card that the new version no longer
 * has stays if it was ever practised or written on, marked as removed upstream; else it goes.
 */
export async function installDeck(
  db: Database,
  header: DeckHeader,
  cards: readonly Card[],
  origin: DeckOrigin,
  installedAt: DeckRecord['installedAt'],
): Promise<InstallReport> {
  const id = deckId(header.id)
  const old = new Map<CardId, CardRow>()
  for (const row of await cardsOf(db, id).toArray()) old.set(row.id, row)
  const rows: CardRow[] = cards.map((card, position) => ({
    id: cardId(id, card.id),
    deckId: id,
    position,
    card,
    removedUpstream: false,
  }))
  const present = new Set(rows.map((row) => row.id))
  const events = groupByCard(await db.events.where('cardId').startsWith(`${id}/`).toArray())
  const gone = [...old.values()].filter((row) => !present.has(row.id))
  const own = await ownCards(db, id)
  const kept = gone.filter((row) => own.has(row.id))
  const dropped = gone.filter((row) => !own.has(row.id)).map((row) => row.id)
  const all = [
    ...rows,
    ...kept.map((row, index) => ({ ...row, position: rows.length + index, removedUpstream: true })),
  ]
  await Promise.all([
    db.decks.put({ id, header, origin, installedAt, cardCount: rows.length }),
    db.cards.bulkPut(all),
    db.cards.bulkDelete(dropped),
    db.progress.bulkDelete(dropped),
  ])
  await rebuildCards(db, all, events)
  const isChanged = (row: CardRow) => {
    const before = old.get(row.id)
    return before !== undefined && JSON.stringify(before.card) !== JSON.stringify(row.card)
  }
  return {
    added: rows.filter((row) => !old.has(row.id)).length,
    changed: rows.filter(isChanged).length,
    removed: dropped.length,
    keptRemoved: kept.filter((row) => !row.removedUpstream).length,
  }
}

/**
 * Cards of another version of an installed deck, which the installed one does not have, stay as well if
 * they were practised or written on. Their progress is the caller's to work out.
 */
export async function keepPractised(
  db: Database,
  id: DeckId,
  cards: readonly Card[],
): Promise<void> {
  const ids = cards.map((card) => cardId(id, card.id))
  const here = await db.cards.bulkGet(ids)
  const practised = await ownCards(db, id)
  const last = await cardsOf(db, id).last()
  const missing = cards.flatMap((card, index) => {
    const own = cardId(id, card.id)
    return here[index] === undefined && practised.has(own) ? [{ id: own, card }] : []
  })
  const position = (last?.position ?? -1) + 1
  await db.cards.bulkPut(
    missing.map((row, index) => ({
      ...row,
      deckId: id,
      position: position + index,
      removedUpstream: true,
    })),
  )
}
