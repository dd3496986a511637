import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Clock } from '../domain/clock'
import { type Marks, NO_MARKS } from '../domain/grading'
import type { CardId, DeckId, Millis } from '../domain/ids'
import { type Due, phaseOf } from '../domain/memory/memory'
import type { Rating, Review } from '../domain/reviews'
import {
  answerCurrent,
  dropCurrent,
  putInFront,
  type Session,
  startSession,
  undoAnswer,
  upcoming,
} from '../domain/session'
import { studyDayOf } from '../domain/days'
import type { CardRecord, Storage, StorageError } from '../storage/ports'

/** A card with what its screen needs, read while the one before is being answered. */
export interface Prepared {
  readonly record: CardRecord
  /** When each rating would bring the card back, if it were given at `readAt`. */
  readonly previews: Readonly<Record<Rating, Due>>
  readonly readAt: Millis
}

export interface PracticeState {
  readonly stage: 'loading' | 'asking' | 'revealed' | 'saving' | 'done'
  readonly session: Session
  readonly prepared: Prepared | null
  readonly marks: Marks
  readonly hintUsed: boolean
  /** Set when storage refused; the answer stays on screen and `retry` does the same again. */
  readonly failure: { readonly error: StorageError; readonly retry: () => void } | null
  readonly canUndo: boolean
  readonly start: (decks: readonly DeckId[], newLimit: number) => Promise<void>
  readonly reveal: () => void
  readonly mark: (marks: Marks) => void
  readonly useHint: () => void
  /** Saves the answer; the next card appears when it is on the disk. */
  readonly rate: (rating: Rating, suggested: Rating | null) => Promise<void>
  readonly undo: () => Promise<void>
  /** Leaves the current card out of this sitting. */
  readonly skip: () => Promise<void>
  /** Reads the current card again after it was edited, starred or reset. */
  readonly refresh: () => Promise<void>
  /** Passes over the current card if another tab had it answered before it was revealed here. */
  readonly passIfAnswered: () => Promise<void>
}

export type PracticeStore = StoreApi<PracticeState>

const EMPTY = startSession([], 0 as Millis)
const FRESH = { marks: NO_MARKS, hintUsed: false, failure: null } as const

