import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reset, review as reviewBy } from '../../../tests/support/reviews'
import { cardId, deckId, deviceId, eventId, millis, studyDay } from '../ids'
import { RATINGS, type Rating, type Review, type ReviewEvent } from '../reviews'
import { addEvent, type CardMemory, dueOf, foldMemory, phaseOf, recallOn } from './memory'

const CARD = cardId(deckId('deck'), 'card')
const HOUR = 3_600_000
const DAY = 24 * HOUR

const base = (id: string, at: number, deviceSeq: number, device = 'a') => ({
  id: eventId(id),
  cardId: CARD,
  deviceId: deviceId(device),
  deviceSeq,
  at: millis(at),
})

type Base = ReturnType<typeof base>

const review = (event: Base, rating: Rating, steps: readonly number[] = [10]): Review =>
  reviewBy({ ...event, rating, learningSteps: steps })

/** One answer a day. */
const answers = (ratings: readonly Rating[], steps = [10]) =>
  ratings.map((rating, i) => review(base(`r${i}`, i * DAY, i), rating, steps))

const learnt = (ratings: readonly Rating[], steps = [10]): CardMemory => {
  const memory = foldMemory(answers(ratings, steps))
  if (!memory) throw new Error('no review, no memory')
  return memory
}

/**
 * Reviews, undos and resets of two devices, some at the very same moment and some, as after a backup
 * was restored on two machines, with the same count.
 */
const history = fc
  .array(
    fc.record({
      type: fc.constantFrom('review', 'review', 'review', 'undo', 'reset'),
      device: fc.constantFrom('a', 'b'),
      at: fc.integer({ min: 0, max: 12 }).map((step) => step * 7 * HOUR),
      rating: fc.constantFrom(...RATINGS),
      steps: fc.constantFrom([], [10], [1, 10]),
      utcOffset: fc.constantFrom(480, -300, -240),
      target: fc.nat(),
    }),
    { maxLength: 14 },
  )
  .map((rows) =>
    rows.map((row, i): ReviewEvent => {
      const event = base(`e${i}`, row.at, i >> 1, row.device)
      if (row.type === 'undo')
        return { ...event, type: 'undo', undoes: eventId(`e${row.target % rows.length}`) }
      if (row.type === 'reset') return { ...event, type: 'reset' }
      return { ...review(event, row.rating, row.steps), utcOffset: row.utcOffset }
    }),
  )

const shuffled = (events: readonly ReviewEvent[]) =>
  fc.shuffledSubarray([...events], { minLength: events.length })
const arrival = history.chain((events) => fc.tuple(fc.constant(events), shuffled(events)))

/** Memory kept up to date event by event, as a device does. */
const arriveOneByOne = (events: readonly ReviewEvent[]) =>
  events.reduce<CardMemory | null>(
    (memory, event, i) => addEvent(memory, events.slice(0, i), event),
    null,
  )

describe('memory is a fold of events', () => {
  test('in whatever order they come, all at once or one by one', () => {
    fc.assert(
      fc.property(arrival, ([made, arrived]) => {
        expect(foldMemory(arrived)).toStrictEqual(foldMemory(made))
        expect(arriveOneByOne(arrived)).toStrictEqual(foldMemory(made))
      }),
      { numRuns: 500 },
    )
  })

  test('undoing the last answers restores the memory before them exactly', () => {
    const answered = fc.array(fc.constantFrom(...RATINGS), { minLength: 1, maxLength: 10 })
    const mixed = fc.tuple(answered, fc.nat(), fc.nat()).chain(([ratings, many, late]) => {
      const all = answers(ratings, [1, 10])
      const kept = all.slice(0, many % ratings.length)
      const undos = all.slice(kept.length).map((event, i): ReviewEvent => {
        const at = (late % 2 ? 30 : -30) * DAY
        return { ...base(`u${i}`, at + i, 100 + i), type: 'undo', undoes: event.id }
      })
      return fc.tuple(fc.constant(kept), shuffled([...all, ...undos]))
    })
    fc.assert(
      fc.property(mixed, ([kept, arrived]) => {
        expect(foldMemory(arrived)).toStrictEqual(foldMemory(kept))
        expect(arriveOneByOne(arrived)).toStrictEqual(foldMemory(kept))
      }),
    )
  })

  test('merging two devices, once or twice, is the union of their events', () => {
    const twoShares = arrival.chain(([made, arrived]) =>
      fc.tuple(fc.constant(made), fc.constant(arrived), fc.subarray(arrived)),
    )
    fc.assert(
      fc.property(twoShares, ([union, all, again]) => {
        const copies = again.map((event) => ({ ...event }))
        const memory = foldMemory(union)
        expect(foldMemory([...all, ...copies])).toStrictEqual(memory)
        for (const copy of copies) expect(addEvent(memory, all, copy)).toStrictEqual(memory)
      }),
    )
  })

  test('a reset starts over, for reviews before it that arrive after it too', () => {
    const [first, second, third] = answers(['again', 'good', 'good'])
    const anew = reset(base('reset', 1.5 * DAY, 9))
    if (!first || !second || !third) throw new Error('three answers')
    expect(arriveOneByOne([anew, second, first])).toBeNull()
    expect(arriveOneByOne([first, anew, third, second])).toStrictEqual(foldMemory([third]))
  })

  test('two tabs that answer one card at one moment make two reviews', () => {
    const tabs = [review(base('x', 0, 1), 'good'), review(base('y', 0, 2), 'again')]
    expect(foldMemory(tabs)).toMatchObject({ reviews: 2, lapses: 1, lastEvent: 'y' })
  })
})

