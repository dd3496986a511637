import { memberSegment } from '../../domain/edits'
import type { CardId, StudyDay } from '../../domain/ids'
import { type Strength, strengthByTopic } from '../../domain/insights/strength'
import { type Crossing, type Summary, summarise } from '../../domain/insights/summary'
import type { InterviewPlan } from '../../domain/plans'
import type { LocalizedText } from '../../domain/text'
import { modelOf } from '../../kinds/models'
import type { CardRecord, DeckRecord, Storage } from '../../storage/ports'

/** A topic of an installed deck. */
export interface TopicRow extends Strength {
  readonly deck: DeckRecord
  readonly id: string
  readonly title: LocalizedText
}

/** A red line that was crossed, with its text if it is still in a deck. */
export interface CrossedLine extends Crossing {
  readonly found: { readonly record: CardRecord; readonly text: LocalizedText } | null
}

/** All that the screen shows. */
export interface Insights {
  readonly summary: Summary
  readonly plans: readonly InterviewPlan[]
  readonly topics: readonly TopicRow[]
  readonly crossed: readonly CrossedLine[]
}

/** Reads reviews in pieces and cards deck by deck, so that neither holds up the screen. */
export async function readInsights(storage: Storage, today: StudyDay): Promise<Insights> {
  const summary = summarise(await storage.reviews.all())
  const [plans, decks] = await Promise.all([storage.plans.list(), storage.decks.list()])
  const crossedCards = new Set(summary.crossings.map(({ cardId }) => cardId))
  const records = new Map<CardId, CardRecord>()
  const topics: TopicRow[] = []
  for (const deck of decks) {
    const cards = await storage.cards.inDeck(deck.id)
    topics.push(...topicsOf(deck, cards, today))
    for (const record of cards) if (crossedCards.has(record.id)) records.set(record.id, record)
  }
  const crossed = summary.crossings.map((crossing) => ({
    ...crossing,
    found: lineIn(records.get(crossing.cardId), crossing.line),
  }))
  return { summary, plans, topics, crossed }
}

function topicsOf(
  deck: DeckRecord,
  cards: readonly CardRecord[],
  today: StudyDay,
): readonly TopicRow[] {
  const strengths = strengthByTopic(
    cards.map(({ card, progress }) => ({ topic: card.topic, memory: progress.memory })),
    today,
  )
  return deck.header.topics.flatMap(({ id, title }) => {
    const strength = strengths.get(id)
    return strength ? [{ deck, id, title, ...strength }] : []
  })
}

/** Wherever the card's kind keeps it: on the card, or on a turn of a dialogue. */
function lineIn(record: CardRecord | undefined, line: string): CrossedLine['found'] {
  if (!record) return null
  const place = `.redLines.${memberSegment(line)}.text`
  const field = modelOf(record.card)
    .texts(record.card)
    .find(({ path }) => `.${path}`.endsWith(place))
  return field ? { record, text: field.text } : null
}
