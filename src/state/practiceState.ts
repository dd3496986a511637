import type { Marks } from '../domain/grading'
import type { CardId, Millis, StudyDay } from '../domain/ids'
import type { Confidence, Rating } from '../domain/reviews'
import type { QueuedCard, Session } from '../domain/session'
import type { StorageError } from '../storage/ports'
import type { Prepared } from './cardReader'

/** All that a sitting shows, and all that can be done in it. */
export interface PracticeState {
  /** `failed`: the next card could not be read; what was answered is on the disk. */
  readonly stage: 'loading' | 'asking' | 'revealed' | 'saving' | 'done' | 'failed'
  readonly session: Session
  readonly prepared: Prepared | null
  readonly marks: Marks
  readonly hintUsed: boolean
  /** How sure the person felt before the reveal, if said. */
  readonly confidence: Confidence | null
  /** When the clock of this card (or of this turn of a dialogue) began. */
  readonly clockFrom: Millis
  /** When the person said “I speak now”, or began to record. */
  readonly speakingFrom: Millis | null
  /** When the answer was revealed. */
  readonly revealedAt: Millis | null
  /** Something of the answer was shown: what is felt from now on is no forecast. */
  readonly hasSeen: boolean
  /** 0 to 1, drawn anew for each card: which follow-up is asked. */
  readonly draw: number
  /** A card that has just slipped once too often: what to do about it is asked. */
  readonly leech: CardId | null
  /** Set when storage refused; the answer stays on screen and `retry` does the same again. */
  readonly failure: { readonly error: StorageError; readonly retry: () => void } | null
  readonly canUndo: boolean
  /** Begins with the cards that are to be asked today. */
  readonly start: (queue: (today: StudyDay) => Promise<readonly QueuedCard[]>) => Promise<void>
  readonly reveal: () => void
  readonly mark: (marks: Marks) => void
  readonly useHint: () => void
  readonly feel: (confidence: Confidence | null) => void
  readonly startSpeaking: () => void
  /** Asks the same card once more from its beginning; what was marked is forgotten. */
  readonly replay: () => void
  /** The question counts as asked now: the time before went into something else. */
  readonly restartClock: () => void
  /** The leech was dealt with; the time taken for it does not count for the card beneath. */
  readonly closeLeech: () => void
  /** Saves the answer; the next card appears when it is on the disk. */
  readonly rate: (rating: Rating, suggested: Rating | null) => Promise<void>
  readonly undo: () => Promise<void>
  /** Leaves the current card out of this sitting. */
  readonly skip: () => Promise<void>
  /** Leaves a card out of this sitting wherever it waits; the current one only gives way to the next. */
  readonly leaveOut: (id: CardId) => Promise<void>
  /** Lets a card wait again that was left out; what is being answered is not disturbed. */
  readonly letBackIn: (id: CardId) => Promise<void>
  /** Asks a card now that was left out. */
  readonly bringBack: (id: CardId) => Promise<void>
  /** Reads the current card again after it was edited, starred or reset. */
  readonly refresh: () => Promise<void>
  /** Passes over the current card if another tab had it answered or set aside before it was revealed here. */
  readonly passIfAnswered: () => Promise<void>
}
