import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Installable, newOwnDeck } from '../../../domain/ownDeck'
import { canSplit, partsOf, withParts } from '../../../domain/split'
import { LANGUAGES } from '../../../domain/text'
import { readDeck } from '../../../formats/deck/read'
import { type Card, modelOf } from '../../../kinds/models'

const read = (text: string) => {
  const result = readDeck(text)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
const { deck } = read(readFileSync('tests/decks/fixtures/allKinds.json', 'utf8'))
const { cards, ...header } = deck
const pointsOf = (card: Card) => modelOf(card).keyPoints(card)

test.each(LANGUAGES)('small cards of any kind make a deck that can be shared: %s', (language) => {
  const whole = cards.filter((card) => canSplit(pointsOf(card)))
  expect(new Set(whole.map((card) => card.kind))).toEqual(
    new Set(['question', 'story', 'dialogue']),
  )
  let mine: Installable<Card> = newOwnDeck(language, '1a2b', '2026-11-24')
  for (const card of whole) {
    const from = { card, points: pointsOf(card), deck: header, language }
    mine = withParts(mine, from, partsOf(from), '2026-11-25')
  }
  const again = read(JSON.stringify({ ...mine.header, cards: mine.cards })).deck
  expect(again.cards).toEqual(mine.cards)
  expect(again.cards).toHaveLength(whole.flatMap(pointsOf).length)
  expect(again.version).toBe(whole.length)
})
