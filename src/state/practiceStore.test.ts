import { afterEach, describe, expect, test, vi } from 'vitest'
import { MINUTE } from '../../tests/support/clock'
import { DECK, idOf } from '../../tests/support/decks'
import { heldAnswers, settled, sit, sitting, withReviews } from '../../tests/support/sitting'
import { answerCard, benchWith, closeAll, openDexie, unwrap } from '../../tests/support/storage'
import { NO_MARKS } from '../domain/grading'
import { err } from '../domain/result'

afterEach(closeAll)

describe('a sitting', () => {
  test('asks the first card and, when nothing is left, is done', async () => {
    const { state, shown } = await sitting()
    expect(state()).toMatchObject({ stage: 'asking', marks: NO_MARKS, canUndo: false })
    for (const id of ['d', 'b', 'c', 'a']) {
      expect(shown()).toBe(idOf(id))
      state().reveal()
      await state().rate('good', null)
    }
    expect(state()).toMatchObject({ stage: 'done', prepared: null, canUndo: true })
    expect(state().session.answers).toHaveLength(4)
  })

  test('no rating counts before the reveal', async () => {
    const { state, shown, storage } = await sitting()
    await state().rate('good', null)
    expect(shown()).toBe(idOf('d'))
    expect(await storage.reviews.ofCard(idOf('d'))).toEqual([])
  })

  test('an answer carries what was marked, and the time from question to reveal', async () => {
    const { state, clock, storage } = await sitting()
    state().useHint()
    clock.move(42_000)
    state().reveal()
    state().mark({ ...NO_MARKS, touched: true, points: ['k1'], redLines: ['r'], options: ['o'] })
    clock.move(60_000)
    await state().rate('hard', 'again')
    expect(await storage.reviews.ofCard(idOf('d'))).toMatchObject([
      {
        rating: 'hard',
        suggested: 'again',
        pointsMade: ['k1'],
        redLinesCrossed: ['r'],
        optionsPicked: ['o'],
        hintUsed: true,
        spokenMillis: 42_000,
      },
    ])
    expect(state()).toMatchObject({ marks: NO_MARKS, hintUsed: false })
  })

  test('a card on a learning step comes back when its time has come', async () => {
    const { state, shown, clock } = await sitting()
    state().reveal()
    await state().rate('again', null)
    clock.move(11 * MINUTE)
    state().reveal()
    await state().rate('good', null)
    expect(shown()).toBe(idOf('d'))
  })

  test('reads each card once ahead: the next one is there without waiting for storage', async () => {
    const bench = await benchWith(openDexie)
    const get = vi.spyOn(bench.storage.cards, 'get')
    const preview = vi.spyOn(bench.storage.reviews, 'preview')
    const { state, shown } = await sit(bench.storage, bench.clock)
    await settled()
    expect(preview.mock.calls.flat()).toEqual([idOf('d'), idOf('b')])
    get.mockImplementation(() => new Promise(() => {}))
    state().reveal()
    await state().rate('good', null)
    expect(shown()).toBe(idOf('b'))
    expect(preview.mock.calls.flat()).toEqual([idOf('d'), idOf('b')])
  })
})

