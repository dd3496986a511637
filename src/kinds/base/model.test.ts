import { expect, test } from 'vitest'
import { applyEdits, type Edit } from '../../domain/edits'
import { cardId, deckId, millis } from '../../domain/ids'
import { type Card, modelOf } from '../models'

const base = { id: 'c', topic: 't', prompt: 'prompt' }
const edit = (path: string): Edit => ({
  cardId: cardId(deckId('d'), 'c'),
  path,
  language: 'en',
  base: '',
  mine: 'mine',
  at: millis(0),
})

/** Ids as coaches number them, with and without dots. */
const points = [
  { id: '1.1', text: 'text' },
  { id: '1', text: 'text' },
]
const lines = points.map((point) => ({ ...point, why: 'why' }))
const CARDS = [
  { ...base, kind: 'question', keyPoints: points, redLines: lines, answer: 'answer' },
  { ...base, kind: 'choice', options: lines.map((line) => ({ ...line, correct: true })) },
  { ...base, kind: 'violation', passages: lines.map((line) => ({ ...line, breaks: 'rule' })) },
  {
    ...base,
    kind: 'dialogue',
    turns: [{ speaker: 'learner', keyPoints: points, redLines: lines, example: 'example' }],
  },
] as const satisfies readonly Card[]

test.each<[kind: string, card: Card]>(CARDS.map((card) => [card.kind, card]))(
  'every text of a %s can be edited, each by itself, whatever its ids',
  (_kind, card) => {
    const before = modelOf(card).texts(card)
    for (const { path } of before) {
      const after = modelOf(card).texts(applyEdits(card, [edit(path)], 'en'))
      const changed = after.filter(({ text }, i) => text !== before[i]?.text)
      expect(changed).toMatchObject([{ path, text: 'mine' }])
    }
  },
)

test('paths by ids without a dot stay what they were, so that saved edits stay valid', () => {
  const [card] = CARDS
  const paths = modelOf(card)
    .texts(card)
    .map(({ path }) => path)
  expect(paths).toContain('keyPoints.1.text')
  expect(paths).toContain('keyPoints.1%2E1.text')
})
