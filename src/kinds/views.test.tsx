import { expect, test } from 'vitest'
import allKinds from '../../tests/decks/fixtures/allKinds.json'
import { NO_MARKS } from '../domain/grading'
import type { Card } from './models'
import { viewOf } from './views'

const cards = allKinds.cards as unknown as readonly Card[]

test.each(cards.map((card) => [card.id, card] as const))(
  '%s: nothing can be ticked unseen, and everything once it is shown',
  async (_id, card) => {
    const { points } = await viewOf(card.kind).preload()
    expect(points(card, NO_MARKS, 'asking')).toEqual([])
    const shown = points(card, NO_MARKS, 'grading').map(({ id }) => id)
    expect(shown).toEqual([...new Set(shown)])
    if (card.kind !== 'violation' && card.kind !== 'choice')
      expect(shown.length).toBeGreaterThan(0)
  },
)
