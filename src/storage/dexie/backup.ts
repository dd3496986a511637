import type { Table } from 'dexie'
import type { Clock } from '../../domain/clock'
import { deckId, millis } from '../../domain/ids'
import type { BackupStore, RestoreReport, Snapshot } from '../ports'
import { type Database, ensureDevice } from './database'
import { cardsOf, installDeck } from './decks'
import { attempt } from './errors'
import { rebuildProgress } from './rebuild'

export function createBackupStore(
  db: Database,
  clock: Clock,
  newId: () => string,
): BackupStore {
  return {
    snapshot: () =>
      db.transaction('r', db.tables, async () => ({
        decks: await Promise.all(
          (await db.decks.toArray()).map(async ({ id, header, origin, installedAt }) => ({
            header,
            origin,
            installedAt,
            cards: (await cardsOf(db, id).toArray()).map((row) => row.card),
          })),
        ),
        edits: await db.edits.toArray(),
        flags: await db.flags.toArray(),
        events: await db.events.toArray(),
        settings: await db.settings.toArray(),
      })),

    restore: (snapshot) =>
      attempt(() => db.transaction('rw', db.tables, () => union(db, snapshot))),

    lastBackup: async () => {
      const row = await db.meta.get('backup')
      return row?.key === 'backup' ? millis(row.at) : null
    },

    noteBackup: async () => {
      await db.meta.put({ key: 'backup', at: clock.now() })
    },

    deleteEverything: () =>
      attempt(async () => {
        await db.transaction('rw', db.tables, () =>
          Promise.all(db.tables.map((table) => table.clear())),
        )
        await ensureDevice(db, newId)
      }),
  }
}

async function union(db: Database, snapshot: Snapshot): Promise<RestoreReport> {
  for (const deck of snapshot.decks) {
    const here = await db.decks.get(deckId(deck.header.id))
    if (here && here.header.version >= deck.header.version) continue
    await installDeck(db, deck.header, deck.cards, deck.origin, deck.installedAt)
  }
  const before = await db.events.count()
  await db.events.bulkPut([...snapshot.events])
  await putNewer(db.edits, snapshot.edits, (row) => [row.cardId, row.path, row.language])
  await putNewer(db.flags, snapshot.flags, (row) => row.cardId)
  await putNewer(db.settings, snapshot.settings, (row) => row.key)
  await rebuildProgress(db)
  return { decks: snapshot.decks.length, reviews: (await db.events.count()) - before }
}

/** Writes those rows that are newer than what is here. */
async function putNewer<Row extends { readonly at: number }, Key>(
  table: Table<Row, Key>,
  rows: readonly Row[],
  keyOf: (row: Row) => NoInfer<Key>,
): Promise<void> {
  const here = await table.bulkGet(rows.map(keyOf))
  await table.bulkPut(rows.filter((row, index) => row.at > (here[index]?.at ?? -1)))
}
