import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Clock } from '../domain/clock'
import { NO_MARKS } from '../domain/grading'
import type { CardId, Millis, StudyDay } from '../domain/ids'
import { phaseOf } from '../domain/memory/memory'
import { isLeechMoment } from '../domain/leech'
import {
  answerCurrent,
  dropCurrent,
  leaveOut,
  letBackIn,
  putInFront,
  type Session,
  startSession,
  undoAnswer,
  upcoming,
} from '../domain/session'
import { studyDayOf } from '../domain/days'
import type { Storage } from '../storage/ports'
import { createCardReader, type FetchView } from './cardReader'
import type { PracticeState } from './practiceState'
import { isSetAside, isStillDue, marksOf, wasAnsweredSince } from './practiceRules'

export type PracticeStore = StoreApi<PracticeState>

const EMPTY = startSession([], 0 as Millis)
/** A wait shorter than this is not worth a word, in milliseconds. */
const SAVING_SHOWN_MILLIS = 100

/** Time for a card to be painted before the next one is read, in milliseconds. */
const BREATH_MILLIS = 50

const FRESH = {
  marks: NO_MARKS,
  hintUsed: false,
  confidence: null,
  speakingFrom: null,
  revealedAt: null,
  hasSeen: false,
  failure: null,
} as const

/** One sitting of practice over what is due in some decks. */
export function createPracticeStore(
  storage: Storage,
  clock: Clock,
  fetchView: FetchView = () => Promise.resolve(),
  random: () => number = Math.random,
): PracticeStore {
  const reader = createCardReader(storage, clock, fetchView)
  let askedAt = clock.now()
  let today = 0 as StudyDay
  let spokenMillis = 0
  /** While an answer is being saved or taken back no other is. */
  let busy = false

  return createStore((set, get) => {
    /**
     * Shows the session's current card; cards that are gone or no longer due are passed over.
     *
     * @param insist a card the person has asked for, due or not
     */
    async function show(session: Session, insist?: CardId): Promise<void> {
      let next = session
      while (next.current) {
        const { cardId } = next.current
        const prepared = await reader.read(cardId)
        const wanted = insist === cardId || isStillDue(prepared, next.current, today)
        if (prepared && wanted) {
          askedAt = clock.now()
          const clockFrom = askedAt
          set({ ...FRESH, stage: 'asking', session: next, prepared, clockFrom, draw: random() })
          setTimeout(lookAround, BREATH_MILLIS, next)
          return
        }
        next = dropCurrent(next, clock.now())
      }
      set({ ...FRESH, stage: 'done', session: next, prepared: null })
    }

    /** A card that cannot be read (storage, or its View while offline) is said, and tried again at will. */
    async function showOrSay(session: Session, insist?: CardId): Promise<void> {
      try {
        await show(session, insist)
      } catch (error) {
        sayFailed(error, () => void showOrSay(session, insist))
      }
    }

    function sayFailed(error: unknown, retry: () => void): void {
      const detail = error instanceof Error ? error.message : String(error)
      const failure = { error: { code: 'unavailable', detail }, retry } as const
      set({ ...FRESH, stage: 'failed', prepared: null, failure })
    }

    /** Once the card is painted: what comes next, and whether this one is still to be asked. */
    function lookAround(shown: Session): void {
      if (get().session !== shown) return
      reader.readAhead(upcoming(shown, clock.now())?.cardId ?? null)
      get().passIfAnswered().catch(ignore)
    }

    /** What waits is another; what is asked stays on the screen as it is, unless that is another too. */
    async function rearrange(session: Session): Promise<void> {
      if (session.current !== get().session.current) return showOrSay(session)
      set({ session })
      lookAround(session)
    }

    async function takeBackLast(session: Session): Promise<void> {
      const undone = await storage.reviews.undoLast()
      if (!undone.ok) {
        set({ failure: { error: undone.error, retry: () => void get().undo() } })
        return
      }
      const review = undone.value
      set({ canUndo: await storage.reviews.canUndo(), leech: null })
      if (!review) return
      reader.readAhead(null)
      const record = await storage.cards.get(review.cardId)
      const before = undoAnswer(session)
      const sameSitting = before !== session && before.current?.cardId === review.cardId
      const phase = phaseOf(record?.progress.memory ?? null)
      const queued = { cardId: review.cardId, phase }
      await showOrSay(sameSitting ? before : putInFront(session, queued), review.cardId)
      const shown = get().prepared?.record
      if (shown?.id !== review.cardId) return
      spokenMillis = review.spokenMillis
      const { hintUsed, confidence = null } = review
      set({ stage: 'revealed', hintUsed, confidence, marks: marksOf(review) })
    }

    return {
      ...FRESH,
      stage: 'loading',
      session: EMPTY,
      prepared: null,
      canUndo: false,
      clockFrom: askedAt,
      draw: 0,
      leech: null,

      async start(queue) {
        try {
          const now = clock.now()
          const { dayStart } = await storage.settings.read()
          today = studyDayOf(now, clock.utcOffset(now), dayStart)
          const [cards, canUndo] = await Promise.all([queue(today), storage.reviews.canUndo()])
          set({ canUndo })
          await showOrSay(startSession(cards, now))
        } catch (error) {
          sayFailed(error, () => void get().start(queue))
        }
      },

      reveal() {
        if (get().stage !== 'asking') return
        const revealedAt = clock.now()
        spokenMillis = revealedAt - askedAt
        set({ stage: 'revealed', revealedAt, hasSeen: true })
      },

      mark(marks) {
        // Each turn of a dialogue has its own time.
        const isNextStep = get().stage === 'asking' && marks.step !== get().marks.step
        const next = { clockFrom: clock.now(), speakingFrom: null, hasSeen: true }
        set(isNextStep ? { marks, ...next } : { marks })
      },

      useHint: () => set({ hintUsed: true }),
      feel: (confidence) => set({ confidence }),
      startSpeaking: () => set({ speakingFrom: clock.now() }),

      replay() {
        if (get().stage !== 'revealed') return
        askedAt = clock.now()
        const { hintUsed, confidence } = get()
        const hasSeen = true
        set({ ...FRESH, hintUsed, confidence, hasSeen, stage: 'asking', clockFrom: askedAt })
      },

      closeLeech() {
        set({ leech: null })
        get().restartClock()
      },

      restartClock() {
        if (get().stage !== 'asking') return
        askedAt = clock.now()
        set({ clockFrom: askedAt, speakingFrom: null })
      },

      async rate(rating, suggested) {
        const { stage, session, prepared, marks, hintUsed, confidence } = get()
        if (busy || stage !== 'revealed' || !prepared) return
        busy = true
        // Said only when it takes long: a screen drawn anew would hold up the very thing it announces.
        const slow = setTimeout(() => set({ stage: 'saving', failure: null }), SAVING_SHOWN_MILLIS)
        const saved = await storage.reviews.answer({
          cardId: prepared.record.id,
          rating,
          suggested,
          marks,
          hintUsed,
          confidence,
          spokenMillis,
          answerMillis: clock.now() - askedAt,
        })
        if (saved.ok) {
          const { due } = saved.value
          const backAt = due.unit === 'moment' ? due.at : null
          // Until the next card is there this one stands saved on the screen: not to be rated again.
          const lapsed = saved.value.lapses > (prepared.record.progress.memory?.lapses ?? 0)
          await showOrSay(answerCurrent(session, rating, backAt, clock.now(), confidence))
          set({ canUndo: true })
          if (lapsed && isLeechMoment(saved.value.lapses)) set({ leech: prepared.record.id })
        } else {
          const retry = () => void get().rate(rating, suggested)
          set({ stage: 'revealed', failure: { error: saved.error, retry } })
        }
        clearTimeout(slow)
        busy = false
      },

      async undo() {
        const { session, stage } = get()
        if (busy || stage === 'loading') return
        busy = true
        await takeBackLast(session).finally(() => {
          busy = false
        })
      },

      async skip() {
        reader.readAhead(null)
        await showOrSay(dropCurrent(get().session, clock.now()))
      },

      leaveOut: (id) => rearrange(leaveOut(get().session, id, clock.now())),

      async letBackIn(id) {
        const progress = (await storage.cards.get(id))?.progress
        if (!progress) return
        const queued = { cardId: id, phase: phaseOf(progress.memory) }
        const card = progress.dueAt === null ? queued : { ...queued, notBefore: progress.dueAt }
        await rearrange(letBackIn(get().session, card, clock.now()))
      },

      async bringBack(id) {
        const record = await storage.cards.get(id)
        const phase = phaseOf(record?.progress.memory ?? null)
        await showOrSay(putInFront(get().session, { cardId: id, phase }), id)
      },

      async refresh() {
        const { prepared } = get()
        if (!prepared) return
        const again = await reader.readAgain(prepared.record.id)
        if (again && get().prepared?.record.id === again.record.id) set({ prepared: again })
        // What was edited may be the card that comes next.
        reader.readAhead(upcoming(get().session, clock.now())?.cardId ?? null)
      },

      async passIfAnswered() {
        const asked = get().prepared
        const now = asked && (await storage.cards.get(asked.record.id))
        const { stage, prepared } = get()
        if (stage !== 'asking' || prepared !== asked || !asked) return
        const isGone = !now || (isSetAside(now, today) && !isSetAside(asked.record, today))
        if (isGone || wasAnsweredSince(asked, now)) await get().skip()
      },
    }
  })
}

const ignore = () => {}
