import type { Clock } from '../../domain/clock'
import type { Result } from '../../domain/result'
import type { Storage, StorageError } from '../ports'
import { createBackupStore } from './backup'
import { createCardStore } from './cards'
import { type DatabaseNotices, openDatabase } from './database'
import { createDeckStore } from './decks'
import { attempt } from './errors'
import { rebuildIfStale } from './rebuild'
import { createPlanStore } from './plans'
import { createRecordingStore } from './recordings'
import { createReviewStore } from './reviews'
import { createSettingsStore } from './settings'
import { createWritingStore } from './writings'

export interface StorageOptions {
  readonly name: string
  readonly clock: Clock
  readonly newId: () => string
  readonly notices: DatabaseNotices
}

/** Opens the browser's database and everything that works on it. */
export function openStorage({
  name,
  clock,
  newId,
  notices,
}: StorageOptions): Promise<Result<Storage, StorageError>> {
  return attempt(async () => {
    const db = await openDatabase(name, notices, newId)
    await rebuildIfStale(db)
    return {
      decks: createDeckStore(db, clock),
      cards: createCardStore(db, clock),
      reviews: createReviewStore(db, clock, newId),
      settings: createSettingsStore(db, clock),
      backup: createBackupStore(db, clock, newId),
      writings: createWritingStore(db, clock),
      plans: createPlanStore(db, clock),
      recordings: createRecordingStore(db),
      close: () => db.close({ disableAutoOpen: true }),
    }
  })
}
