import { expect, test } from 'vitest'
import { type Marks, NO_MARKS } from '../../domain/grading'
import type { Rating } from '../../domain/reviews'
import { gradeDialogue } from './grade'
import type { DialogueCard } from './schema'

/** Essential: e1 of the card, e2 and e3 of its turns. */
const card: DialogueCard = {
  id: 'c',
  kind: 'dialogue',
  topic: 't',
  prompt: '',
  keyPoints: [{ id: 'e1', text: '', essential: true }],
  redLines: [{ id: 'r1', text: '' }],
  turns: [
    { speaker: 'other', line: '' },
    {
      speaker: 'learner',
      example: '',
      keyPoints: [
        { id: 'e2', text: '', essential: true },
        { id: 'extra', text: '' },
      ],
      redLines: [{ id: 'r2', text: '' }],
    },
    { speaker: 'other', line: '' },
    { speaker: 'learner', example: '', keyPoints: [{ id: 'e3', text: '', essential: true }] },
  ],
}
const ticked = (points: string[], redLines: string[] = []): Marks => ({
  ...NO_MARKS,
  touched: points.length > 0,
  points,
  redLines,
  step: 3,
})

test.each<[why: string, Marks, learning: boolean, Rating | null, reason: unknown]>([
  ['nothing ticked', ticked([]), true, null, undefined],
  [
    'all essential ones, over all turns',
    ticked(['e1', 'e2', 'e3']),
    true,
    'good',
    { code: 'allEssential' },
  ],
  [
    'one missing in a turn',
    ticked(['e1', 'e2', 'extra']),
    false,
    'hard',
    { code: 'essentialMissing', missing: 1 },
  ],
  [
    'the card’s own missing, being learnt',
    ticked(['e2', 'e3']),
    true,
    'again',
    { code: 'essentialMissingWhileLearning', missing: 1 },
  ],
  [
    'only an extra one',
    ticked(['extra']),
    false,
    'again',
    { code: 'mostMissing', made: 0, total: 3 },
  ],
  [
    'a red line crossed in a turn, all said',
    ticked(['e1', 'e2', 'e3'], ['r2']),
    false,
    'again',
    { code: 'redLineCrossed', count: 1 },
  ],
  [
    'one in a turn and one of the card, nothing else ticked',
    ticked([], ['r1', 'r2']),
    false,
    'again',
    { code: 'redLineCrossed', count: 2 },
  ],
])('%s', (_why, marks, learning, rating, reason) => {
  const suggestion = gradeDialogue(card, marks, learning)
  expect(suggestion?.rating ?? null).toBe(rating)
  expect(suggestion?.reason).toEqual(reason)
})
