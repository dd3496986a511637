import { readdirSync, readFileSync } from 'node:fs'
import type { DeckHeader } from '../../src/domain/deck'
import type { Card } from '../../src/kinds/models'

/** A deck as it lies in the repository. */
export const builtInDeck = (id: string) =>
  JSON.parse(readFileSync(`decks/${id}.json`, 'utf8')) as DeckHeader & {
    readonly cards: readonly Card[]
  }

export const builtInDecks = () =>
  readdirSync('decks')
    .filter((name) => name.endsWith('.json'))
    .map((name) => builtInDeck(name.replace(/\.json$/, '')))
