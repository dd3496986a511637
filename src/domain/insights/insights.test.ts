import { describe, expect, test } from 'vitest'
import { DAY, EVENING, MINUTE } from '../../../tests/support/clock'
import { idOf } from '../../../tests/support/decks'
import { interviewPlan } from '../../../tests/support/plans'
import { older, reset, review, undo } from '../../../tests/support/reviews'
import { millis, type StudyDay, studyDay } from '../ids'
import { applyReview } from '../memory/memory'
import type { Review } from '../reviews'
import { practiceDays, daysFromMonday, wholeMinutes } from './days'
import { tallyPredictions } from './predictions'
import { strengthByTopic } from './strength'
import { summarise } from './summary'

const monday = studyDay(Date.UTC(2026, 0, 5) / DAY)
const on = (day: number, changes: Partial<Review> = {}) =>
  review({ at: millis(EVENING + day * DAY), ...changes })

describe('a summary of all reviews', () => {
  test('adds up answers and time by study day; a review from before times were kept says its speech', () => {
    const night = review({ at: millis(EVENING + 7 * 60 * MINUTE) })
    expect([...summarise([review(), night, older(on(1))]).days]).toEqual([
      [monday, { answers: 2, millis: 80_000 }],
      [monday + 1, { answers: 1, millis: 20_000 }],
    ])
  })

  test('leaves out what was taken back, whichever of the two it meets first', () => {
    const taken = review({ confidence: 'sure', redLinesCrossed: ['r1'], recall: 0.5 })
    const summary = summarise([undo(taken), taken, on(1)])
    expect(summary).toMatchObject({ feelings: [], crossings: [], predictions: null })
    expect([...summary.days.keys()]).toEqual([monday + 1])
  })

  test('counts practice before a reset', () => {
    expect(summarise([review(), reset()]).days.get(monday)?.answers).toBe(1)
  })

  test('holds each prediction against what happened, but no repeat on the same day', () => {
    const { predictions } = summarise([
      on(1, { recall: 0.9, rating: 'hard' }),
      on(2, { recall: 0.7, rating: 'again' }),
      on(2, { recall: 1, rating: 'again' }),
      on(3),
    ])
    expect(predictions).toMatchObject({ count: 2, predicted: 0.8, recalled: 0.5 })
  })

  test('says how many reviews are from before predictions were kept', () => {
    expect(summarise([older(review()), on(1)]).withoutPrediction).toBe(1)
  })

  test('says of each feeling how often it came true, the surest first', () => {
    const { feelings } = summarise([
      review({ confidence: 'unsure', rating: 'easy' }),
      review({ confidence: 'sure', rating: 'hard' }),
      review({ confidence: 'sure', rating: 'good' }),
    ])
    expect(feelings).toEqual([
      { confidence: 'sure', said: 2, held: 1 },
      { confidence: 'unsure', said: 1, held: 1 },
    ])
  })

  test('names red lines crossed, the most often first, with the last day', () => {
    const other = idOf('b')
    const { crossings } = summarise([
      on(4, { redLinesCrossed: ['r1'], cardId: other }),
      on(2, { redLinesCrossed: ['r1', 'r2'] }),
      on(1, { redLinesCrossed: ['r1'] }),
    ])
    expect(crossings).toEqual([
      { cardId: idOf('a'), line: 'r1', count: 2, lastDay: monday + 2 },
      { cardId: other, line: 'r1', count: 1, lastDay: monday + 4 },
      { cardId: idOf('a'), line: 'r2', count: 1, lastDay: monday + 2 },
    ])
  })
})

