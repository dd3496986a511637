import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NO_MARKS, type Marks } from '../../domain/grading'
import type { Rating } from '../../domain/reviews'
import { gradeChoice, pickedRight } from './grade'
import type { ChoiceCard } from './schema'

/** b and the fourth option, which has no id, are right. */
const card: ChoiceCard = {
  id: 'c1',
  kind: 'choice',
  topic: 't',
  prompt: '',
  multiple: true,
  options: [
    { id: 'a', text: '', correct: false },
    { id: 'b', text: '', correct: true },
    { id: 'c', text: '', correct: false },
    { text: '', correct: true },
  ],
  keyPoints: ['e1', 'e2', 'e3'].map((id) => ({ id, text: '', essential: true })),
}
const RIGHT = ['b', '4']
const marks = (options: string[], points?: string[], redLines: string[] = []): Marks => ({
  ...NO_MARKS,
  touched: points !== undefined || redLines.length > 0,
  options,
  points: points ?? [],
  redLines,
})

test.each<[picked: string[], right: boolean]>([
  [['b', '4'], true],
  [['4', 'b'], true],
  [['b'], false],
  [['b', '4', 'a'], false],
  [['a'], false],
  [[], false],
])('picking %j is right: %s', (picked, right) => {
  expect(pickedRight(card, picked)).toBe(right)
})

describe('what a pick suggests', () => {
  test.each<[why: string, Marks, learning: boolean, Rating | null, code: string | undefined]>([
    ['nothing picked, nothing ticked', NO_MARKS, true, null, undefined],
    ['right, nothing ticked', marks(RIGHT), true, 'good', 'rightChoice'],
    ['right, all ticked', marks(RIGHT, ['e1', 'e2', 'e3']), false, 'good', 'allEssential'],
    ['right, one missing', marks(RIGHT, ['e1', 'e2']), false, 'hard', 'essentialMissing'],
    [
      'right, one missing, being learnt',
      marks(RIGHT, ['e1', 'e2']),
      true,
      'again',
      'essentialMissingWhileLearning',
    ],
    ['right, most missing', marks(RIGHT, ['e1']), false, 'again', 'mostMissing'],
    ['right, a red line crossed', marks(RIGHT, [], ['r']), false, 'again', 'redLineCrossed'],
    ['wrong, nothing ticked', marks(['a']), false, 'again', 'wrongChoice'],
    ['wrong, all ticked', marks(['a'], ['e1', 'e2', 'e3']), false, 'again', 'wrongChoice'],
    ['wrong, a red line crossed', marks(['a'], [], ['r']), false, 'again', 'redLineCrossed'],
    ['half of the right ones', marks(['b']), false, 'again', 'wrongChoice'],
    ['nothing picked, all ticked', marks([], ['e1', 'e2', 'e3']), false, 'good', 'allEssential'],
  ])('%s', (_why, given, learning, rating, code) => {
    const suggestion = gradeChoice(card, given, learning)
    expect([suggestion?.rating ?? null, suggestion?.reason.code]).toEqual([rating, code])
  })

  test('a card without key points goes by the pick alone', () => {
    const { keyPoints: _, ...plain } = card
    expect(gradeChoice(plain, marks(RIGHT), true)?.reason.code).toBe('rightChoice')
    expect(gradeChoice(plain, marks(['c']), true)?.reason.code).toBe('wrongChoice')
  })

  test('Easy is never suggested', () => {
    const some = (...ids: string[]) => fc.subarray(ids)
    fc.assert(
      fc.property(
        some('a', 'b', 'c', '4'),
        fc.option(some('e1', 'e2', 'e3'), { nil: undefined }),
        some('r'),
        fc.boolean(),
        (options, points, redLines, learning) => {
          const suggestion = gradeChoice(card, marks(options, points, redLines), learning)
          expect(suggestion?.rating).not.toBe('easy')
        },
      ),
    )
  })
})
