import { DEFAULT_IMPORTANCE, type Importance } from '../../../domain/card'
import type { DeckHeader, Topic } from '../../../domain/deck'
import type { CardId } from '../../../domain/ids'
import type { Spoken } from '../../../domain/text'
import { textIn } from '../../../domain/text'
import { practiceLanguageOf, type Settings } from '../../../domain/settings'
import type { CardRecord } from '../../../storage/ports'

/** What the choice of importance has to know of a card. */
export interface WeighedCard {
  readonly id: CardId
  readonly topic: string
  readonly prompt: Spoken
  /** What the deck says. */
  readonly importance: Importance
  /** The prompt in every language, to be found by. */
  readonly words: string
}

export function weighedCard(record: CardRecord, settings: Settings): WeighedCard {
  const { id, card, deck } = record
  const { prompt, topic, importance = DEFAULT_IMPORTANCE } = card
  const texts = typeof prompt === 'string' ? [prompt] : Object.values(prompt)
  return {
    id,
    topic,
    importance,
    prompt: textIn(prompt, practiceLanguageOf(settings, deck), deck.language),
    words: texts.join('\n').toLowerCase(),
  }
}

/** The cards whose prompt has every word. */
export function cardsWith(query: string, cards: readonly WeighedCard[]): readonly WeighedCard[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  return cards.filter((card) => words.every((word) => card.words.includes(word)))
}

/** A deck's topics that have cards, in the deck's order. */
export function byTopic(
  { topics }: Pick<DeckHeader, 'topics'>,
  cards: readonly WeighedCard[],
): readonly (Topic & { readonly cards: readonly WeighedCard[] })[] {
  return topics
    .map((topic) => ({ ...topic, cards: cards.filter((card) => card.topic === topic.id) }))
    .filter((topic) => topic.cards.length > 0)
}
