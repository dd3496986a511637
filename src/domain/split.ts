import type { CardBase, KeyPoint } from './card'
import type { DeckHeader, Topic } from './deck'
import { type Installable, withMissing } from './ownDeck'
import { type Language, type LocalizedText, textIn } from './text'

/** A question about one key point of another card, in one language. */
export interface SmallCard extends CardBase {
  readonly kind: 'question'
  readonly keyPoints: readonly KeyPoint[]
  readonly answer: LocalizedText
}

/** What a person sees of a small card before it is made, and may put in words of their own. */
export interface Part {
  readonly pointId: string
  readonly question: string
  readonly answer: string
}

/** A card to be split, as the person practises it. */
export interface Whole {
  readonly card: CardBase
  /** In the deck's own words; ids are unique in the card, its turns included. */
  readonly points: readonly KeyPoint[]
  readonly deck: Pick<DeckHeader, 'id' | 'language' | 'topics'>
  readonly language: Language
}

/** A card of one point is as small as it gets. */
export const canSplit = (points: readonly KeyPoint[]) => points.length > 1

/** How a part is asked, in the language it is practised in. */
const ASKS: Readonly<Record<Language, (question: string, part: number, total: number) => string>> =
  {
    'zh-CN': (question, part, total) => `${question}（第 ${part} 个要点，共 ${total} 个）`,
    en: (question, part, total) => `${question} (point ${part} of ${total})`,
  }

/** One part a key point, in the coach's order. */
export function partsOf({ card, points, deck, language }: Whole): readonly Part[] {
  const say = (text: LocalizedText) => textIn(text, language, deck.language).text
  const question = say(card.prompt)
  return points.map(({ id, text }, index) => ({
    pointId: id,
    question: ASKS[language](question, index + 1, points.length),
    answer: say(text),
  }))
}

/**
 * The person's own deck with these parts in it, as its next version; what it has already stays. A part made
 * before (the card was split once already) takes the new wording and keeps its progress.
 *
 * @param mine the person's own deck as it is, or a new one
 * @param date of today, ISO
 */
export function withParts<Card extends { readonly id: string }>(
  { header, cards }: Installable<Card>,
  whole: Whole,
  parts: readonly Part[],
  date: string,
): Installable<Card | SmallCard> {
  const made = parts.map((part) => smallCard(whole, part))
  const topics = withMissing(header.topics, [topicOf(whole)])
  const kept = cards.filter((card) => made.every((one) => one.id !== card.id))
  return {
    header: { ...header, version: header.version + 1, updatedAt: date, topics },
    cards: [...kept, ...made],
  }
}

/** The card's topic, named so that topics of two decks stay two. */
function topicOf({ card, deck, language }: Whole): Topic {
  const topic = deck.topics.find((one) => one.id === card.topic)
  const { text } = textIn(topic?.title ?? card.topic, language, deck.language)
  return { id: shortId(deck.id, card.topic), title: { [language]: text } }
}

/** Seconds below which no target is worth a clock. */
const SHORTEST_TARGET = 15

function smallCard(whole: Whole, { pointId, question, answer }: Part): SmallCard {
  const { card, points, deck, language } = whole
  const { importance, difficulty, tags, sources, verifyNote, targetSeconds, thinkSeconds } = card
  const cues = points.find(({ id }) => id === pointId)?.cues?.[language]
  const inLanguage = (text: string) => ({ [language]: text })
  return {
    id: shortId(deck.id, card.id, pointId),
    kind: 'question',
    topic: topicOf(whole).id,
    prompt: inLanguage(question),
    keyPoints: [
      {
        id: pointId,
        text: inLanguage(answer),
        essential: true,
        ...given({ cues: cues && { [language]: cues } }),
      },
    ],
    answer: inLanguage(answer),
    ...given({
      tags,
      importance,
      difficulty,
      targetSeconds:
        targetSeconds && Math.max(SHORTEST_TARGET, Math.round(targetSeconds / points.length)),
      thinkSeconds,
      sources,
      verifyNote: verifyNote && inLanguage(textIn(verifyNote, language, deck.language).text),
    }),
  }
}

/** The fields that are there: a deck has no empty ones. */
const given = <Fields extends object>(fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    readonly [Key in keyof Fields]?: Exclude<Fields[Key], undefined>
  }

/** The longest id that the deck format takes, in characters. */
const MAX_ID = 100

/**
 * An id made of others: the same for the same ones and another for others. Dots that ids have themselves
 * are doubled, so the one between two ids, which begin with none, is always told from them. A long id keeps
 * its beginning and a checksum, after two signs that no whole one has in this order.
 */
function shortId(...ids: readonly string[]): string {
  const whole = ids.map((id) => id.replaceAll('.', '..')).join('.')
  const signs = Array.from(whole)
  if (signs.length <= MAX_ID) return whole
  const beginning = signs
    .slice(0, MAX_ID - 9)
    .join('')
    .replace(/\.+$/u, '')
  return `${beginning}._${checksum(whole)}`
}

/** Seven signs of base 36 (32 bits, FNV-1a). */
function checksum(text: string): string {
  let hash = 0x811c9dc5
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193)
  return (hash >>> 0).toString(36).padStart(7, '0')
}
