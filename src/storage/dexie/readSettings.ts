import { type Settings, settingsFrom } from '../../domain/settings'
import type { Database } from './database'

export const readSettings = async (db: Database): Promise<Settings> =>
  settingsFrom(await db.settings.toArray())
