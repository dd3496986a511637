import type { Importance } from '../domain/card'
import type { DeckHeader, DeckOrigin } from '../domain/deck'
import type { Edit } from '../domain/edits'
import type { Flags } from '../domain/flags'
import type { Marks } from '../domain/grading'
import type {
  CardId,
  DeckId,
  EventId,
  Millis,
  PlanId,
  StoryId,
  StudyDay,
  TakeId,
} from '../domain/ids'
import type { CardMemory, Due } from '../domain/memory/memory'
import type { InterviewPlan } from '../domain/plans'
import type { Result } from '../domain/result'
import type { Recording, RecordingSlot } from '../domain/recordings'
import type { Confidence, Rating, Review, ReviewEvent } from '../domain/reviews'
import type { QueuedCard } from '../domain/session'
import type { Settings } from '../domain/settings'
import type { Language } from '../domain/text'
import type { OwnStory, Writing } from '../domain/writings'
import type { BackupContent } from '../formats/backup/schema'
import type { Card, Kind } from '../kinds/models'

/** What can go wrong with storage in ordinary life, each with its own advice in the messages. */
export type StorageError =
  | { readonly code: 'full' }
  | { readonly code: 'outdatedTab' }
  /** The card was removed, here or in another tab. */
  | { readonly code: 'cardGone' }
  | { readonly code: 'unavailable'; readonly detail: string }

export interface DeckRecord {
  readonly id: DeckId
  readonly header: DeckHeader
  readonly origin: DeckOrigin
  readonly installedAt: Millis
  readonly cardCount: number
}

/** `suspended` by the person; the rest follows from memory. */
export type Queue = 'new' | 'learning' | 'review' | 'suspended'

/** One row a card with what the lists and the queue need. A cache: it can be rebuilt from the rest. */
export interface Progress {
  readonly cardId: CardId
  readonly deckId: DeckId
  readonly queue: Queue
  readonly kind: Kind
  readonly importance: Importance
  /** Study day on which the card is due: 0 for a new card, and none before `postponedUntil`. */
  readonly dueDay: number
  /** For a card on a learning step. */
  readonly dueAt: Millis | null
  /** Order among equals: importance, then the coach's order. */
  readonly rank: number
  readonly memory: CardMemory | null
  readonly starred: boolean
  /** The person has put it off: not asked before this day. */
  readonly postponedUntil: StudyDay | null
  /** The newest event of the card, undone or not: the next one comes after it. */
  readonly lastEventAt: Millis
}

export interface CardRecord {
  readonly id: CardId
  readonly deckId: DeckId
  /** As the deck has it, the person's edits laid over. */
  readonly card: Card
  /** As the deck has it. */
  readonly installed: Card
  readonly deck: DeckHeader
  readonly edits: readonly Edit[]
  readonly progress: Progress
  /** The deck's newer version no longer has it; kept because it was practised or written on. */
  readonly removedUpstream: boolean
}

export interface Answer {
  readonly cardId: CardId
  readonly rating: Rating
  readonly suggested: Rating | null
  readonly marks: Marks
  readonly hintUsed: boolean
  readonly confidence: Confidence | null
  readonly spokenMillis: number
  /** From question to rating. */
  readonly answerMillis: number
}

/** What an answer led to. */
export interface Answered {
  readonly review: Review
  readonly due: Due
  /** How often the card has slipped by now. */
  readonly lapses: number
}

export interface QueueCounts {
  readonly new: number
  readonly learning: number
  readonly review: number
}

/** What was done on one study day. */
export interface DayTotals {
  readonly day: StudyDay
  readonly reviews: number
  readonly newCards: number
  readonly spokenMillis: number
  /** Time spent on answers, from question to rating. */
  readonly answerMillis: number
}

export interface InstallReport {
  readonly added: number
  readonly changed: number
  readonly removed: number
  /** Gone from the deck, kept because they were practised or written on. */
  readonly keptRemoved: number
}

/** All that a removal takes away; the rest (reviews, edits, stars) stays where it is. */
export interface RemovedDeck {
  readonly deck: DeckRecord
  /** Of the version that was installed. */
  readonly cards: readonly Card[]
  /** Gone from that version, kept because they were practised. */
  readonly removedCards: readonly Card[]
}

export interface DeckStore {
  list(): Promise<readonly DeckRecord[]>
  get(id: DeckId): Promise<DeckRecord | undefined>
  /** Installs a deck or brings an installed one to this state; progress and edits stay. */
  install(
    header: DeckHeader,
    cards: readonly Card[],
    origin: DeckOrigin,
  ): Promise<Result<InstallReport, StorageError>>
  /**
   * Takes deck and cards away; reviews, edits and stars stay in case it comes back.
   * Returns what `restore` needs, or null when there was no such deck.
   */
  remove(id: DeckId): Promise<Result<RemovedDeck | null, StorageError>>
  /** Undoes a removal. A deck that was installed anew meanwhile stays, unless it is older. */
  restore(removed: RemovedDeck): Promise<Result<void, StorageError>>
  /** Installed content as it came: the deck’s own cards, without those it no longer has. */
  content(id: DeckId): Promise<readonly Card[]>
  counts(id: DeckId, today: StudyDay): Promise<QueueCounts>
}

export interface CardStore {
  get(id: CardId): Promise<CardRecord | undefined>
  /** All cards of a deck in the coach's order. */
  inDeck(id: DeckId): Promise<readonly CardRecord[]>
  /** What is due: learning steps, reviews due by today, then up to `newLimit` new cards. */
  queue(decks: readonly DeckId[], today: StudyDay, newLimit: number): Promise<readonly QueuedCard[]>
  /** Every card of the decks that may be asked, with what the planner wants to know of it. */
  plannable(decks: readonly DeckId[]): Promise<readonly Progress[]>
  setFlags(
    id: CardId,
    flags: Partial<Pick<Flags, 'starred' | 'suspended' | 'postponedUntil'>>,
  ): Promise<Result<void, StorageError>>
  /** Lays texts over a card; `mine: null` gives the deck's own text back. */
  edit(edits: readonly Omit<Edit, 'at'>[]): Promise<Result<void, StorageError>>
}

