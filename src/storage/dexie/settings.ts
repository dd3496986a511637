import type { Clock } from '../../domain/clock'
import { DEFAULT_SETTINGS, type Settings } from '../../domain/settings'
import type { SettingRow, SettingsStore } from '../ports'
import type { Database } from './database'
import { attempt } from './errors'
import { momentAfter } from './moment'
import { rebuildProgress } from './rebuild'

/** Rows of keys that this version does not know stay in the table and in the backup, unread. */
export function settingsFrom(rows: readonly SettingRow[]): Settings {
  const known = rows.filter((row) => row.key in DEFAULT_SETTINGS)
  return { ...DEFAULT_SETTINGS, ...Object.fromEntries(known.map((row) => [row.key, row.value])) }
}

export const readSettings = async (db: Database): Promise<Settings> =>
  settingsFrom(await db.settings.toArray())

export function createSettingsStore(db: Database, clock: Clock): SettingsStore {
  return {
    read: () => readSettings(db),
    write: (change) =>
      attempt(() =>
        db.transaction('rw', db.tables, async () => {
          const before = await db.settings.bulkGet(Object.keys(change))
          const rows = Object.entries(change).map(([key, value], index) => ({
            key,
            value,
            at: momentAfter(clock, before[index]?.at ?? 0),
          }))
          await db.settings.bulkPut(rows)
          if ('retention' in change || 'dayStart' in change) await rebuildProgress(db)
        }),
      ),
  }
}
