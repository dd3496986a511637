import fc from 'fast-check'
import { expect, test } from 'vitest'
import { retrievability } from '../../memory/fsrs'
import { afterDays, chancesOf, expected, NODES, spread } from './grid'

const strength = fc.record({
  stability: fc.double({ min: 0.03, max: 3000, noNaN: true }),
  difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
})

test('between the nodes recall is nearly what it is at them', () => {
  fc.assert(
    fc.property(strength, fc.integer({ min: 1, max: 60 }), (one, days) => {
      const place = chancesOf([[{ probability: 1, strength: one }]])
      const recall = expected(afterDays(days).recall, 0, place, 0)
      expect(Math.abs(recall - retrievability(one.stability, days))).toBeLessThan(0.002)
    }),
  )
})

test('strengths outside the grid count as those at its edge', () => {
  const at = (stability: number, difficulty: number) => {
    const place = chancesOf([[{ probability: 1, strength: { stability, difficulty } }]])
    return expected(afterDays(5).recall, 0, place, 0)
  }
  expect(at(0.001, 10)).toBeCloseTo(retrievability(0.03, 5), 6)
  expect(at(36500, 1)).toBeCloseTo(retrievability(3000, 5), 6)
})

test('cards go where the values they are expected to have come from', () => {
  const values = Float64Array.from({ length: 2 * NODES }, (_, node) => Math.sin(node))
  const outcome = fc.record({ probability: fc.double({ min: 0, max: 1, noNaN: true }), strength })
  fc.assert(
    fc.property(fc.array(fc.tuple(outcome, outcome), { minLength: 1, maxLength: 3 }), (rows) => {
      const chances = chancesOf(rows)
      const row = rows.length - 1
      const mass = new Float64Array(2 * NODES)
      spread(mass, NODES, chances, row, 7)
      const sum = mass.reduce((all, cards, node) => all + cards * (values[node] ?? 0), 0)
      expect(sum).toBeCloseTo(7 * expected(values, NODES, chances, row), 9)
      const [first, second] = rows[row] ?? []
      const cards = mass.reduce((all, some) => all + some, 0)
      expect(cards).toBeCloseTo(7 * ((first?.probability ?? 0) + (second?.probability ?? 0)), 9)
    }),
  )
})
