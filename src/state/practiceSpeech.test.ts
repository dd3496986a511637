import { afterEach, describe, expect, test } from 'vitest'
import { DAY, MINUTE } from '../../tests/support/clock'
import { idOf } from '../../tests/support/decks'
import { dueIn, sit, sitting } from '../../tests/support/sitting'
import { answerCard, benchWith, closeAll, openDexie, unwrap } from '../../tests/support/storage'
import { NO_MARKS } from '../domain/grading'
import { studyDay } from '../domain/ids'
import { createPracticeStore } from './practiceStore'

afterEach(closeAll)

const step = (number: number) => ({ ...NO_MARKS, step: number })

describe('how sure the person felt', () => {
  test('is saved with the answer, and the next card starts without it', async () => {
    const { state, storage, answer } = await sitting()
    state().feel('unsure')
    await answer('good')
    expect(await storage.reviews.ofCard(idOf('d'))).toMatchObject([{ confidence: 'unsure' }])
    expect(state().session.answers).toMatchObject([{ confidence: 'unsure' }])
    expect(state().confidence).toBeNull()
    state().feel('sure')
    state().feel(null)
    await answer('good')
    expect((await storage.reviews.ofCard(idOf('b')))[0]).not.toHaveProperty('confidence')
  })

  test('comes back with an undo, and is saved again', async () => {
    const { state, storage, answer } = await sitting()
    state().feel('halfSure')
    await answer('good')
    await state().undo()
    expect(state()).toMatchObject({ stage: 'revealed', confidence: 'halfSure' })
    await state().rate('hard', null)
    const reviews = await storage.reviews.ofCard(idOf('d'))
    expect(reviews.at(-1)).toMatchObject({ rating: 'hard', confidence: 'halfSure' })
    await state().undo()
    await answer('good')
    state().feel('sure')
    await state().undo()
    expect(state().confidence).toBe('halfSure')
  })
})

describe('once something of the answer was shown', () => {
  test('what is felt is no forecast any more: after a reveal, a replay and a step', async () => {
    const { state } = await sitting()
    expect(state().hasSeen).toBe(false)
    state().mark(step(1))
    expect(state().hasSeen).toBe(true)
    state().reveal()
    state().replay()
    expect(state().hasSeen).toBe(true)
    state().reveal()
    await state().rate('good', null)
    expect(state().hasSeen).toBe(false)
  })

  test('points touched and left unticked are still touched after an undo; untouched ones are not', async () => {
    const { state } = await sitting()
    for (const touched of [true, false]) {
      state().reveal()
      state().mark({ ...NO_MARKS, touched })
      await state().rate('again', touched ? 'again' : 'good')
      await state().undo()
      expect(state().marks).toEqual({ ...NO_MARKS, touched })
      await state().rate('good', null)
    }
  })
})

describe('the clock', () => {
  test('starts with the card, and knows when the person began to speak and to look', async () => {
    const { state, clock, answer } = await sitting()
    const began = clock.now()
    expect(state()).toMatchObject({ clockFrom: began, speakingFrom: null, revealedAt: null })
    clock.move(3000)
    state().startSpeaking()
    clock.move(5000)
    state().reveal()
    const spoken = { clockFrom: began, speakingFrom: began + 3000, revealedAt: began + 8000 }
    expect(state()).toMatchObject(spoken)
    clock.move(1000)
    await answer('good')
    const next = { clockFrom: began + 9000, speakingFrom: null, revealedAt: null }
    expect(state()).toMatchObject(next)
  })

  test('starts anew at each turn; the time of the answer is that of all turns', async () => {
    const { state, clock, storage } = await sitting()
    state().startSpeaking()
    clock.move(4000)
    state().mark(step(1))
    expect(state()).toMatchObject({ clockFrom: clock.now(), speakingFrom: null })
    const began = state().clockFrom
    state().startSpeaking()
    clock.move(6000)
    state().mark({ ...step(1), points: ['k1'] })
    expect(state()).toMatchObject({ clockFrom: began, speakingFrom: began })
    state().reveal()
    state().mark(step(0))
    expect(state()).toMatchObject({ clockFrom: began, speakingFrom: began })
    await state().rate('good', null)
    expect(await storage.reviews.ofCard(idOf('d'))).toMatchObject([{ spokenMillis: 10_000 }])
  })
})

describe('a replay', () => {
  test('asks the same card from its beginning; hint and confidence were used all the same', async () => {
    const { state, shown, clock, storage, waiting } = await sitting()
    const others = waiting()
    state().useHint()
    state().feel('sure')
    clock.move(8000)
    state().startSpeaking()
    state().reveal()
    state().mark({ ...step(2), touched: true, points: ['k1'], redLines: ['r'] })
    clock.move(60_000)
    state().replay()
    expect(state()).toMatchObject({
      stage: 'asking',
      marks: NO_MARKS,
      hintUsed: true,
      confidence: 'sure',
      clockFrom: clock.now(),
      speakingFrom: null,
      revealedAt: null,
    })
    expect([shown(), waiting()]).toEqual([idOf('d'), others])
    clock.move(5000)
    state().reveal()
    await state().rate('good', null)
    expect(await storage.reviews.ofCard(idOf('d'))).toMatchObject([
      { pointsMade: [], redLinesCrossed: [], spokenMillis: 5000, hintUsed: true },
    ])
  })

  test('is nothing before the reveal', async () => {
    const { state, clock } = await sitting()
    const marks = step(1)
    state().mark(marks)
    const { clockFrom } = state()
    clock.move(5000)
    state().replay()
    expect(state()).toMatchObject({ stage: 'asking', marks, clockFrom })
  })
})

