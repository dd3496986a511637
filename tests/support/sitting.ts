import type { Clock } from '../../src/domain/clock'
import type { StudyDay } from '../../src/domain/ids'
import { type Marks, NO_MARKS } from '../../src/domain/grading'
import type { Rating } from '../../src/domain/reviews'
import { createPracticeStore } from '../../src/state/practiceStore'
import type { Storage } from '../../src/storage/ports'
import { DECK } from './decks'
import { benchWith, openDexie } from './storage'

/** What is due in the first deck, and up to ten new cards. */
export const dueIn = (storage: Storage) => (today: StudyDay) =>
  storage.cards.queue([DECK], today, 10)

/** A sitting over the first deck, begun. The same storage again is the app after a reload. */
export async function sit(storage: Storage, clock: Clock) {
  const store = createPracticeStore(storage, clock)
  await store.getState().start(dueIn(storage))
  const state = () => store.getState()
  return {
    store,
    state,
    /** The card on screen. */
    shown: () => state().prepared?.record.id,
    waiting: () => state().session.queue.map((card) => card.cardId),
    answer: async (rating: Rating, marks: Marks = NO_MARKS, suggested: Rating | null = null) => {
      state().reveal()
      state().mark(marks)
      await state().rate(rating, suggested)
    },
  }
}

/** A sitting over the four cards of a fresh deck: d, b, c, a. */
export async function sitting(wrap: (storage: Storage) => Storage = (storage) => storage) {
  const bench = await benchWith(openDexie)
  return { ...bench, ...(await sit(wrap(bench.storage), bench.clock)) }
}

/** A storage whose reviews behave otherwise. */
export const withReviews = (storage: Storage, reviews: Partial<Storage['reviews']>): Storage => ({
  ...storage,
  reviews: { ...storage.reviews, ...reviews },
})

/** A storage whose answers wait until they are let go. */
export function heldAnswers() {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  const wrap = (storage: Storage) =>
    withReviews(storage, {
      answer: async (answer) => {
        await released
        return storage.reviews.answer(answer)
      },
    })
  return { wrap, release: () => release() }
}

/** Time for everything that does not wait for something: reading ahead, saying “saving”. */
export const settled = () => new Promise((resolve) => setTimeout(resolve, 200))