describe('predictions', () => {
  const tallied = (pairs: readonly (readonly [number, boolean])[]) => {
    const tally = tallyPredictions()
    for (const [predicted, recalled] of pairs) tally.add(predicted, recalled)
    return tally.result()
  }

  test('errors by hand', () => {
    const result = tallied([
      [0.8, true],
      [0.6, false],
    ])
    expect(result?.errors.brier).toBeCloseTo((0.2 ** 2 + 0.6 ** 2) / 2)
    expect(result?.errors.logLoss).toBeCloseTo(-(Math.log(0.8) + Math.log(0.4)) / 2)
    expect(result?.guess.brier).toBeCloseTo(0.25)
    expect(result?.guess.logLoss).toBeCloseTo(Math.LN2)
  })

  test('the guess is the best constant there is', () => {
    const happened = [true, true, true, false, true]
    const best = tallied(happened.map((recalled) => [0.5, recalled]))?.guess
    for (const constant of [0.5, 0.7, 0.79, 0.81, 0.9]) {
      const other = tallied(happened.map((recalled) => [constant, recalled]))
      expect(other?.errors.brier).toBeGreaterThan(best?.brier ?? 1)
      expect(other?.errors.logLoss).toBeGreaterThan(best?.logLoss ?? 1)
    }
  })

  test('a certainty that fails costs much, not everything', () => {
    expect(tallied([[1, false]])?.errors.logLoss).toBeLessThan(10)
  })

  test('five bins of about the same size, from the least predicted on', () => {
    const pairs = Array.from({ length: 100 }, (_, i) => [0.5 + i / 250, i % 10 > 0] as const)
    const bins = tallied(pairs)?.bins ?? []
    expect(bins.map(({ count }) => count)).toEqual([20, 20, 20, 20, 20])
    expect(bins.map(({ predicted }) => predicted)).toEqual(
      bins.map(({ predicted }) => predicted).toSorted((a, b) => a - b),
    )
    for (const { recalled } of bins) expect(recalled).toBeCloseTo(0.9)
  })

  test('equal predictions stay in one bin', () => {
    const bins = tallied([...Array(40).fill([0.9, true]), ...Array(10).fill([0.6, false])])?.bins
    expect(bins?.map(({ count, recalled }) => [count, recalled])).toEqual([
      [10, 0],
      [40, 1],
    ])
  })

  test('none is nothing', () => {
    expect(tallied([])).toBeNull()
  })
})

describe('days', () => {
  const done = new Map<StudyDay, { answers: number; millis: number }>([
    [studyDay(monday - 2), { answers: 3, millis: 90_000 }],
  ])

  test('up to today, those without practice too; what was planned begins with the plan', () => {
    const plan = interviewPlan('p', { since: studyDay(monday - 2) })
    const days = practiceDays(done, [plan], monday, 4, 240)
    expect(days.map(({ day, millis: time, planned }) => [day - monday, time, planned])).toEqual([
      [-3, 0, null],
      [-2, 90_000, 20],
      [-1, 0, 20],
      [0, 0, 20],
    ])
  })

  test('the nearest interview counts, up to the day before it, and none that was called off', () => {
    const since = studyDay(monday - 9)
    const plans = [
      interviewPlan('later', { since, minutes: Array(7).fill(40) }),
      interviewPlan('past', { since, date: '2026-01-04', outcome: 'tookPlace' }),
      interviewPlan('off', { since, date: '2026-01-05', outcome: 'calledOff' }),
    ]
    const days = practiceDays(done, plans, monday, 3, 240)
    expect(days.map(({ planned }) => planned)).toEqual([20, 40, 40])
  })

  test('without a plan nothing was planned', () => {
    expect(practiceDays(done, [], monday, 2, 240).map(({ planned }) => planned)).toEqual([
      null,
      null,
    ])
  })

  test('a minute begun is a minute; Monday is the week’s first day', () => {
    expect([0, 2000, 80_000, 100_000].map(wholeMinutes)).toEqual([0, 1, 1, 2])
    expect([monday, monday + 6].map((day) => daysFromMonday(studyDay(day)))).toEqual([0, 6])
  })
})

test('strength of a topic is over the cards seen, as of today', () => {
  const memory = applyReview(null, review())
  const fresh = { topic: 'law', memory: null }
  const seen = { topic: 'law', memory }
  const strengths = strengthByTopic([seen, fresh, { topic: 'calls', memory: null }], monday)
  expect(Object.fromEntries(strengths)).toEqual({
    law: { cards: 2, seen: 1, recall: 1 },
    calls: { cards: 1, seen: 0, recall: null },
  })
  const later = strengthByTopic([seen], studyDay(monday + 30)).get('law')?.recall ?? 0
  expect(later).toBeGreaterThan(0.1)
  expect(later).toBeLessThan(0.95)
})
