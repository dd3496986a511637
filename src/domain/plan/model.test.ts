import { describe, expect, test } from 'vitest'
import { COSTS, newCard } from '../../../tests/support/plan'
import { studyDay } from '../ids'
import { nextStrength, retrievability } from '../memory/fsrs'
import { expectedCost, horizonOf, outcomesOf, recallIfAsked, recallIfLeft } from './model'

const known = newCard(1, { strength: { stability: 4, difficulty: 5 }, daysAgo: 3 })

describe('the days before an interview', () => {
  test('begin today and end before its day', () => {
    expect(horizonOf(studyDay(100), studyDay(103), (ahead) => 60 * ahead)).toEqual([0, 60, 120])
  })

  test.each([100, 99, 5])('there are none on its day and after it (day %i)', (interview) => {
    expect(horizonOf(studyDay(100), studyDay(interview), () => 60)).toEqual([])
  })
})

describe('what may come of an answer', () => {
  test('a new card is rated in one of four ways, with the first strengths of FSRS', () => {
    const outcomes = outcomesOf(newCard(1), 2)
    expect(outcomes.map(({ probability }) => probability)).toEqual([0.25, 0.25, 0.4, 0.1])
    expect(outcomes[2]?.strength).toEqual(nextStrength(null, 0, 'good'))
  })

  test('a card answered before succeeds with the probability of recall that day', () => {
    const recall = retrievability(4, 5)
    expect(outcomesOf(known, 2)).toEqual([
      { probability: recall, strength: nextStrength(known.strength, 5, 'good') },
      { probability: 1 - recall, strength: nextStrength(known.strength, 5, 'again') },
    ])
  })

  test('its cost lies between success and failure, by the same probability', () => {
    expect(expectedCost(known, 1)).toBeCloseTo(
      45 * retrievability(4, 4) + 90 * (1 - retrievability(4, 4)),
    )
    expect(expectedCost(newCard(1), 1)).toBe(COSTS.first)
  })

  test('recall at the interview: as it fades, or as it does after an answer today', () => {
    expect(recallIfLeft(newCard(1), 3)).toBe(0)
    expect(recallIfLeft(known, 7)).toBe(retrievability(4, 10))
    const [good, again] = outcomesOf(known, 0)
    const expected =
      (good?.probability ?? 0) * retrievability(good?.strength.stability ?? 1, 7) +
      (again?.probability ?? 0) * retrievability(again?.strength.stability ?? 1, 7)
    expect(recallIfAsked(known, 7)).toBeCloseTo(expected, 12)
    expect(recallIfAsked(known, 7)).toBeGreaterThan(recallIfLeft(known, 7))
  })
})
