import { Dexie, type Table } from 'dexie'
import type { Edit } from '../../domain/edits'
import type { Recording, RecordingSlot } from '../../domain/recordings'
import type { Language } from '../../domain/text'
import type { InterviewPlan } from '../../domain/plans'
import type { Writing } from '../../domain/writings'
import type { CardId, DeckId, DeviceId, EventId, PlanId, StudyDay, TakeId } from '../../domain/ids'
import { deviceId } from '../../domain/ids'
import type { ReviewEvent } from '../../domain/reviews'
import type { Card } from '../../kinds/models'
import type { Flags } from '../../domain/flags'
import type { SettingRow } from '../../domain/settings'
import type { DayTotals, DeckRecord, Piece, Progress } from '../ports'
import { MIGRATIONS, SCHEMA_VERSION } from './migrations'

export interface CardRow {
  readonly id: CardId
  readonly deckId: DeckId
  readonly position: number
  readonly card: Card
  readonly removedUpstream: boolean
}

/** The sound of a recording, apart from what the lists need to know of it. */
export interface SoundRow {
  readonly cardId: CardId
  readonly slot: RecordingSlot
  readonly data: ArrayBuffer
}

export const writingKey = (row: Omit<Writing, 'text' | 'at'>): [string, Language, string] => [
  row.owner,
  row.language,
  row.field,
]

export const editKey = (edit: Omit<Edit, 'at'>): [CardId, string, string] => [
  edit.cardId,
  edit.path,
  edit.language,
]

type MetaRow =
  | { readonly key: 'device'; readonly deviceId: DeviceId; readonly nextSeq: number }
  | { readonly key: 'backup'; readonly at: number }
  | { readonly key: 'progress'; readonly version: number }

/** What the rest of the app is told about the database as a whole. */
export interface DatabaseNotices {
  /** Another tab has moved the database to a newer version: this one must be reloaded. */
  readonly onOutdated: () => void
  /** An older tab is holding the database: it must be closed. */
  readonly onBlocked: () => void
}

/**
 * Dexie, refused because the database is newer, would open it all the same by naming no version, and add
 * the tables it misses. Here such an open, a reopening too, names the last version that is still ours.
 */
const NO_NEWER_DATABASE = {
  open: (name: string, version = SCHEMA_VERSION * 10 + 9) => indexedDB.open(name, version),
  databases: () => indexedDB.databases(),
  deleteDatabase: (name: string) => indexedDB.deleteDatabase(name),
}

/** A function given to `transaction` must be declared `async`, else Dexie may commit before it ends. */
export class Database extends Dexie {
  declare readonly meta: Table<MetaRow, string>
  declare readonly settings: Table<SettingRow, string>
  declare readonly decks: Table<DeckRecord, DeckId>
  declare readonly cards: Table<CardRow, CardId>
  declare readonly edits: Table<Edit, [CardId, string, string]>
  declare readonly flags: Table<Flags, CardId>
  declare readonly events: Table<ReviewEvent, EventId>
  declare readonly progress: Table<Progress, CardId>
  declare readonly days: Table<DayTotals, StudyDay>
  declare readonly writings: Table<Writing, [string, Language, string]>
  declare readonly plans: Table<InterviewPlan, PlanId>
  declare readonly recordings: Table<Recording, [CardId, RecordingSlot]>
  declare readonly sounds: Table<SoundRow, [CardId, RecordingSlot]>
  declare readonly pieces: Table<Piece, [TakeId, number]>

  constructor(name: string, notices: DatabaseNotices) {
    // Strict: a committed answer has been handed to the disk, not to a cache (Chromium's default is relaxed).
    super(name, { chromeTransactionDurability: 'strict', indexedDB: NO_NEWER_DATABASE })
    for (const { version, stores, up } of MIGRATIONS) {
      const declared = this.version(version).stores(stores)
      if (up) declared.upgrade(up)
    }
    // Dexie would close and then reopen by itself, and this tab's old code would write into the newer database.
    this.on('versionchange', () => {
      this.close({ disableAutoOpen: true })
      notices.onOutdated()
      return false
    })
    this.on('blocked', notices.onBlocked)
  }
}

/** Opens the database and gives the profile its device id; rejects when the database is newer. */
export async function openDatabase(
  name: string,
  notices: DatabaseNotices,
  newId: () => string,
): Promise<Database> {
  const db = new Database(name, notices)
  await db.open()
  await ensureDevice(db, newId)
  return db
}

/** A profile without a device id (new, or emptied) gets one. */
export const ensureDevice = (db: Database, newId: () => string) =>
  db.transaction('rw', db.meta, async () => {
    if (await db.meta.get('device')) return
    await db.meta.put({ key: 'device', deviceId: deviceId(newId()), nextSeq: 1 })
  })

export interface Sequence {
  readonly deviceId: DeviceId
  readonly first: number
}

/** The device's id and the next sequence number. */
export async function nextSequence(db: Database): Promise<Sequence> {
  const row = await db.meta.get('device')
  if (row?.key !== 'device') throw new Error('database has no device row')
  return { deviceId: row.deviceId, first: row.nextSeq }
}

/** Marks `count` numbers as taken, inside the transaction that read them. */
export const markTaken = (db: Database, { deviceId, first }: Sequence, count: number) =>
  db.meta.put({ key: 'device', deviceId, nextSeq: first + count })
