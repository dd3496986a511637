import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Card } from '../../src/kinds/models'
import { builtInDecks } from '../support/builtInDecks'

/**
 * decks/coverage.csv says for each thing that the decks must teach which cards do; `says` holds no comma.
 * A card is `deck/card`; `deck/card#place` names the passage or red line that shows something as wrong.
 */
const [head, ...lines] = readFileSync('decks/coverage.csv', 'utf8').trimEnd().split('\n')
const rows = lines.map((line) => {
  const [item = '', verdict = '', says = '', cards = '', ...rest] = line.split(',')
  return { item, verdict, says, cards: cards.split(' ').filter(Boolean), rest }
})

const cards = new Map<string, Card>(
  builtInDecks().flatMap((deck) =>
    deck.cards.map((card) => [`${deck.id}/${card.id}`, card] as const),
  ),
)

/** Ids of what a card itself calls wrong: passages that break a rule, and red lines. */
const wrongIn = (card: Card): readonly string[] =>
  [
    ...(card.kind === 'violation' ? card.passages.filter(({ breaks }) => breaks !== null) : []),
    ...(card.redLines ?? []),
    ...(card.kind === 'dialogue' ? card.turns.flatMap(({ redLines }) => redLines ?? []) : []),
  ].map(({ id }) => id)

const isShownAsWrong = (reference: string) => {
  const [name = '', place] = reference.split('#')
  const card = cards.get(name)
  return card !== undefined && place !== undefined && wrongIn(card).includes(place)
}

describe('decks/coverage.csv', () => {
  it('has each item once, with its verdict and what it says', () => {
    expect(head).toBe('item,verdict,says,cards')
    expect(rows).toHaveLength(257)
    expect(new Set(rows.map(({ item }) => item)).size).toBe(rows.length)
    const verdicts = /^(?:sound|sound-but-dated|wrong|unlawful|not-assessable)$/
    const malformed = rows.filter(
      ({ item, verdict, says, rest }) =>
        !/^S-[A-Z]+-\d\d$/.test(item) || !verdicts.test(verdict) || !says || rest.length > 0,
    )
    expect(malformed).toEqual([])
  })

  it('names cards and places that exist', () => {
    const missing = rows.flatMap(({ item, cards: references }) =>
      references
        .filter((reference) =>
          reference.includes('#') ? !isShownAsWrong(reference) : !cards.has(reference),
        )
        .map((reference) => `${item} ${reference}`),
    )
    expect(missing).toEqual([])
  })

  it('leaves no item without a card', () => {
    expect(rows.filter(({ cards: references }) => references.length === 0)).toEqual([])
  })

  it('has each unlawful thing shown as wrong by some card', () => {
    const offered = rows.filter(
      ({ verdict, cards: references }) =>
        verdict === 'unlawful' && references.length > 0 && !references.some(isShownAsWrong),
    )
    expect(offered).toEqual([])
  })
})
