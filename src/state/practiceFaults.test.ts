import { afterEach, describe, expect, test, vi } from 'vitest'
import { DAY, MINUTE } from '../../tests/support/clock'
import { idOf } from '../../tests/support/decks'
import { dueIn, settled, sit, sitting } from '../../tests/support/sitting'
import { answerCard, benchWith, closeAll, openDexie, unwrap } from '../../tests/support/storage'
import { createPracticeStore } from './practiceStore'

const HOUR = 60 * MINUTE

afterEach(closeAll)

/** A sitting whose later cards' Views do not come until they are let go, or are refused. */
async function withSlowViews() {
  const bench = await benchWith(openDexie)
  const waiting: { resolve: () => void; reject: (error: Error) => void }[] = []
  let slow = false
  const store = createPracticeStore(bench.storage, bench.clock, () =>
    slow
      ? new Promise<void>((resolve, reject) => waiting.push({ resolve, reject }))
      : Promise.resolve(),
  )
  await store.getState().start(dueIn(bench.storage))
  slow = true
  return {
    ...bench,
    state: () => store.getState(),
    arrive: () => {
      slow = false
      for (const view of waiting.splice(0)) view.resolve()
    },
    refuse: () => {
      for (const view of waiting.splice(0)) view.reject(new Error('Failed to fetch'))
    },
  }
}

describe('while the next card is on its way', () => {
  test('an answer that is saved cannot be given a second time', async () => {
    const { state, storage, arrive } = await withSlowViews()
    state().reveal()
    const rated = state().rate('good', null)
    await settled()
    await state().rate('again', null)
    arrive()
    await rated
    expect(await storage.reviews.ofCard(idOf('d'))).toMatchObject([{ rating: 'good' }])
    expect(state().session.answers).toHaveLength(1)
  })

  test('a refusal is said, keeps the answer, and is tried again', async () => {
    const { state, storage, arrive, refuse } = await withSlowViews()
    state().reveal()
    const rated = state().rate('good', null)
    await settled()
    refuse()
    await settled()
    refuse()
    await rated
    expect(state()).toMatchObject({ stage: 'failed', prepared: null })
    expect(await storage.reviews.ofCard(idOf('d'))).toHaveLength(1)
    arrive()
    state().failure?.retry()
    await vi.waitFor(() => expect(state()).toMatchObject({ stage: 'asking', failure: null }))
    expect(state().prepared?.record.id).toBe(idOf('b'))
  })
})

test('a card on a step of minutes comes back though the day has turned', async () => {
  const { state, shown, clock } = await sitting()
  clock.move(0 - (clock.now() % DAY)) // midnight UTC …
  clock.move(20 * HOUR - 5 * 60_000) // … 03:55 in Shanghai, five minutes before the day turns
  state().reveal()
  await state().rate('again', null)
  for (const _ of ['b', 'c', 'a']) {
    state().reveal()
    await state().rate('good', null)
  }
  expect(shown()).toBe(idOf('d'))
})

test('a reset that is taken back leaves the card on screen', async () => {
  const bench = await benchWith(openDexie)
  await answerCard(bench.storage, idOf('d'), 'good')
  bench.clock.move(5 * DAY)
  const { state, shown } = await sit(bench.storage, bench.clock)
  expect(shown()).toBe(idOf('d'))
  const events = unwrap(await bench.storage.reviews.reset([idOf('d')]))
  await state().refresh()
  unwrap(await bench.storage.reviews.undo(events))
  await state().passIfAnswered()
  expect(shown()).toBe(idOf('d'))
})

test('a suspended card that is taken back is asked at once', async () => {
  const { state, shown, storage } = await sitting()
  unwrap(await storage.cards.setFlags(idOf('d'), { suspended: true }))
  await state().skip()
  expect(shown()).toBe(idOf('b'))
  unwrap(await storage.cards.setFlags(idOf('d'), { suspended: false }))
  await state().bringBack(idOf('d'))
  expect(shown()).toBe(idOf('d'))
  expect(state().session.queue.map((card) => card.cardId)).toContain(idOf('b'))
})
