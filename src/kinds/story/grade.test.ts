import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ID } from '../base/schema'
import { type Marks, NO_MARKS } from '../../domain/grading'
import type { Rating } from '../../domain/reviews'
import { STAR_PARTS } from '../../domain/writings'
import { gradeStory, partPointId, storyPoints } from './grade'
import type { StoryCard } from './schema'

const prompt = { prompt: '' }
/** Two essential points and an extra one, beside the four parts. */
const card: StoryCard = {
  id: 's1',
  kind: 'story',
  topic: 't',
  prompt: '',
  example: '',
  parts: { situation: prompt, task: prompt, action: prompt, result: prompt },
  keyPoints: [
    { id: 'e1', text: '', essential: true },
    { id: 'e2', text: '', essential: true },
    { id: 'extra', text: '' },
  ],
}
const { keyPoints: _, ...bare } = card
const STAR = STAR_PARTS.map(partPointId)
const marks = (points: readonly string[], redLines: string[] = []): Marks => ({
  ...NO_MARKS,
  touched: true,
  points,
  redLines,
})

describe('what a told story suggests', () => {
  test.each<[why: string, StoryCard, Marks, learning: boolean, Rating | null, reason?: object]>([
    ['nothing ticked', card, NO_MARKS, true, null],
    ['all', card, marks([...STAR, 'e1', 'e2']), true, 'good', { code: 'allEssential' }],
    [
      'all parts, both points, no extra',
      card,
      marks([...STAR, 'e2', 'e1']),
      false,
      'good',
      { code: 'allEssential' },
    ],
    [
      'no result',
      card,
      marks([...STAR.slice(0, 3), 'e1', 'e2']),
      false,
      'hard',
      { code: 'essentialMissing', missing: 1 },
    ],
    [
      'no result, being learnt',
      card,
      marks([...STAR.slice(0, 3), 'e1', 'e2']),
      true,
      'again',
      { code: 'essentialMissingWhileLearning', missing: 1 },
    ],
    [
      'a key point missing',
      card,
      marks([...STAR, 'e1']),
      false,
      'hard',
      { code: 'essentialMissing', missing: 1 },
    ],
    ['the parts alone', card, marks(STAR), false, 'hard', { code: 'essentialMissing', missing: 2 }],
    [
      'half of it',
      card,
      marks([...STAR.slice(0, 2), 'e1']),
      false,
      'again',
      { code: 'mostMissing', made: 3, total: 6 },
    ],
    [
      'only the extra point',
      card,
      marks(['extra']),
      false,
      'again',
      { code: 'mostMissing', made: 0, total: 6 },
    ],
    [
      'all, and a red line crossed',
      card,
      marks([...STAR, 'e1', 'e2'], ['r']),
      false,
      'again',
      { code: 'redLineCrossed', count: 1 },
    ],
    [
      'a card without key points: its parts',
      bare,
      marks(STAR),
      true,
      'good',
      { code: 'allEssential' },
    ],
    [
      '… of which one is missing',
      bare,
      marks(STAR.slice(1)),
      false,
      'hard',
      { code: 'essentialMissing', missing: 1 },
    ],
  ])('%s', (_why, of, given, learning, rating, reason) => {
    const expected = rating === null ? null : { rating, reason }
    expect(gradeStory(of, given, learning)).toEqual(expected)
  })

  test('Easy is never suggested', () => {
    const ids = storyPoints(card).map(({ id }) => id)
    fc.assert(
      fc.property(fc.subarray(ids), fc.subarray(['r']), fc.boolean(), (points, lines, learning) => {
        expect(gradeStory(card, marks(points, lines), learning)?.rating).not.toBe('easy')
      }),
    )
  })
})

test('no key point of a deck can have the id of a part', () => {
  for (const id of STAR) expect(id).not.toMatch(ID)
})
