import type { Clock } from '../../domain/clock'
import { deckId } from '../../domain/ids'
import type { BackupStore, RestoreReport, Snapshot } from '../ports'
import type { Database } from './database'
import { installDeck } from './decks'
import { attempt } from './errors'
import { rebuildProgress } from './rebuild'

export function createBackupStore(
  db: Database,
  clock: Clock,
  newDevice: () => Promise<void>,
): BackupStore {
  return {
    snapshot: () =>
      db.transaction('r', db.tables, async () => ({
        decks: await Promise.all(
          (await db.decks.toArray()).map(async ({ id, header, origin, installedAt }) => ({
            header,
            origin,
            installedAt,
            cards: (await db.cards.where('[deckId+position]').between([id, 0], [id, Number.POSITIVE_INFINITY]).toArray()).map(
              (row) => row.card,
            ),
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
      return row?.key === 'backup' ? row.at : null
    },

    noteBackup: async () => {
      await db.meta.put({ key: 'backup', at: clock.now() })
    },

    deleteEverything: () =>
      attempt(async () => {
        await db.transaction('rw', db.tables, () =>
          Promise.all(db.tables.map((table) => table.clear())),
        )
        await newDevice()
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
  await Promise.all([
    putNewer(snapshot.edits, (keys) => db.edits.bulkGet(keys), (rows) => db.edits.bulkPut(rows), (row) => [row.cardId, row.path, row.language] as const),
    putNewer(snapshot.flags, (keys) => db.flags.bulkGet(keys), (rows) => db.flags.bulkPut(rows), (row) => row.cardId),
    putNewer(snapshot.settings, (keys) => db.settings.bulkGet(keys), (rows) => db.settings.bulkPut(rows), (row) => row.key),
  ])
  await rebuildProgress(db)
  return { decks: snapshot.decks.length, reviews: (await db.events.count()) - before }
}

/** Writes those rows that are newer than what is here. */
async function putNewer<Row extends { readonly at: number }, Key>(
  rows: readonly Row[],
  get: (keys: Key[]) => PromiseLike<(Row | undefined)[]>,
  put: (rows: Row[]) => PromiseLike<unknown>,
  keyOf: (row: Row) => Key,
): Promise<void> {
  const here = await get(rows.map(keyOf))
  await put(rows.filter((row, index) => row.at > (here[index]?.at ?? -1)))
}
