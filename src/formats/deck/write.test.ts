import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDeck } from '../../../tests/decks/anyDeck'
import { sampleDeck, textOf } from '../../../tests/decks/sampleDeck'
import { readDeck } from './read'
import { writeDeck } from './write'

function read(text: string) {
  const result = readDeck(text)
  if (!result.ok) throw new Error(JSON.stringify(result.error.slice(0, 3)))
  return result.value.deck
}

describe('writing a deck', () => {
  it('keeps everything that was read, unknown fields too, and writes the same text again', () => {
    fc.assert(
      fc.property(anyDeck, (deck) => {
        const first = read(JSON.stringify(deck))
        const text = writeDeck(first)
        expect(first).toEqual(deck)
        expect(read(text)).toEqual(first)
        expect(writeDeck(read(text))).toBe(text)
      }),
      { numRuns: 100 },
    )
  })

  it('puts the known fields in one order and the others after them', () => {
    const { cards, ...header } = sampleDeck({ zeta: 1, hint: { en: 'b', 'zh-CN': '甲' } })
    const mixed = { zeta: 1, cards, ...header, alpha: { b: 1, a: 2 }, $schema: 'deck.schema.json' }
    const text = writeDeck(read(textOf(mixed)))
    expect(keysOf(text)).toEqual(
      [
        '$schema',
        'format',
        'id',
        'version',
        'updatedAt',
        'language',
        'topics',
        'title',
        'cards',
      ].concat(['zeta', 'alpha']),
    )
    expect(text).toContain('"alpha": {\n    "b": 1,\n    "a": 2\n  }')
    const card: unknown = JSON.parse(text).cards[0]
    expect(Object.keys(card as object)).toEqual([
      'id',
      'kind',
      'topic',
      'prompt',
      'hint',
      'keyPoints',
      'answer',
      'zeta',
    ])
    expect(text).toContain('"zh-CN": "甲",\n        "en": "b"')
    expect(text.endsWith('}\n')).toBe(true)
  })
})

const keysOf = (text: string) => Object.keys(JSON.parse(text) as object)
