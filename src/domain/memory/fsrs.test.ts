import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RATINGS, type Rating } from '../reviews'
import { intervalDays, nextStrength, retrievability, type Strength } from './fsrs'

interface Vectors {
  readonly parameters: readonly number[]
  readonly histories: readonly (readonly (Strength & {
    readonly elapsedDays: number
    readonly rating: number
    readonly retrievabilityBefore: number | null
  })[])[]
}

const vectors = JSON.parse(
  readFileSync(new URL('../../../tests/vectors/fsrs6.json', import.meta.url), 'utf8'),
) as Vectors

/**
 * Of a stability that is a share of it: ts-fsrs rounds its factor, recall and stability to eight
 * decimals at each step, which adds up to two parts in ten million of a long stability.
 */
const TOLERANCE = 1e-6
const rating = fc.constantFrom(...RATINGS)
const retention = fc.double({ min: 0.7, max: 0.97, noNaN: true })
const stability = fc.double({ min: 0.001, max: 2000, noNaN: true })
const elapsed = fc.integer({ min: 0, max: 400 })

const ratingOf = (number: number): Rating => {
  const found = RATINGS[number - 1]
  if (!found) throw new Error(`no rating ${number}`)
  return found
}

describe('memory agrees with another FSRS-6 implementation', () => {
  const steps = vectors.histories.flatMap((history, place) => {
    let before: Strength | null = null
    return history.map((step, index) => {
      const recall = before ? retrievability(before.stability, step.elapsedDays) : null
      before = nextStrength(before, step.elapsedDays, ratingOf(step.rating))
      return { at: `history ${place}, review ${index}`, step, recall, after: before }
    })
  })
  const apart = (of: (step: (typeof steps)[number]) => number) =>
    steps.filter((step) => !(Math.abs(of(step)) <= TOLERANCE)).map((step) => step.at)

  test('the vectors are there and hold no same-day Hard', () => {
    expect(steps.length).toBeGreaterThan(900)
    const later = vectors.histories.flatMap((history) => history.slice(1))
    expect(later.filter((step) => step.rating === 2 && step.elapsedDays === 0)).toEqual([])
  })

  test('stability', () => {
    expect(apart(({ step, after }) => after.stability / step.stability - 1)).toEqual([])
  })

  test('difficulty', () => {
    expect(apart(({ step, after }) => after.difficulty - step.difficulty)).toEqual([])
  })

  test('retrievability before each review but the first', () => {
    const same = steps.filter(
      ({ step, recall }) => (recall === null) === (step.retrievabilityBefore === null),
    )
    expect(same).toHaveLength(steps.length)
    expect(apart(({ step, recall }) => (recall ?? 0) - (step.retrievabilityBefore ?? 0))).toEqual(
      [],
    )
  })
})

describe('memory', () => {
  test('stays within its bounds over any history', () => {
    const history = fc.array(fc.tuple(fc.integer({ min: 0, max: 40_000 }), rating), {
      maxLength: 60,
    })
    fc.assert(
      fc.property(history, (reviews) => {
        let strength: Strength | null = null
        for (const [days, given] of reviews) {
          strength = nextStrength(strength, days, given)
          expect(strength.stability).toBeGreaterThan(0)
          expect(strength.stability).toBeLessThanOrEqual(36_500)
          expect(strength.difficulty).toBeGreaterThanOrEqual(1)
          expect(strength.difficulty).toBeLessThanOrEqual(10)
        }
      }),
    )
  })

  test('recall is certain on the day itself, 0.9 after `stability` days, and only falls', () => {
    fc.assert(
      fc.property(stability, elapsed, (days, wait) => {
        expect(retrievability(days, 0)).toBe(1)
        expect(retrievability(days, days)).toBeCloseTo(0.9, 6)
        expect(retrievability(days, wait + 1)).toBeLessThanOrEqual(retrievability(days, wait))
      }),
    )
  })
})

describe('interval', () => {
  /** What FSRS-6 says before fuzz, written out once more from the formula. */
  const plainInterval = (days: number, wanted: number) => {
    const w20 = vectors.parameters[20] ?? Number.NaN
    const factor = 0.9 ** (-1 / w20) - 1
    return Math.max(1, Math.round((days / factor) * (wanted ** (-1 / w20) - 1)))
  }
  /** Anki's fuzz: one day, and 15 % of days 2.5 to 7, 10 % of days 7 to 20, 5 % of the rest. */
  const spread = (interval: number) => {
    const share = (from: number, to: number) => Math.max(0, Math.min(interval, to) - from)
    return (
      1 + 0.15 * share(2.5, 7) + 0.1 * share(7, 20) + 0.05 * share(20, Number.POSITIVE_INFINITY)
    )
  }

  test('is a whole number of days, at least one, and the same for the same seed', () => {
    fc.assert(
      fc.property(stability, retention, elapsed, fc.string(), (days, wanted, wait, seed) => {
        const interval = intervalDays(days, wanted, wait, seed)
        intervalDays(days, wanted, wait, `${seed} of another card`)
        expect(intervalDays(days, wanted, wait, seed)).toBe(interval)
        expect(Number.isInteger(interval)).toBe(true)
        expect(interval).toBeGreaterThanOrEqual(1)
      }),
    )
  })

  test('is fuzzed by no more than the field does', () => {
    fc.assert(
      fc.property(stability, retention, fc.string(), (days, wanted, seed) => {
        const plain = plainInterval(days, wanted)
        const delta = plain < 2.5 ? 0 : spread(plain)
        // The engine rounds its factor to eight decimals, so half a day may fall to the other side.
        const off = Math.abs(intervalDays(days, wanted, 0, seed) - plain)
        expect(off).toBeLessThanOrEqual(Math.round(delta) + 1)
      }),
    )
  })

  test('is not fuzzed when it is a day or two', () => {
    const short = fc.constantFrom(1, 2)
    fc.assert(
      fc.property(short, elapsed, fc.string(), (days, wait, seed) => {
        expect(intervalDays(days, 0.9, wait, seed)).toBe(days)
      }),
    )
  })

  test('parts cards that were learnt together', () => {
    const intervals = Array.from({ length: 50 }, (_, card) =>
      intervalDays(30, 0.9, 10, `deck/${card}#3`),
    )
    expect(new Set(intervals).size).toBeGreaterThan(3)
  })

  test('is never longer for a higher retention', () => {
    fc.assert(
      fc.property(
        stability,
        retention,
        retention,
        elapsed,
        fc.string(),
        (days, a, b, wait, seed) => {
          const [low, high] = a < b ? [a, b] : [b, a]
          expect(intervalDays(days, high, wait, seed)).toBeLessThanOrEqual(
            intervalDays(days, low, wait, seed),
          )
        },
      ),
    )
  })
})
