import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { KeyPoint } from './card'
import {
  type Marks,
  NO_MARKS,
  sayAll,
  type Suggestion,
  suggestByPoints,
  toggleMark,
} from './grading'

/** Essential points e1, e2, …, and one that is not. */
const points = (essential: number): KeyPoint[] => [
  ...Array.from({ length: essential }, (_, i) => ({ id: `e${i + 1}`, text: '', essential: true })),
  { id: 'extra', text: '' },
]
const marks = (made: readonly string[], redLines: readonly string[] = []): Marks => ({
  ...NO_MARKS,
  touched: true,
  points: made,
  redLines,
})
const firstPoints = (count: number) => Array.from({ length: count }, (_, i) => `e${i + 1}`)

describe('what key points suggest', () => {
  test.each<[essential: number, made: number, learning: boolean, expected: Suggestion]>([
    [3, 3, true, { rating: 'good', reason: { code: 'allEssential' } }],
    [3, 3, false, { rating: 'good', reason: { code: 'allEssential' } }],
    [3, 2, false, { rating: 'hard', reason: { code: 'essentialMissing', missing: 1 } }],
    [
      3,
      2,
      true,
      { rating: 'again', reason: { code: 'essentialMissingWhileLearning', missing: 1 } },
    ],
    [6, 4, false, { rating: 'hard', reason: { code: 'essentialMissing', missing: 2 } }],
    [3, 1, false, { rating: 'again', reason: { code: 'mostMissing', made: 1, total: 3 } }],
    [3, 1, true, { rating: 'again', reason: { code: 'mostMissing', made: 1, total: 3 } }],
    [4, 2, false, { rating: 'again', reason: { code: 'mostMissing', made: 2, total: 4 } }],
    [2, 1, false, { rating: 'again', reason: { code: 'mostMissing', made: 1, total: 2 } }],
    [1, 0, false, { rating: 'again', reason: { code: 'mostMissing', made: 0, total: 1 } }],
    [0, 0, false, { rating: 'good', reason: { code: 'allEssential' } }],
  ])('of %i essential, %i made, learning %s: %j', (essential, made, learning, expected) => {
    expect(suggestByPoints(points(essential), marks(firstPoints(made)), learning)).toEqual(expected)
  })

  test('points that are not essential, or not of the card, count for nothing', () => {
    const suggestion = suggestByPoints(points(2), marks(['extra', 'elsewhere', 'e1']), false)
    expect(suggestion?.reason).toEqual({ code: 'mostMissing', made: 1, total: 2 })
  })

  test('a crossed red line is Again, whatever was said', () => {
    const crossed = { rating: 'again', reason: { code: 'redLineCrossed', count: 2 } }
    expect(suggestByPoints(points(2), marks(firstPoints(2), ['r1', 'r2']), false)).toEqual(crossed)
  })

  test('nothing touched suggests nothing', () => {
    expect(suggestByPoints(points(2), NO_MARKS, true)).toBeNull()
    expect(suggestByPoints([], NO_MARKS, false)).toBeNull()
  })

  test('no points suggest nothing, even by “said all”; a red line still does', () => {
    expect(suggestByPoints([], marks([]), false)).toBeNull()
    expect(suggestByPoints([], marks([], ['r1']), false)?.rating).toBe('again')
  })

  test('Easy is never suggested, and more points never lower the rating', () => {
    const order = ['again', 'hard', 'good']
    fc.assert(
      fc.property(fc.nat(12), fc.nat(12), fc.boolean(), (essential, made, learning) => {
        const rank = (count: number) => {
          const suggested = suggestByPoints(points(essential), marks(firstPoints(count)), learning)
          return order.indexOf(suggested?.rating ?? '')
        }
        expect(rank(made)).toBeGreaterThanOrEqual(0)
        expect(rank(made + 1)).toBeGreaterThanOrEqual(rank(made))
      }),
    )
  })
})

describe('marks', () => {
  test('ticking twice leaves nothing ticked, but touched', () => {
    const once = toggleMark(NO_MARKS, 'points', 'e1')
    expect(once).toEqual({ ...NO_MARKS, touched: true, points: ['e1'] })
    expect(toggleMark(once, 'points', 'e1')).toEqual({ ...NO_MARKS, touched: true })
  })
  test('a red line ticked and unticked suggests nothing, as before', () => {
    const crossed = toggleMark(NO_MARKS, 'redLines', 'r1')
    expect(suggestByPoints(points(2), crossed, false)?.rating).toBe('again')
    const back = toggleMark(crossed, 'redLines', 'r1')
    expect(suggestByPoints(points(2), back, false)).toBeNull()
    expect(toggleMark(toggleMark(crossed, 'points', 'e1'), 'redLines', 'r1').touched).toBe(true)
  })
  test('picking an option, before the reveal, touches nothing', () => {
    const picked = toggleMark(NO_MARKS, 'options', 'a')
    expect(picked).toEqual({ ...NO_MARKS, options: ['a'] })
    expect(toggleMark(toggleMark(picked, 'points', 'e1'), 'options', 'b').touched).toBe(true)
  })

  test('“said all” ticks these points beside those ticked before, and touches nothing else', () => {
    const before: Marks = {
      ...NO_MARKS,
      points: ['t1.e9', 'e1'],
      redLines: ['r1'],
      options: ['o'],
      step: 2,
    }
    const after = sayAll(points(2), before)
    expect(after).toEqual({ ...before, touched: true, points: ['t1.e9', 'e1', 'e2', 'extra'] })
    expect(sayAll(points(2), after)).toEqual(after)
  })

  test('“said all” where there is nothing to say is a touch, which suggests nothing', () => {
    expect(sayAll([], NO_MARKS)).toEqual({ ...NO_MARKS, touched: true })
    expect(suggestByPoints([], sayAll([], NO_MARKS), true)).toBeNull()
  })

  test('a tick keeps the step', () => {
    expect(toggleMark({ ...NO_MARKS, step: 3 }, 'points', 'e1').step).toBe(3)
  })
})
