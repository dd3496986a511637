import type { Clock } from '../../domain/clock'
import type { SettingsStore } from '../ports'
import type { Database } from './database'
import { attempt } from './errors'
import { momentAfter } from './moment'
import { readSettings } from './readSettings'
import { rebuildProgress } from './rebuild'

export function createSettingsStore(db: Database, clock: Clock): SettingsStore {
  return {
    read: () => readSettings(db),
    stored: () => db.settings.toCollection().primaryKeys(),
    write: (change) => {
      const moves = 'retention' in change || 'dayStart' in change
      // Most settings touch nothing else: what is read beside them need not wait.
      return attempt(() =>
        db.transaction('rw', moves ? db.tables : [db.settings], async () => {
          const before = await db.settings.bulkGet(Object.keys(change))
          const rows = Object.entries(change).map(([key, value], index) => ({
            key,
            value,
            at: momentAfter(clock, before[index]?.at ?? 0),
          }))
          await db.settings.bulkPut(rows)
          if (moves) await rebuildProgress(db)
        }),
      )
    },
  }
}
