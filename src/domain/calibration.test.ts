import { expect, test } from 'vitest'
import { calibrationOf } from './calibration'

test('each feeling against what came of it, the surest first', () => {
  expect(
    calibrationOf([
      { confidence: 'sure', rating: 'good' },
      { confidence: 'sure', rating: 'again' },
      { confidence: 'unsure', rating: 'easy' },
      { confidence: 'sure', rating: 'hard' },
      { confidence: null, rating: 'good' },
    ]),
  ).toEqual([
    { confidence: 'sure', said: 3, held: 1 },
    { confidence: 'unsure', said: 1, held: 1 },
  ])
})

test('who says nothing is told nothing', () => {
  expect(calibrationOf([{ confidence: null, rating: 'again' }])).toEqual([])
})
