import { afterEach, describe, expect, test } from 'vitest'
import { MINUTE } from '../../tests/support/clock'
import { idOf } from '../../tests/support/decks'
import { settled, sit, sitting } from '../../tests/support/sitting'
import { closeAll, unwrap } from '../../tests/support/storage'
import { NO_MARKS } from '../domain/grading'
import { progressOf } from '../domain/session'
import { startOfStudyDay } from '../domain/days'
import { studyDay } from '../domain/ids'

afterEach(closeAll)

describe('a card left out while another is asked', () => {
  test('is not asked, though it was read ahead, and nothing on the screen changes', async () => {
    const { state, answer, shown } = await sitting()
    await settled()
    const marks = { ...NO_MARKS, touched: true, points: ['k1'] }
    state().reveal()
    state().mark(marks)
    await state().leaveOut(idOf('b'))
    expect(state()).toMatchObject({ stage: 'revealed', marks })
    expect(progressOf(state().session).total).toBe(3)
    await state().rate('easy', null)
    expect(shown()).toBe(idOf('c'))
    await answer('easy')
    await answer('easy')
    expect(state().stage).toBe('done')
  })

  test('gives way to the next if it is the one asked', async () => {
    const { state, shown } = await sitting()
    await state().leaveOut(idOf('d'))
    expect([shown(), state().stage]).toEqual([idOf('b'), 'asking'])
  })

  test('waits again when it is let back in; the card being answered stays', async () => {
    const { state, shown, answer, waiting } = await sitting()
    await state().leaveOut(idOf('c'))
    state().reveal()
    await state().letBackIn(idOf('c'))
    expect([shown(), state().stage]).toEqual([idOf('d'), 'revealed'])
    expect(waiting()).toEqual([idOf('c'), idOf('b'), idOf('a')])
    await state().rate('easy', null)
    expect(shown()).toBe(idOf('c'))
    await answer('again')
    await state().leaveOut(idOf('c'))
    await state().letBackIn(idOf('c'))
    expect(state().session.learning.map((card) => card.cardId)).toEqual([idOf('c')])
  })

  test('is asked at once when it is let back in after the end', async () => {
    const { state, shown, answer } = await sitting()
    await state().leaveOut(idOf('a'))
    for (const _ of ['d', 'b', 'c']) await answer('easy')
    expect(state().stage).toBe('done')
    await state().letBackIn(idOf('a'))
    expect([shown(), state().stage]).toEqual([idOf('a'), 'asking'])
  })
})

test('a card put off is asked again from its day on, and at once when that is taken back', async () => {
  const { storage, clock } = await sitting()
  const until = studyDay(clock.today() + 7)
  unwrap(await storage.cards.setFlags(idOf('d'), { postponedUntil: until }))
  const asked = async () => (await sit(storage, clock)).shown()
  expect(await asked()).toBe(idOf('b'))
  clock.move(startOfStudyDay(until, 480, 240) - clock.now() - MINUTE)
  expect(await asked()).toBe(idOf('b'))
  clock.move(2 * MINUTE)
  expect(await asked()).toBe(idOf('d'))
  unwrap(await storage.cards.setFlags(idOf('d'), { postponedUntil: studyDay(until + 7) }))
  expect(await asked()).toBe(idOf('b'))
  unwrap(await storage.cards.setFlags(idOf('d'), { postponedUntil: null }))
  expect(await asked()).toBe(idOf('d'))
})
