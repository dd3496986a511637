import type { Clock } from '../../domain/clock'
import { millis } from '../../domain/ids'
import type { BackupStore } from '../ports'
import { type Database, ensureDevice } from './database'
import { contentOf } from './decks'
import { attempt } from './errors'

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
        plans: await db.plans.toArray(),
      })),

    restore: (snapshot) =>
      attempt(async () => {
        // Rarely wanted, and much: it does not travel with the first screen.
        const { unite } = await import('./unite')
        return db.transaction('rw', db.tables, async () => unite(db, snapshot))
      }),

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