/** One sitting of practice over what is due in some decks. */
export function createPracticeStore(storage: Storage, clock: Clock): PracticeStore {
  /** The next card, being read ahead. */
  let ahead: { id: CardId; card: Promise<Prepared | null> } | null = null
  let askedAt = clock.now()
  let spokenMillis = 0
  /** While an answer is being taken back nothing is rated, and no second one is taken back. */
  let undoing = false

  async function prepare(id: CardId): Promise<Prepared | null> {
    const record = await storage.cards.get(id)
    const readAt = clock.now()
    return record ? { record, previews: await storage.reviews.preview(id), readAt } : null
  }

  return createStore((set, get) => {
    /** Shows the session's current card; cards that are gone by now are passed over. */
    async function show(session: Session): Promise<void> {
      let next = session
      while (next.current) {
        const id = next.current.cardId
        const prepared = (ahead?.id === id && (await ahead.card)) || (await prepare(id))
        if (prepared) {
          askedAt = clock.now()
          set({ ...FRESH, stage: 'asking', session: next, prepared })
          readAhead(next)
          // Read ahead, it may have been answered in another tab by now.
          get().passIfAnswered().catch(ignore)
          return
        }
        next = dropCurrent(next, clock.now())
      }
      set({ ...FRESH, stage: 'done', session: next, prepared: null })
    }

    /** The answer is on the disk; if the next card cannot be read, only that is tried again. */
    async function showOrSay(session: Session): Promise<void> {
      try {
        await show(session)
      } catch (error) {
        const detail = error instanceof Error ? error.message : String(error)
        const retry = () => void showOrSay(session)
        set({ failure: { error: { code: 'unavailable', detail }, retry } })
      }
    }

    function readAhead(session: Session): void {
      const next = upcoming(session, clock.now())
      // What could not be read ahead is read when it is wanted.
      ahead = next && { id: next.cardId, card: prepare(next.cardId).catch(() => null) }
    }

    async function takeBackLast(session: Session): Promise<void> {
      const undone = await storage.reviews.undoLast()
      if (!undone.ok) {
        set({ failure: { error: undone.error, retry: () => void get().undo() } })
        return
      }
      const review = undone.value
      set({ canUndo: await storage.reviews.canUndo() })
      if (!review) return
      ahead = null
      const record = await storage.cards.get(review.cardId)
      const before = undoAnswer(session)
      const sameSitting = before !== session && before.current?.cardId === review.cardId
      const phase = phaseOf(record?.progress.memory ?? null)
      await show(sameSitting ? before : putInFront(session, { cardId: review.cardId, phase }))
      if (get().prepared?.record.id !== review.cardId) return
      spokenMillis = review.spokenMillis
      set({ stage: 'revealed', hintUsed: review.hintUsed, marks: marksOf(review) })
    }

    return {
      ...FRESH,
      stage: 'loading',
      session: EMPTY,
      prepared: null,
      canUndo: false,

      async start(decks, newLimit) {
        const now = clock.now()
        const { dayStart } = await storage.settings.read()
        const today = studyDayOf(now, clock.utcOffset(now), dayStart)
        const [cards, canUndo] = await Promise.all([
          storage.cards.queue(decks, today, newLimit),
          storage.reviews.canUndo(),
        ])
        set({ canUndo })
        await show(startSession(cards, now))
      },

      reveal() {
        if (get().stage !== 'asking') return
        spokenMillis = clock.now() - askedAt
        set({ stage: 'revealed' })
      },

      mark: (marks) => set({ marks }),
      useHint: () => set({ hintUsed: true }),

      async rate(rating, suggested) {
        const { stage, session, prepared, marks, hintUsed } = get()
        if (undoing || stage !== 'revealed' || !prepared) return
        set({ stage: 'saving', failure: null })
        const saved = await storage.reviews.answer({
          cardId: prepared.record.id,
          rating,
          suggested,
          marks,
          hintUsed,
          spokenMillis,
        })
        if (!saved.ok) {
          const retry = () => void get().rate(rating, suggested)
          set({ stage: 'revealed', failure: { error: saved.error, retry } })
          return
        }
        set({ canUndo: true })
        const { due } = saved.value
        const backAt = due.unit === 'moment' ? due.at : null
        await showOrSay(answerCurrent(session, rating, backAt, clock.now()))
      },

      async undo() {
        const { session, stage } = get()
        if (undoing || stage === 'saving' || stage === 'loading') return
        undoing = true
        await takeBackLast(session).finally(() => {
          undoing = false
        })
      },

      async skip() {
        ahead = null
        await show(dropCurrent(get().session, clock.now()))
      },

      async refresh() {
        const { prepared } = get()
        if (!prepared) return
        const again = await prepare(prepared.record.id)
        if (again && get().prepared?.record.id === again.record.id) set({ prepared: again })
      },

      async passIfAnswered() {
        const asked = get().prepared?.record
        const now = asked && (await storage.cards.get(asked.id))
        const { stage, prepared } = get()
        if (stage !== 'asking' || prepared?.record !== asked) return
        if (!now || reviewsOf(now) > reviewsOf(asked)) await get().skip()
      },
    }
  })
}

/** What was marked when the answer was given. A pick on a choice card suggests without a touch. */
function marksOf(review: Review): Marks {
  const { pointsMade, redLinesCrossed, optionsPicked, suggested } = review
  const ticked = pointsMade.length > 0 || redLinesCrossed.length > 0
  return {
    touched: ticked || (suggested !== null && optionsPicked.length === 0),
    points: pointsMade,
    redLines: redLinesCrossed,
    options: optionsPicked,
  }
}

const ignore = () => {}

const reviewsOf = ({ progress }: CardRecord) => progress.memory?.reviews ?? 0
