import type { DeckHeader } from '../../src/domain/deck'
import { type CardId, cardId, deckId } from '../../src/domain/ids'
import type { Card } from '../../src/kinds/models'

/** A header with unknown fields, which must ride along everywhere. */
export const header = (id: string, version = 1): DeckHeader =>
  ({
    format: 1,
    id,
    version,
    updatedAt: '2026-01-01',
    language: 'zh-CN',
    languages: ['zh-CN', 'en'],
    topics: [{ id: 'basics', title: { 'zh-CN': '基础', en: 'Basics' } }],
    title: { 'zh-CN': `卡组 ${id}`, en: `Deck ${id}` },
    houseRule: { kept: true },
  }) as DeckHeader

export const question = (id: string, more: Partial<Card> = {}): Card =>
  ({
    id,
    kind: 'question',
    topic: 'basics',
    prompt: { 'zh-CN': `问题 ${id}？`, en: `Question ${id}?` },
    keyPoints: [{ id: 'k1', text: `要点 ${id}`, essential: true }],
    answer: `答案 ${id}`,
    ...more,
  }) as Card

export const story = (id: string): Card => {
  const part = { prompt: '说一说' }
  return {
    id,
    kind: 'story',
    topic: 'basics',
    prompt: `经历 ${id}`,
    keyPoints: [{ id: 'k1', text: '要点' }],
    parts: { situation: part, task: part, action: part, result: part },
    example: '例子',
  }
}

/** Four questions; by importance the order is d, b, c, a. */
export const FOUR: readonly Card[] = [
  question('a', { importance: 'nice' }),
  question('b'),
  question('c', { importance: 'should' }),
  question('d', { importance: 'must' }),
]

export const DECK = deckId('first')
export const OTHER = deckId('second')

/** A card of the deck DECK, or of another. */
export const idOf = (card: string, deck = DECK): CardId => cardId(deck, card)