test('each asking draws anew, and keeps what it drew until the next', async () => {
  const bench = await benchWith(openDexie)
  let draws = 0
  const random = () => 0.1 * ++draws
  const store = createPracticeStore(bench.storage, bench.clock, undefined, random)
  const { start, reveal, replay, rate, refresh } = store.getState()
  await start(dueIn(bench.storage))
  reveal()
  replay()
  await refresh()
  reveal()
  expect(store.getState().draw).toBeCloseTo(0.1)
  await rate('good', null)
  expect(store.getState().draw).toBeCloseTo(0.2)
})

describe('a leech', () => {
  /** A sitting that begins with card b, known again after so many slips. */
  async function slipped(lapses: number) {
    const { storage, clock } = await benchWith(openDexie)
    await answerCard(storage, idOf('b'), 'good')
    for (let slips = 0; slips < lapses; slips++) {
      clock.move(DAY)
      await answerCard(storage, idOf('b'), 'again')
      clock.move(MINUTE)
      await answerCard(storage, idOf('b'), 'good')
    }
    clock.move(400 * DAY)
    return { storage, clock, ...(await sit(storage, clock)) }
  }

  test.each([
    [6, 'again', null],
    [7, 'again', idOf('b')],
    [7, 'hard', null],
    [8, 'good', null],
    [8, 'again', null],
    [11, 'again', idOf('b')],
  ] as const)('after %i slips, answered “%s”: %s', async (lapses, rating, leech) => {
    const { state, shown, answer } = await slipped(lapses)
    expect(shown()).toBe(idOf('b'))
    await answer(rating)
    expect(state()).toMatchObject({ leech, stage: 'asking' })
    expect(shown()).toBe(idOf('d'))
  })

  test('is said once, not again while it is on its learning step', async () => {
    const { state, shown, answer, clock } = await slipped(7)
    await answer('again')
    state().closeLeech()
    clock.move(11 * MINUTE)
    await answer('good')
    expect(shown()).toBe(idOf('b'))
    await answer('again')
    expect(state().leech).toBeNull()
  })

  test('is nothing any more once that answer was taken back', async () => {
    const { state, shown, answer } = await slipped(7)
    await answer('again')
    await state().undo()
    expect(shown()).toBe(idOf('b'))
    expect(state().leech).toBeNull()
  })

  test('the time taken for it does not count for the card beneath', async () => {
    const { state, shown, answer, clock, storage } = await slipped(7)
    await answer('again')
    clock.move(MINUTE)
    state().closeLeech()
    expect(state()).toMatchObject({ leech: null, clockFrom: clock.now(), stage: 'asking' })
    expect(shown()).toBe(idOf('d'))
    clock.move(7000)
    await answer('good')
    expect(await storage.reviews.ofCard(idOf('d'))).toMatchObject([{ spokenMillis: 7000 }])
  })
})

describe('a card put off', () => {
  test('meanwhile in another tab is passed over when its turn comes', async () => {
    const { shown, answer, clock, secondTab } = await sitting()
    const postponedUntil = studyDay(clock.today() + 1)
    unwrap(await (await secondTab()).cards.setFlags(idOf('c'), { postponedUntil }))
    await answer('good')
    expect(shown()).toBe(idOf('b'))
    await answer('good')
    expect(shown()).toBe(idOf('a'))
  })

  test('on its learning step does not come back in this sitting, unless it is asked for', async () => {
    const { state, shown, storage, answer, clock } = await sitting()
    await answer('again')
    const postponedUntil = studyDay(clock.today() + 1)
    unwrap(await storage.cards.setFlags(idOf('d'), { postponedUntil }))
    clock.move(11 * MINUTE)
    for (const card of ['b', 'c', 'a']) {
      expect(shown()).toBe(idOf(card))
      await answer('good')
    }
    expect(state().stage).toBe('done')
    await state().bringBack(idOf('d'))
    expect(shown()).toBe(idOf('d'))
  })

  test('until today is asked', async () => {
    const bench = await benchWith(openDexie)
    const postponedUntil = studyDay(bench.clock.today() + 1)
    unwrap(await bench.storage.cards.setFlags(idOf('d'), { postponedUntil }))
    const evening = await sit(bench.storage, bench.clock)
    expect([evening.shown(), ...evening.waiting()]).not.toContain(idOf('d'))
    bench.clock.move(DAY)
    expect((await sit(bench.storage, bench.clock)).shown()).toBe(idOf('d'))
  })
})
