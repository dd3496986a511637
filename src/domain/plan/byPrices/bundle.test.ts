import fc from 'fast-check'
import { expect, test } from 'vitest'
import { minimise } from './bundle'

const number = fc.double({ min: -5, max: 5, noNaN: true })
interface Plane {
  readonly height: number
  readonly slope: readonly [number, number]
}

/** The function that is everywhere the highest of some planes. */
const highestOf = (planes: readonly Plane[]) => (at: Float64Array) => {
  const [x = 0, y = 0] = at
  return planes
    .map(({ height, slope }) => ({
      value: height + slope[0] * x + slope[1] * y,
      slope: Float64Array.from(slope),
    }))
    .reduce((top, other) => (other.value > top.value ? other : top))
}

test('finds the lowest point of the highest of some planes, within variables ≥ 0', () => {
  const plane = fc.record({ height: number, slope: fc.tuple(number, number) })
  const bowl: readonly Plane[] = [
    { height: -20, slope: [3, 0] },
    { height: -20, slope: [0, 3] },
  ]
  fc.assert(
    fc.property(fc.array(plane, { maxLength: 6 }), (planes) => {
      const evaluate = highestOf([...planes, ...bowl])
      const { at, found } = minimise(evaluate, Float64Array.of(1, 1), 1, 400)
      expect(Math.min(...at)).toBeGreaterThanOrEqual(0)
      const elsewhere = Array.from({ length: 31 * 31 }, (_, place) =>
        evaluate(Float64Array.of(place % 31, Math.floor(place / 31))),
      )
      const lowest = Math.min(...elsewhere.map(({ value }) => value))
      expect(found.value).toBeLessThanOrEqual(lowest + 1e-3)
    }),
    { numRuns: 50 },
  )
})

test('is never worse than the start, however few the steps and however long the first', () => {
  const bowl = highestOf([
    { height: 0, slope: [-1, 1] },
    { height: -3, slope: [4, 1] },
  ])
  const start = Float64Array.of(0.5, 0)
  for (const step of [0.1, 10, 1000]) {
    const { found } = minimise(bowl, start, step, 1)
    expect(found.value).toBeLessThanOrEqual(bowl(start).value)
  }
})

test('the shares of the mixture add up to 1, and its slope is 0 where a variable is above 0', () => {
  const evaluate = highestOf([
    { height: 0, slope: [-1, 1] },
    { height: -3, slope: [2, 1] },
  ])
  const { at, mixture } = minimise(evaluate, new Float64Array(2).fill(4), 1, 400)
  expect([...at]).toEqual([expect.closeTo(1, 4), 0])
  expect(mixture.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12)
  const along = mixture.reduce((sum, { share, found }) => sum + share * (found.slope[0] ?? 0), 0)
  expect(along).toBeCloseTo(0, 4)
})
