import { describe, expect, test } from 'vitest'
import type { DeckOrigin } from './deck'
import { deckId } from './ids'
import { newOwnDeck, ownDeckIn, together } from './ownDeck'
import type { Language } from './text'

describe('the deck for the next own card', () => {
  const installed = (language: Language, random: string, origin: DeckOrigin = 'own') => {
    const { header } = newOwnDeck(language, random, '2026-11-25')
    return { id: deckId(header.id), header, origin }
  }
  const [b, a] = [installed('en', 'b'), installed('en', 'a')]

  test('is the own one in the language practised', () => {
    expect(ownDeckIn([installed('zh-CN', 'a'), b], 'en')).toBe(b)
    expect(ownDeckIn([installed('zh-CN', 'a')], 'en')).toBeUndefined()
  })

  test('is never a friend’s, which came as a file', () => {
    expect(ownDeckIn([installed('en', 'a', 'file'), b], 'en')).toBe(b)
    expect(ownDeckIn([installed('en', 'a', 'file')], 'en')).toBeUndefined()
  })

  test('is the same on every device that has two', () => {
    expect(ownDeckIn([b, a], 'en')).toBe(a)
    expect(ownDeckIn([a, b], 'en')).toBe(a)
  })
})

describe('one deck as two devices have it', () => {
  const deck = (version: number, ...ids: readonly string[]) => ({
    header: {
      ...newOwnDeck('en', 'a', '2026-11-25').header,
      version,
      topics: ids.map((id) => ({ id: `t-${id}`, title: id })),
    },
    cards: ids.map((id) => ({ id, from: version })),
  })

  test.each([
    ['here', deck(3, 'x', 'y'), deck(2, 'x')],
    ['there', deck(2, 'x'), deck(3, 'x', 'y')],
  ] as const)('is the newer version if this has all cards: %s', (where, here, there) => {
    expect(together(here, there)).toBe(where === 'here' ? here : there)
  })

  test.each([
    ['newer here', deck(3, 'x', 'y'), deck(2, 'x', 'z')],
    ['newer there', deck(2, 'x', 'z'), deck(3, 'x', 'y')],
  ])('has the cards and topics of both in a version of its own: %s', (_, here, there) => {
    const both = together(here, there)
    expect(both.cards).toEqual([
      { id: 'x', from: 3 },
      { id: 'y', from: 3 },
      { id: 'z', from: 2 },
    ])
    expect(both.header.topics.map(({ id }) => id)).toEqual(['t-x', 't-y', 't-z'])
    expect(both.header.version).toBe(4)
    expect(together(both, there)).toBe(both)
    expect(together(both, here)).toBe(both)
  })
})
