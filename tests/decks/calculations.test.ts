import { readdirSync, readFileSync } from 'node:fs'
import { evaluate } from 'mathjs'
import { describe, expect, it } from 'vitest'
import type { Language } from '../../src/domain/text'
import { builtInDeck } from '../support/builtInDecks'
import { spellings } from './spellings'

/** Every figure that a card reckons, from what it is given: `decks/calculations/<deck>.json`. */
interface Calculation {
  /** `deck/card` */
  readonly card: string
  readonly what: string
  readonly formula: string
  readonly inputs: Readonly<Record<string, number>>
  /** As the card says it, rounded if the card rounds. */
  readonly result: number
  readonly printed: Readonly<Record<Language, string>>
  /** Inputs that everybody knows, so that the card need not say them: the days of a month. */
  readonly unsaid?: readonly string[]
}

const FOLDER = 'decks/calculations'
const calculations = readdirSync(FOLDER).flatMap(
  (name) => JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as readonly Calculation[],
)
const named = calculations.map((one) => ({ ...one, name: `${one.card}: ${one.what}` }))

const cards = new Map<string, unknown>()
for (const name of readdirSync(FOLDER)) {
  const deck = builtInDeck(name.replace(/\.json$/, ''))
  for (const card of deck.cards) cards.set(`${deck.id}/${card.id}`, card)
}

/** All that a card says in one language. */
function textOf(value: unknown, language: Language): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return ''
  if ('zh-CN' in value) return textOf((value as Record<string, unknown>)[language], language)
  return Object.values(value)
    .map((part) => textOf(part, language))
    .join('\n')
}

describe('a figure that a card reckons', () => {
  it.each(named)('$name follows from what is given', ({ formula, inputs, result }) => {
    // A card rounds to what can be said aloud.
    const tolerance = 0.005 * Math.abs(result) + 1e-9
    expect(Math.abs(Number(evaluate(formula, { ...inputs })) - result)).toBeLessThanOrEqual(
      tolerance,
    )
  })

  it.each(named)('$name stands on the card in both languages', ({ card, printed }) => {
    for (const language of ['zh-CN', 'en'] as const)
      expect(textOf(cards.get(card), language)).toContain(printed[language])
  })

  it.each(named)('$name is reckoned from what the card says', ({ card, inputs, unsaid = [] }) => {
    const text = textOf(cards.get(card), 'zh-CN')
    const missing = Object.entries(inputs).filter(
      ([name, value]) =>
        !unsaid.includes(name) && !spellings(value).some((spelling) => text.includes(spelling)),
    )
    expect(missing).toEqual([])
  })
})
