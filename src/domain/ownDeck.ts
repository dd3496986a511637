import type { DeckHeader, DeckOrigin } from './deck'
import { type DeckId } from './ids'
import type { Language } from './text'

/** A deck as it is installed. */
export interface Installable<Card extends { readonly id: string }> {
  readonly header: DeckHeader
  readonly cards: readonly Card[]
}

/** A person's own cards, one deck a language: a deck must have every text in each of its languages. */
const NAMES: Readonly<Record<Language, { readonly id: string; readonly title: string }>> = {
  'zh-CN': { id: 'my-cards-zh', title: '我的卡片' },
  en: { id: 'my-cards-en', title: 'My cards' },
}

/**
 * The deck that a person's own cards in a language go into, before the first of them.
 *
 * @param random makes it another deck than that of a friend, or of the person's other device
 * @param date of today, ISO
 */
export function newOwnDeck(language: Language, random: string, date: string): Installable<never> {
  const { id, title } = NAMES[language]
  return {
    header: {
      format: 1,
      id: `${id}-${random}`,
      version: 0,
      updatedAt: date,
      language,
      topics: [],
      title: { [language]: title },
    },
    cards: [],
  }
}

interface Installed {
  readonly id: DeckId
  readonly header: DeckHeader
  readonly origin: DeckOrigin
}

/**
 * The installed deck that the next own card goes into. A friend's came as a file and is not one; of two
 * that are (a backup brought the other device's), every device takes the same.
 */
export const ownDeckIn = <Deck extends Installed>(
  decks: readonly Deck[],
  language: Language,
): Deck | undefined =>
  decks
    .filter(({ origin, header }) => origin === 'own' && header.language === language)
    .sort((a, b) => (a.id < b.id ? -1 : 1))[0]

/**
 * A person's own deck as two devices have it, with all cards of both; where both have one, the newer
 * version's is taken. A version of its own only if neither side has them all.
 */
export function together<Card extends { readonly id: string }>(
  here: Installable<Card>,
  there: Installable<Card>,
): Installable<Card> {
  const isBehind = here.header.version < there.header.version
  const [newer, older] = isBehind ? [there, here] : [here, there]
  const cards = withMissing(newer.cards, older.cards)
  if (cards.length === newer.cards.length) return newer
  const topics = withMissing(newer.header.topics, older.header.topics)
  return { header: { ...newer.header, version: newer.header.version + 1, topics }, cards }
}

/** The items, then those of `others` whose id none of them has. */
export function withMissing<Item extends { readonly id: string }>(
  items: readonly Item[],
  others: readonly Item[],
): readonly Item[] {
  const ids = new Set(items.map(({ id }) => id))
  return [...items, ...others.filter(({ id }) => !ids.has(id))]
}
