import fc from 'fast-check'
import { expect, test } from 'vitest'
import { COSTS, minutes, newCard } from '../../../tests/support/plan'
import { retrievability, stabilityFor } from '../memory/fsrs'
import { planGreedily } from './greedy'

test('the order is by what a second adds at the interview; equal cards as they come', () => {
  const cheap = { ...COSTS, first: 30 }
  const cards = [newCard(1), newCard(2, { weight: 2 }), newCard(3, { costs: cheap }), newCard(4)]
  const { order } = planGreedily(cards, minutes(10))
  expect(order.map(({ id }) => id.at(-1))).toEqual(['3', '2', '1', '4'])
})

// 60, 120 and 200 new cards, as in tests/bench/plan/cells.json, and what its simulation gave for greedy.
test.each([
  [3, 60, 10, 0.3895],
  [3, 120, 40, 0.6712],
  [7, 120, 10, 0.4283],
  [7, 200, 40, 0.779],
  [14, 60, 10, 0.9009],
  [14, 200, 10, 0.4562],
])(
  '%i days, %i cards, %i minutes: planned readiness is what the plan brings',
  (days, size, each, reached) => {
    const cards = Array.from({ length: size }, (_, place) =>
      newCard(place, { weight: [3, 3, 2, 2, 1][place % 5] ?? 1 }),
    )
    const { planned } = planGreedily(cards, minutes(...Array<number>(days).fill(each)))
    expect(Math.abs(planned.recall - reached)).toBeLessThan(0.02)
  },
)

test('cards that nobody comes to change nothing in what a large deck is planned to bring', () => {
  const sum = (size: number) => {
    const cards = Array.from({ length: size }, (_, place) =>
      newCard(place, { weight: place < 300 ? 3 : 1 }),
    )
    const { planned, leftOut, path } = planGreedily(cards, minutes(20, 20, 20))
    expect(path.at(-1)).toBeCloseTo(planned.recall, 9)
    const weights = cards.reduce((all, { weight }) => all + weight, 0)
    return [planned.recall * weights, size - leftOut.length]
  }
  expect(sum(5000)).toEqual(sum(400).map((number) => expect.closeTo(number, 6)))
})

test('a strength is given back by its recall, within what FSRS allows', () => {
  const days = fc.integer({ min: 1, max: 90 })
  fc.assert(
    fc.property(fc.double({ min: 0.1, max: 500, noNaN: true }), days, (stability, elapsed) => {
      const found = stabilityFor(retrievability(stability, elapsed), elapsed)
      expect(found / stability).toBeCloseTo(1, 3)
    }),
  )
  expect(stabilityFor(0, 5)).toBe(0.001)
  expect(stabilityFor(1, 5)).toBe(36500)
})
