import { DEFAULT_SETTINGS, type Settings } from '../../domain/settings'
import type { SettingRow } from '../../domain/settings'
import type { Database } from './database'

/** Rows of keys that this version does not know stay in the table and in the backup, unread. */
function settingsFrom(rows: readonly SettingRow[]): Settings {
  const known = rows.filter((row) => row.key in DEFAULT_SETTINGS)
  return { ...DEFAULT_SETTINGS, ...Object.fromEntries(known.map((row) => [row.key, row.value])) }
}

export const readSettings = async (db: Database): Promise<Settings> =>
  settingsFrom(await db.settings.toArray())