describe('saving', () => {
  test('the next card appears only when the answer is on the disk', async () => {
    const { wrap, release } = heldAnswers()
    const { state, shown, store, storage } = await sitting(wrap)
    const savedWhenShown = new Map<string | undefined, Promise<readonly unknown[]>>()
    store.subscribe((now, before) => {
      if (now.prepared !== before.prepared)
        savedWhenShown.set(now.prepared?.record.id, storage.reviews.ofCard(idOf('d')))
    })
    state().reveal()
    state().mark({ ...NO_MARKS, touched: true, points: ['k1'] })
    const rated = state().rate('good', 'good')
    await settled()
    expect(state()).toMatchObject({ stage: 'saving', marks: { points: ['k1'] } })
    expect(shown()).toBe(idOf('d'))
    expect(savedWhenShown.size).toBe(0)
    release()
    await rated
    expect(state()).toMatchObject({ stage: 'asking', canUndo: true })
    expect(await savedWhenShown.get(idOf('b'))).toHaveLength(1)
  })

  test('a second rating while the first is being saved does nothing', async () => {
    const { wrap, release } = heldAnswers()
    const { state, shown, storage } = await sitting(wrap)
    state().reveal()
    const rated = [state().rate('good', null), state().rate('again', null)]
    release()
    await Promise.all(rated)
    expect(shown()).toBe(idOf('b'))
    expect(await storage.reviews.ofCard(idOf('d'))).toMatchObject([{ rating: 'good' }])
  })

  test('a failure keeps the answer on screen, and trying again saves it', async () => {
    let full = true
    const { state, shown, storage } = await sitting((one) =>
      withReviews(one, {
        answer: async (answer) => (full ? err({ code: 'full' }) : one.reviews.answer(answer)),
      }),
    )
    const marks = { ...NO_MARKS, touched: true, points: ['k1'] }
    state().reveal()
    state().mark(marks)
    await state().rate('good', 'good')
    expect(state()).toMatchObject({
      stage: 'revealed',
      failure: { error: { code: 'full' } },
      marks,
    })
    expect(state()).toMatchObject({ canUndo: false, session: { answers: [] } })
    expect(shown()).toBe(idOf('d'))
    state().failure?.retry()
    await vi.waitFor(() => expect(state()).toMatchObject({ stage: 'revealed', marks }))
    full = false
    state().failure?.retry()
    await vi.waitFor(() => expect(shown()).toBe(idOf('b')))
    expect(state()).toMatchObject({ stage: 'asking', failure: null })
    expect(await storage.reviews.ofCard(idOf('d'))).toMatchObject([{ pointsMade: ['k1'] }])
  })
})

describe('the world changes meanwhile', () => {
  test('a skipped card is left out, and nothing is recorded', async () => {
    const { state, shown, storage } = await sitting()
    await state().skip()
    expect(shown()).toBe(idOf('b'))
    expect(state().session.queue.map((card) => card.cardId)).not.toContain(idOf('d'))
    expect(await storage.reviews.ofCard(idOf('d'))).toEqual([])
  })

  test('an edited card shows its new words; stage and marks stay', async () => {
    const { state, storage } = await sitting()
    const marks = { ...NO_MARKS, touched: true, points: ['k1'] }
    state().reveal()
    state().mark(marks)
    const edit = {
      cardId: idOf('d'),
      path: 'answer',
      language: 'zh-CN',
      base: '',
      mine: '我的',
    } as const
    unwrap(await storage.cards.edit([edit]))
    await state().refresh()
    expect(state().prepared?.record.card.answer).toBe('我的')
    expect(state()).toMatchObject({ stage: 'revealed', marks })
  })

  test('a card answered in another tab is passed over, though it was read ahead', async () => {
    const { state, shown, secondTab } = await sitting()
    await settled()
    await answerCard(await secondTab(), idOf('b'), 'good')
    state().reveal()
    await state().rate('good', null)
    await vi.waitFor(() => expect(shown()).toBe(idOf('c')))
    expect(state().stage).toBe('asking')
  })

  test('a card suspended in another tab is passed over, though it was read ahead', async () => {
    const { state, shown, secondTab } = await sitting()
    await settled()
    unwrap(await (await secondTab()).cards.setFlags(idOf('b'), { suspended: true }))
    state().reveal()
    await state().rate('good', null)
    await vi.waitFor(() => expect(shown()).toBe(idOf('c')))
    expect(state().stage).toBe('asking')
  })

  test('a card that could not be read ahead is read when it is wanted', async () => {
    const bench = await benchWith(openDexie)
    let reads = 0
    const flaky = withReviews(bench.storage, {
      preview: async (id) => {
        if (++reads === 2) throw new Error('read ahead failed')
        return bench.storage.reviews.preview(id)
      },
    })
    const { answer, shown } = await sit(flaky, bench.clock)
    await settled()
    await answer('good')
    expect(shown()).toBe(idOf('b'))
  })

  test('a card whose deck is removed meanwhile is passed over', async () => {
    const { state, storage } = await sitting()
    unwrap(await storage.decks.remove(DECK))
    await state().skip()
    await vi.waitFor(() => expect(state().stage).toBe('done'))
  })
})
