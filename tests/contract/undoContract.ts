import { describe, expect, test } from 'vitest'
import type { Progress, Storage } from '../../src/storage/ports'
import { DAY, type FakeClock } from '../support/clock'
import { DECK, idOf } from '../support/decks'
import { answerCard, benchWith, type Open, progressOf, unwrap } from '../support/storage'

/** Everything an undo must bring back; the newest event's time is not one of them. */
async function stateOf(storage: Storage, clock: FakeClock) {
  const rows = (await storage.cards.inDeck(DECK)).map((card): Omit<Progress, 'lastEventAt'> => {
    const { lastEventAt: _, ...rest } = card.progress
    return rest
  })
  const days = [clock.today() - 1, clock.today()] as ReturnType<FakeClock['today']>[]
  return { rows, days: await Promise.all(days.map((day) => storage.reviews.day(day))) }
}

export function describeUndo(open: Open): void {
  describe('undo', () => {
    test('takes back the newest answers one by one, each to the very state before it', async () => {
      const { storage, clock, practise } = await benchWith(open)
      await practise('good', idOf('a'), idOf('b'))
      clock.move(DAY)
      const states = [await stateOf(storage, clock)]
      const answers = [
        ['again', 'b'],
        ['good', 'b'],
        ['easy', 'c'],
        ['hard', 'd'],
        ['again', 'd'],
      ] as const
      for (const [rating, card] of answers) {
        await practise(rating, idOf(card))
        states.push(await stateOf(storage, clock))
      }
      for (const [rating, card] of [...answers].reverse()) {
        expect(await stateOf(storage, clock)).toEqual(states.pop())
        clock.move(1000)
        expect(unwrap(await storage.reviews.undoLast())).toMatchObject({
          rating,
          cardId: idOf(card),
        })
      }
      expect(await stateOf(storage, clock)).toEqual(states.pop())
    })

    test('stops at yesterday', async () => {
      const { storage, clock, practise } = await benchWith(open)
      await practise('good', idOf('a'))
      expect(await storage.reviews.canUndo()).toBe(true)
      clock.move(DAY)
      expect(await storage.reviews.canUndo()).toBe(false)
      const before = await stateOf(storage, clock)
      expect(unwrap(await storage.reviews.undoLast())).toBeNull()
      expect(await stateOf(storage, clock)).toEqual(before)
      expect(await storage.reviews.ofCard(idOf('a'))).toHaveLength(1)
    })

    test('is an event; the answer stays in the record', async () => {
      const { storage, practise } = await benchWith(open)
      const { review } = await practise('good', idOf('a'))
      unwrap(await storage.reviews.undoLast())
      const events = await storage.reviews.ofCard(idOf('a'))
      expect(events).toContainEqual(review)
      expect(events).toContainEqual(
        expect.objectContaining({ type: 'undo', undoes: review.id, deviceSeq: 2 }),
      )
    })

    test('an answer after an undo is later than both and can be taken back too', async () => {
      const { storage, clock } = await benchWith(open)
      const fresh = await stateOf(storage, clock)
      for (const rating of ['good', 'again', 'easy'] as const) {
        await answerCard(storage, idOf('a'), rating)
        expect((await progressOf(storage, idOf('a'))).memory?.reviews).toBe(1)
        unwrap(await storage.reviews.undoLast())
        expect(await stateOf(storage, clock)).toEqual(fresh)
      }
      expect(await storage.reviews.canUndo()).toBe(false)
    })

    test('twice of the same event is once', async () => {
      const { storage, clock, practise } = await benchWith(open)
      await practise('good', idOf('a'))
      const one = await stateOf(storage, clock)
      const { review } = await practise('good', idOf('b'))
      unwrap(await storage.reviews.undo([review.id]))
      unwrap(await storage.reviews.undo([review.id]))
      expect(await stateOf(storage, clock)).toEqual(one)
    })

    test('of an answer from before a reset counts right for the day', async () => {
      const { storage, clock, practise } = await benchWith(open)
      await practise('good', idOf('a'))
      clock.move(DAY)
      await practise('good', idOf('a'))
      unwrap(await storage.reviews.reset([idOf('a')]))
      unwrap(await storage.reviews.undoLast())
      const none = { day: clock.today(), reviews: 0, newCards: 0, spokenMillis: 0, answerMillis: 0 }
      expect(await storage.reviews.day(clock.today())).toEqual(none)
    })
  })

  describe('a reset', () => {
    test('makes cards as new, leaves the others and the day’s count alone', async () => {
      const { storage, clock, practise } = await benchWith(open)
      const fresh = await progressOf(storage, idOf('a'))
      await practise('good', idOf('a'), idOf('b'), idOf('c'))
      const [other, day] = [await progressOf(storage, idOf('c')), clock.today()]
      clock.move(1000)
      const events = unwrap(await storage.reviews.reset([idOf('a'), idOf('b')]))
      expect(events).toHaveLength(2)
      const after = await progressOf(storage, idOf('a'))
      expect(after).toEqual({ ...fresh, lastEventAt: clock.now() })
      expect(await progressOf(storage, idOf('c'))).toEqual(other)
      expect(await storage.reviews.day(day)).toMatchObject({ reviews: 3, newCards: 3 })
    })

    test('of cards never answered, or not there, is nothing', async () => {
      const { storage } = await benchWith(open)
      expect(unwrap(await storage.reviews.reset([idOf('a'), idOf('nowhere')]))).toEqual([])
      expect(await storage.reviews.ofCard(idOf('a'))).toEqual([])
    })

    test('is taken back by its events', async () => {
      const { storage, clock, practise } = await benchWith(open)
      await practise('good', idOf('a'), idOf('b'))
      const before = await stateOf(storage, clock)
      const events = unwrap(await storage.reviews.reset([idOf('a'), idOf('b')]))
      unwrap(await storage.reviews.undo(events))
      expect(await stateOf(storage, clock)).toEqual(before)
    })

    test('taken back after the card was answered anew joins both histories', async () => {
      const { storage, clock, practise } = await benchWith(open)
      await practise('good', idOf('a'))
      const events = unwrap(await storage.reviews.reset([idOf('a')]))
      await practise('again', idOf('a'))
      expect(await storage.reviews.day(clock.today())).toMatchObject({ reviews: 2, newCards: 2 })
      unwrap(await storage.reviews.undo(events))
      expect((await progressOf(storage, idOf('a'))).memory?.reviews).toBe(2)
      expect(await storage.reviews.day(clock.today())).toMatchObject({ reviews: 2, newCards: 1 })
    })
  })
}
