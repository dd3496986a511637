import { describe, expect, test } from 'vitest'
import type { QueueCounts } from '../../storage/ports'
import { estimateMinutes, planToday, type TodayPlan } from './planToday'

const counts = (fresh: number, learning: number, review: number): QueueCounts => ({
  new: fresh,
  learning,
  review,
})

describe('what the day asks for', () => {
  test.each<[why: string, decks: QueueCounts[], allowance: number, TodayPlan]>([
    ['no deck', [], 10, { fresh: 0, review: 0, learning: 0, total: 0 }],
    ['nothing due', [counts(0, 0, 0)], 10, { fresh: 0, review: 0, learning: 0, total: 0 }],
    [
      'new cards up to the allowance',
      [counts(25, 0, 0)],
      10,
      { fresh: 10, review: 0, learning: 0, total: 10 },
    ],
    [
      'fewer new cards than allowed',
      [counts(3, 0, 0)],
      10,
      { fresh: 3, review: 0, learning: 0, total: 3 },
    ],
    [
      'the allowance is for all decks together',
      [counts(8, 0, 0), counts(8, 0, 0)],
      10,
      { fresh: 10, review: 0, learning: 0, total: 10 },
    ],
    [
      'no new cards left today: repeats come all the same',
      [counts(25, 2, 7)],
      0,
      { fresh: 0, review: 9, learning: 2, total: 9 },
    ],
    [
      'learning steps are repeats',
      [counts(1, 2, 3), counts(0, 1, 4)],
      5,
      { fresh: 1, review: 10, learning: 3, total: 11 },
    ],
  ])('%s', (_why, decks, allowance, plan) => {
    expect(planToday(decks, allowance)).toEqual(plan)
  })
})

describe('about how many minutes', () => {
  test.each<[why: string, queue: QueueCounts, minutes: number]>([
    ['never none', counts(0, 0, 0), 1],
    ['one repeat', counts(0, 0, 1), 1],
    ['a new card takes 90 s', counts(10, 0, 0), 15],
    ['a repeat takes 55 s', counts(0, 0, 12), 11],
    ['a learning step takes 45 s', counts(0, 4, 0), 3],
    ['all together', counts(10, 4, 12), 29],
  ])('%s', (_why, queue, minutes) => {
    expect(estimateMinutes(planToday([queue], 10))).toBe(minutes)
  })
})
