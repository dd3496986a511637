import type { Table } from 'dexie'
import type { Clock } from '../../domain/clock'
import { deckId, millis } from '../../domain/ids'
import type { BackupContent } from '../../formats/backup/schema'
import type { BackupStore, RestoreReport } from '../ports'
import { type Database, editKey, ensureDevice, writingKey } from './database'
import { cardsOf, installDeck, keepPractised } from './decks'
import { attempt } from './errors'
import { rebuildProgress } from './rebuild'

export function createBackupStore(db: Database, clock: Clock, newId: () => string): BackupStore {
  return {
    snapshot: () =>
      db.transaction('r', db.tables, async () => ({
        decks: await Promise.all(
          (await db.decks.toArray()).map(async ({ id, header, origin, installedAt }) => {
            const rows = await cardsOf(db, id).toArray()
            const cards = (removed: boolean) =>
              rows.filter((row) => row.removedUpstream === removed).map((row) => row.card)
            return { header, origin, installedAt, cards: cards(false), removedCards: cards(true) }
          }),
        ),
        edits: await db.edits.toArray(),
        flags: await db.flags.toArray(),
        events: await db.events.toArray(),
        settings: await db.settings.toArray(),
        writings: await db.writings.toArray(),
      })),

    restore: (snapshot) =>
      attempt(() => db.transaction('rw', db.tables, async () => union(db, snapshot))),

    lastBackup: async () => {
      const row = await db.meta.get('backup')
      return row?.key === 'backup' ? millis(row.at) : null
    },

    noteBackup: async () => {
      await db.meta.put({ key: 'backup', at: clock.now() })
    },

    deleteEverything: () =>
      attempt(() =>
        db.transaction('rw', db.tables, async () => {
          await Promise.all(db.tables.map((table) => table.clear()))
          await ensureDevice(db, newId)
        }),
      ),
  }
}

async function union(db: Database, snapshot: BackupContent): Promise<RestoreReport> {
  const known = await db.events.bulkGet(snapshot.events.map((event) => event.id))
  const added = snapshot.events.filter((_, index) => known[index] === undefined)
  await db.events.bulkPut(added)
  // Before the decks: a card that was written on stays, whatever its deck says.
  await putNewer(db.writings, snapshot.writings, writingKey)
  for (const { header, cards, removedCards, origin, installedAt } of snapshot.decks) {
    const id = deckId(header.id)
    const here = await db.decks.get(id)
    if (!here || here.header.version < header.version)
      await installDeck(db, header, cards, origin, installedAt)
    await keepPractised(db, id, [...cards, ...removedCards])
  }
  await putNewer(db.edits, snapshot.edits, editKey)
  await putNewer(db.flags, snapshot.flags, (row) => row.cardId)
  await putNewer(db.settings, snapshot.settings, (row) => row.key)
  await rebuildProgress(db)
  const reviews = added.filter((event) => event.type === 'review').length
  return { decks: snapshot.decks.length, reviews }
}

/** Writes those rows that are newer than what is here. */
async function putNewer<Row extends { readonly at: number }, Key>(
  table: Table<Row, Key>,
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): Promise<void> {
  const here = await table.bulkGet(rows.map(keyOf))
  await table.bulkPut(rows.filter((row, index) => row.at > (here[index]?.at ?? -1)))
}
