import type { Table } from 'dexie'
import type { Clock } from '../../domain/clock'
import { deckId, millis } from '../../domain/ids'
import { together } from '../../domain/ownDeck'
import type { BackupContent } from '../../formats/backup/schema'
import type { BackupStore, RestoreReport } from '../ports'
import { type Database, editKey, ensureDevice, writingKey } from './database'
import { contentOf, installDeck, keepPractised } from './decks'
import { attempt } from './errors'
import { rebuildProgress } from './rebuild'

export function createBackupStore(db: Database, clock: Clock, newId: () => string): BackupStore {
  return {
    snapshot: () =>
      db.transaction('r', db.tables, async () => ({
        decks: await Promise.all(
          (await db.decks.toArray()).map(async ({ id, header, origin, installedAt }) => ({
            header,
            origin,
            installedAt,
            ...(await contentOf(db, id)),
          })),
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
  for (const deck of snapshot.decks) await bringIn(db, deck)
  await putNewer(db.edits, snapshot.edits, editKey)
  await putNewer(db.flags, snapshot.flags, (row) => row.cardId)
  await putNewer(db.settings, snapshot.settings, (row) => row.key)
  await rebuildProgress(db)
  const reviews = added.filter((event) => event.type === 'review').length
  return { decks: snapshot.decks.length, reviews }
}

/** The newer version replaces the other; of the person's own deck, though, no card goes on either side. */
async function bringIn(
  db: Database,
  { header, cards, removedCards, origin, installedAt }: BackupContent['decks'][number],
): Promise<void> {
  const id = deckId(header.id)
  const here = await db.decks.get(id)
  if (here && (here.origin === 'own' || origin === 'own')) {
    const before = { header: here.header, cards: (await contentOf(db, id)).cards }
    const both = together(before, { header, cards })
    await installDeck(db, both.header, both.cards, 'own', here.installedAt)
  } else if (!here || here.header.version < header.version) {
    await installDeck(db, header, cards, origin, installedAt)
  }
  await keepPractised(db, id, [...cards, ...removedCards])
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