export interface ReviewStore {
  /** One strict transaction: when it resolves with ok, the answer is on the disk. */
  answer(answer: Answer): Promise<Result<Answered, StorageError>>
  /** Takes back this device's newest answer of today, or nothing. */
  undoLast(): Promise<Result<Review | null, StorageError>>
  canUndo(): Promise<boolean>
  /** Cards are as new from now on. Returns the events, so that it can be taken back. */
  reset(cards: readonly CardId[]): Promise<Result<readonly EventId[], StorageError>>
  undo(events: readonly EventId[]): Promise<Result<void, StorageError>>
  ofCard(id: CardId): Promise<readonly ReviewEvent[]>
  /** Every event there is, in no order, read piece by piece so that the screen stays alive. */
  all(): Promise<readonly ReviewEvent[]>
  /** The newest events of this device. */
  recent(count: number): Promise<readonly ReviewEvent[]>
  day(day: StudyDay): Promise<DayTotals>
  /** When this profile began to practise; null before the first answer. */
  firstAt(): Promise<Millis | null>
  /** When each rating would bring a card back, for the buttons. */
  preview(id: CardId): Promise<Readonly<Record<Rating, Due>>>
}

/** What the person writes: own answers, keywords, stories. */
export interface WritingStore {
  /** All texts of a card or a story, in whatever language. */
  of(owner: CardId | StoryId): Promise<readonly Writing[]>
  /** All stories in one language that are not empty, the last changed first. */
  stories(language: Language): Promise<readonly OwnStory[]>
  write(texts: readonly Omit<Writing, 'at'>[]): Promise<Result<void, StorageError>>
}

/** Some seconds of a recording that is being made. Pieces in order, joined, are a playable file. */
export interface Piece {
  readonly takeId: TakeId
  /** From 0, without gaps. */
  readonly index: number
  readonly cardId: CardId
  readonly targetSeconds: number
  readonly type: string
  readonly startedAt: Millis
  /** How long the take has lasted at the end of this piece, in milliseconds. */
  readonly lastsMillis: number
  readonly data: ArrayBuffer
}

/** A recording with its sound, as it is handed back when it was deleted, so that this can be undone. */
export interface RemovedRecording {
  readonly recording: Recording
  readonly data: ArrayBuffer
}

/** Recorded answers. They stay on this device and in no backup. */
export interface RecordingStore {
  ofCard(id: CardId): Promise<readonly Recording[]>
  sound(id: CardId, slot: RecordingSlot): Promise<Blob | undefined>
  /** Keeps a piece as soon as it is there: a closed tab loses no more than the next one. */
  addPiece(piece: Piece): Promise<Result<void, StorageError>>
  /**
   * Makes one recording of a take's pieces: the card's first, or its latest in place of the one before. If
   * the first was deleted, the older of the two is the first from now on. What follows a missing piece is
   * left out; null when there is no piece.
   */
  finish(take: TakeId, cutOff: boolean): Promise<Result<Recording | null, StorageError>>
  /** Takes with pieces that nobody has finished: being recorded in another tab, or cut off. */
  unfinished(): Promise<readonly TakeId[]>
  usage(): Promise<{ readonly count: number; readonly bytes: number }>
  /** Deletes one recording. Deleting the first leaves the latest where it is. */
  remove(id: CardId, slot: RecordingSlot): Promise<Result<RemovedRecording | null, StorageError>>
  /** The card has what it would have if the recording had never been deleted. */
  restore(removed: RemovedRecording): Promise<Result<void, StorageError>>
  /** Deletes every recording, and what there is of unfinished ones. */
  removeAll(): Promise<Result<void, StorageError>>
}

/** Interviews to get ready for. */
export interface PlanStore {
  /** All that were not deleted, past ones too. */
  list(): Promise<readonly InterviewPlan[]>
  /** Writes a plan, new or changed; a deleted one is back. The day of the first time stays its `since`. */
  save(plan: InterviewPlan): Promise<Result<void, StorageError>>
  remove(id: PlanId): Promise<Result<void, StorageError>>
}

export interface SettingsStore {
  read(): Promise<Settings>
  /** The keys that were set once; `read` answers the others with their defaults. */
  stored(): Promise<readonly string[]>
  /** Retention and day start also re-derive what is due. */
  write(change: Partial<Settings>): Promise<Result<void, StorageError>>
}

export interface RestoreReport {
  readonly decks: number
  readonly reviews: number
}

export interface BackupStore {
  snapshot(): Promise<BackupContent>
  /** Union with what is here: newer wins where both have a row. All or nothing; twice is the same as once. */
  restore(snapshot: BackupContent): Promise<Result<RestoreReport, StorageError>>
  /** When the data was last saved to a file, and whether anything was practised since. */
  lastBackup(): Promise<Millis | null>
  noteBackup(): Promise<void>
  /** Forgets everything on this device. */
  deleteEverything(): Promise<Result<void, StorageError>>
}

/** Everything durable. The one implementation is src/storage/dexie; tests/contract holds it to this. */
export interface Storage {
  readonly decks: DeckStore
  readonly cards: CardStore
  readonly reviews: ReviewStore
  readonly settings: SettingsStore
  readonly backup: BackupStore
  readonly writings: WritingStore
  readonly plans: PlanStore
  readonly recordings: RecordingStore
  close(): void
}
