import { describe, expect, test } from 'vitest'
import { millis } from '../../src/domain/ids'
import { RATINGS, type Rating } from '../../src/domain/reviews'
import { DAY, EVENING } from '../support/clock'
import { idOf } from '../support/decks'
import {
  answerCard,
  answerTo,
  type Bench,
  benchWith,
  type Open,
  progressOf,
  unwrap,
} from '../support/storage'

/** Ways a card can have got where it is. */
const PASTS: Readonly<Record<string, (bench: Bench) => Promise<void>>> = {
  new: async () => {},
  'on a learning step': async ({ practise }) => {
    await practise('again', idOf('b'))
  },
  'reviewed days ago': async ({ practise, clock }) => {
    await practise('good', idOf('b'))
    clock.move(3 * DAY)
    await practise('good', idOf('b'))
    clock.move(9 * DAY)
  },
}

export function describeReviews(open: Open): void {
  describe('an answer', () => {
    test('is an event with everything that was known', async () => {
      const { storage, clock } = await benchWith(open)
      const answer = { ...answerTo(idOf('b'), 'hard'), hintUsed: true, spokenMillis: 1234.6 }
      const { review } = unwrap(await storage.reviews.answer(answer))
      expect(review).toMatchObject({
        type: 'review',
        cardId: idOf('b'),
        deviceSeq: 1,
        at: clock.now(),
        utcOffset: 480,
        dayStart: 240,
        rating: 'hard',
        suggested: 'good',
        pointsMade: ['k1'],
        redLinesCrossed: [],
        optionsPicked: [],
        hintUsed: true,
        confidence: 'halfSure',
        spokenMillis: 1235,
        learningSteps: [10],
      })
      expect(await storage.reviews.ofCard(idOf('b'))).toEqual([review])
    })

    test('says nothing of a confidence that was not given', async () => {
      const { storage } = await benchWith(open)
      unwrap(await storage.reviews.answer({ ...answerTo(idOf('b'), 'good'), confidence: null }))
      expect((await storage.reviews.ofCard(idOf('b')))[0]).not.toHaveProperty('confidence')
    })

    test('says how often the card has slipped by now, as its memory does', async () => {
      const { practise, storage, clock } = await benchWith(open)
      const lapses = []
      for (const rating of ['again', 'good', 'again', 'again', 'good', 'again'] as const) {
        clock.move(DAY)
        lapses.push((await practise(rating, idOf('b'))).lapses)
      }
      expect(lapses).toEqual([0, 0, 1, 1, 1, 2])
      expect((await progressOf(storage, idOf('b'))).memory?.lapses).toBe(2)
    })

    test('moves the card, counts for the day and says when it comes back', async () => {
      const { storage, clock, practise } = await benchWith(open)
      const { review, due } = await practise('good', idOf('b'))
      const progress = await progressOf(storage, idOf('b'))
      expect(progress).toMatchObject({ queue: 'review', dueAt: null, lastEventAt: review.at })
      expect(progress.memory).toMatchObject({ reviews: 1, lastEvent: review.id, step: null })
      expect(due).toEqual({ unit: 'day', day: progress.dueDay })
      await practise('again', idOf('b'), idOf('c'))
      const today = {
        day: clock.today(),
        reviews: 3,
        newCards: 2,
        spokenMillis: 90_000,
        answerMillis: 135_000,
      }
      expect(await storage.reviews.day(clock.today())).toEqual(today)
      expect((await progressOf(storage, idOf('b'))).memory).toMatchObject({ reviews: 2, lapses: 1 })
    })

    test('long silence before the reveal is no practice time', async () => {
      const { storage, clock } = await benchWith(open)
      const spoken = [86_400_000, -5]
      for (const spokenMillis of spoken)
        unwrap(await storage.reviews.answer({ ...answerTo(idOf('b'), 'good'), spokenMillis }))
      expect((await storage.reviews.day(clock.today())).spokenMillis).toBe(300_000)
    })

    test('before 04:00 belongs to the evening before', async () => {
      const { storage, clock, practise } = await benchWith(open)
      const evening = clock.today()
      clock.move(7 * 60 * 60_000)
      await practise('good', idOf('b'))
      expect((await storage.reviews.day(evening)).reviews).toBe(1)
    })

    test('to a card that is not installed fails and writes nothing', async () => {
      const { storage, clock } = await benchWith(open)
      const result = await storage.reviews.answer(answerTo(idOf('nowhere'), 'good'))
      expect(result).toMatchObject({ ok: false, error: { code: 'cardGone' } })
      expect(await storage.reviews.ofCard(idOf('nowhere'))).toEqual([])
      expect((await storage.reviews.day(clock.today())).reviews).toBe(0)
      expect((await answerCard(storage, idOf('b'), 'good')).review.deviceSeq).toBe(1)
    })
  })

  describe('the preview on a rating button', () => {
    const cases = Object.keys(PASTS).flatMap((past) =>
      RATINGS.map((rating): [string, Rating] => [past, rating]),
    )
    test.each(cases)('of a card %s is what “%s” then gives', async (past, rating) => {
      const bench = await benchWith(open)
      await PASTS[past]?.(bench)
      const preview = await bench.storage.reviews.preview(idOf('b'))
      const events = await bench.storage.reviews.ofCard(idOf('b'))
      const { due } = await answerCard(bench.storage, idOf('b'), rating)
      expect(preview[rating]).toEqual(due)
      expect(await bench.storage.reviews.ofCard(idOf('b'))).toHaveLength(events.length + 1)
    })
  })

  describe('a clock set back a day', () => {
    test('the next answer comes right after the card’s newest event', async () => {
      const { storage, clock, practise } = await benchWith(open)
      const { review: before } = await practise('good', idOf('b'))
      clock.move(-DAY)
      const preview = await storage.reviews.preview(idOf('b'))
      const { review, due } = await answerCard(storage, idOf('b'), 'good')
      expect(review.at).toBe(before.at + 1)
      expect(preview.good).toEqual(due)
      expect((await progressOf(storage, idOf('b'))).memory?.reviews).toBe(2)
    })

    test('any card can be answered, taken back and reset', async () => {
      const { storage, clock, practise } = await benchWith(open)
      await practise('good', idOf('b'))
      clock.move(-DAY)
      const { review } = await practise('again', idOf('c'))
      expect(review.at).toBeLessThan(EVENING)
      expect(await storage.reviews.canUndo()).toBe(true)
      expect(unwrap(await storage.reviews.undoLast())?.id).toBe(review.id)
      expect(unwrap(await storage.reviews.reset([idOf('b')]))).toHaveLength(1)
      expect((await progressOf(storage, idOf('b'))).queue).toBe('new')
      const again = await answerCard(storage, idOf('b'), 'good')
      const times = (await storage.reviews.ofCard(idOf('b'))).map((event) => event.at)
      expect(again.review.at).toBe(Math.max(...times))
      expect(new Set(times).size).toBe(times.length)
      expect(again.review.at).toBeGreaterThan(millis(EVENING))
    })
  })
}
