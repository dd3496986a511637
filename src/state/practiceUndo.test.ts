import { afterEach, describe, expect, test } from 'vitest'
import { FOUR, header, idOf, OTHER, question } from '../../tests/support/decks'
import { dueIn, sit, sitting, withReviews } from '../../tests/support/sitting'
import { closeAll, progressOf, unwrap } from '../../tests/support/storage'
import { type Marks, NO_MARKS } from '../domain/grading'
import { err } from '../domain/result'
import type { Rating } from '../domain/reviews'

afterEach(closeAll)

const marks = (more: Partial<Marks>): Marks => ({ ...NO_MARKS, ...more })

describe('undo', () => {
  test('brings the card back as it was when it was rated', async () => {
    const { state, shown, waiting, answer, storage, clock } = await sitting()
    const given = marks({ touched: true, points: ['k1'], redLines: ['r'] })
    state().useHint()
    clock.move(5000)
    await answer('again', given, 'again')
    clock.move(9000)
    state().reveal()
    await state().undo()
    expect(shown()).toBe(idOf('d'))
    expect(state()).toMatchObject({ stage: 'revealed', marks: given, hintUsed: true })
    expect(state()).toMatchObject({ canUndo: false, session: { answers: [], learning: [] } })
    expect(waiting()).toEqual([idOf('b'), idOf('c'), idOf('a')])
    expect(await progressOf(storage, idOf('d'))).toMatchObject({ queue: 'new', memory: null })
    await state().rate('hard', null)
    expect((await storage.reviews.ofCard(idOf('d'))).at(-1)).toMatchObject({ spokenMillis: 5000 })
  })

  test.each<[why: string, given: Marks, suggested: Rating | null]>([
    ['nothing was touched', NO_MARKS, null],
    ['ticked and unticked again', marks({ touched: true }), 'again'],
    ['an option picked, no point touched', marks({ options: ['o'] }), 'good'],
    [
      'an option picked, then points',
      marks({ touched: true, options: ['o'], points: ['k1'] }),
      'good',
    ],
    [
      'an option picked, then a red line',
      marks({ touched: false, options: ['o'], redLines: ['r'] }),
      'again',
    ],
  ])('restores the marks: %s', async (_why, given, suggested) => {
    const { state, answer } = await sitting()
    await answer('good', given, suggested)
    await state().undo()
    expect(state().marks).toEqual(given)
  })

  test('several times goes back several answers', async () => {
    const { state, shown, answer } = await sitting()
    await answer('good')
    await answer('again')
    await answer('easy')
    for (const id of ['c', 'b', 'd']) {
      expect(state().canUndo).toBe(true)
      await state().undo()
      expect(shown()).toBe(idOf(id))
    }
    expect(state().canUndo).toBe(false)
    await state().undo()
    expect(shown()).toBe(idOf('d'))
  })

  test('shows a card as it is now, though it was read ahead after its answer', async () => {
    const { state, shown, answer } = await sitting()
    for (const rating of ['good', 'good', 'again'] as const) await answer(rating)
    await state().undo()
    expect(shown()).toBe(idOf('c'))
    expect(state().prepared?.record.progress).toMatchObject({ queue: 'new', memory: null })
  })

  test('works after the last card', async () => {
    const { state, shown, answer } = await sitting()
    for (const _ of FOUR) await answer('good')
    expect(state().stage).toBe('done')
    await state().undo()
    expect(state().stage).toBe('revealed')
    expect(shown()).toBe(idOf('a'))
    await state().rate('good', null)
    expect(state().stage).toBe('done')
    expect(state().session.answers).toHaveLength(4)
  })

  test('works after a reload; the card then on screen waits behind', async () => {
    const before = await sitting()
    const given = marks({ touched: true, points: ['k1'] })
    await before.answer('good', given, 'good')
    const { state, shown, waiting } = await sit(before.storage, before.clock)
    expect(shown()).toBe(idOf('b'))
    expect(state().canUndo).toBe(true)
    await state().undo()
    expect(shown()).toBe(idOf('d'))
    expect(state()).toMatchObject({ stage: 'revealed', marks: given, canUndo: false })
    expect(state().session.current?.phase).toBe('new')
    expect(waiting()).toEqual([idOf('b'), idOf('c'), idOf('a')])
  })

  test('an impatient second press takes back no second answer', async () => {
    const { state, shown, waiting, answer, storage } = await sitting()
    await answer('good')
    await answer('good')
    await Promise.all([state().undo(), state().undo()])
    expect(shown()).toBe(idOf('b'))
    expect(waiting()).toEqual([idOf('c'), idOf('a')])
    expect(state().session.answers).toHaveLength(1)
    expect((await progressOf(storage, idOf('d'))).memory).not.toBeNull()
  })

  test('a rating that comes while an answer is being taken back is not counted', async () => {
    const { state, shown, answer, storage } = await sitting()
    await answer('good')
    state().reveal()
    await Promise.all([state().undo(), state().rate('good', null)])
    expect(shown()).toBe(idOf('d'))
    expect(state().stage).toBe('revealed')
    expect(await storage.reviews.ofCard(idOf('b'))).toEqual([])
  })

  test('that fails says so, and everything stays', async () => {
    const undoLast = async () => err({ code: 'outdatedTab' } as const)
    const { state, shown, answer } = await sitting((one) => withReviews(one, { undoLast }))
    await answer('good')
    await state().undo()
    expect(state()).toMatchObject({
      stage: 'asking',
      failure: { error: { code: 'outdatedTab' } },
      canUndo: true,
    })
    expect(shown()).toBe(idOf('b'))
    await state().undo()
    expect(state().session.answers).toHaveLength(1)
  })

  test('of an answer to a deck that is gone leaves nothing more to undo', async () => {
    const { state, shown, storage, practise } = await sitting()
    unwrap(await storage.decks.install(header(OTHER), [question('x')], 'file'))
    await practise('good', idOf('x', OTHER))
    unwrap(await storage.decks.remove(OTHER))
    await state().start(dueIn(storage))
    expect(state().canUndo).toBe(true)
    await state().undo()
    expect(state()).toMatchObject({ stage: 'asking', canUndo: false })
    expect(shown()).toBe(idOf('d'))
  })
})