describe('phases and lapses', () => {
  test.each<[Rating[], steps: number[], phase: string, lapses: number]>([
    [['again'], [10], 'learning', 0],
    [['good'], [10], 'review', 0],
    [['good'], [1, 10], 'learning', 0],
    [['again'], [], 'review', 0],
    [['good', 'again'], [10], 'learning', 1],
    [['good', 'again', 'again'], [10], 'learning', 1],
    [['good', 'again', 'good'], [10], 'review', 1],
    [['good', 'again', 'good', 'again'], [10], 'learning', 2],
    [['good', 'hard', 'easy'], [10], 'review', 0],
    [['again', 'again'], [], 'review', 1],
  ])('%j with steps %j: %s, lapses %i', (ratings, steps, phase, lapses) => {
    const memory = learnt(ratings, steps)
    expect(phaseOf(memory)).toBe(phase)
    expect(memory).toMatchObject({ lapses, reviews: ratings.length })
  })
  test('a card without an answer is new', () => expect(phaseOf(foldMemory([]))).toBe('new'))
})

describe('when a card comes back', () => {
  test('on a learning step: after its minutes, whatever the retention', () => {
    const due = { unit: 'moment', at: DAY + 600_000 }
    expect(dueOf(learnt(['good', 'again']), 0.7, CARD)).toEqual(due)
    expect(dueOf(learnt(['good', 'again']), 0.97, CARD)).toEqual(due)
  })

  test('after that on a later day; a retention tried and put back changes nothing', () => {
    const ratings = fc.array(fc.constantFrom(...RATINGS), { minLength: 1, maxLength: 8 })
    const low = fc.double({ min: 0.7, max: 0.9, noNaN: true })
    const high = fc.double({ min: 0.9, max: 0.97, noNaN: true })
    fc.assert(
      fc.property(ratings, low, high, (given, lower, higher) => {
        const memory = learnt(given, [])
        const before = structuredClone(memory)
        const dueDay = (retention: number) => {
          const due = dueOf(memory, retention, CARD)
          return due.unit === 'day' ? due.day : Number.NaN
        }
        const day = dueDay(0.9)
        expect(dueDay(higher)).toBeGreaterThan(memory.lastDay)
        expect(dueDay(higher)).toBeLessThanOrEqual(day)
        expect(dueDay(lower)).toBeGreaterThanOrEqual(day)
        expect(dueDay(0.9)).toBe(day)
        expect(memory).toStrictEqual(before)
      }),
    )
  })
})

test('recall is 0 for a card never seen, 1 on its day and on any day before, then less', () => {
  const memory = learnt(['good'])
  const after = (days: number) => studyDay(memory.lastDay + days)
  expect(recallOn(null, after(0))).toBe(0)
  expect([recallOn(memory, after(0)), recallOn(memory, after(-3))]).toEqual([1, 1])
  expect(recallOn(memory, after(9))).toBeLessThan(recallOn(memory, after(1)))
})
