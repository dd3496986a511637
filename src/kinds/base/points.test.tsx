import { expect, test } from 'vitest'
import { NO_MARKS } from '../../domain/grading'
import type { Card } from '../models'
import { viewOf } from '../views'

const keyPoints = [{ id: 'k', text: 'point', essential: true }]
const base = { id: 'c', topic: 't', prompt: 'prompt', keyPoints }
const part = { prompt: 'prompt' }
const CARDS = [
  { ...base, kind: 'question' },
  { ...base, kind: 'choice', options: [] },
  { ...base, kind: 'violation', passages: [{ id: 'p', text: 'line', breaks: 'rule' }] },
  {
    ...base,
    kind: 'story',
    parts: { situation: part, task: part, action: part, result: part },
    example: 'example',
  },
  { ...base, kind: 'dialogue', turns: [{ speaker: 'learner', example: 'example' }] },
] as const satisfies readonly Card[]

test.each(CARDS.map((card) => [card.kind, card] as const))(
  '%s: nothing can be ticked unseen, and everything once it is shown',
  async (_kind, card) => {
    const { points } = await viewOf(card.kind).preload()
    expect(points(card, NO_MARKS, 'asking')).toEqual([])
    expect(points(card, NO_MARKS, 'grading').map(({ id }) => id)).toContain('k')
  },
)
