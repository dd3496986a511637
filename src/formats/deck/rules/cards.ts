import type { DeckHeader } from '../../../domain/deck'
import { type Card, modelOf } from '../../../kinds/models'
import { type Finding, finding } from '../faults'
import { cardTexts } from '../texts'
import { textFindings } from './texts'

/** A rule about one card; its paths start at the card. */
export type CardRule = (card: Card, header: DeckHeader) => Finding[]

const knownTopic: CardRule = (card, { topics }) => {
  const ids = topics.map(({ id }) => id)
  if (ids.includes(card.topic)) return []
  return [finding('unknownTopic', ['topic'], { topic: card.topic, topics: ids })]
}

const essentialPoint: CardRule = (card) => {
  const model = modelOf(card)
  const points = model.keyPoints(card)
  const wanted = model.needsKeyPoints || points.length > 0
  if (!wanted || points.some(({ essential }) => essential)) return []
  return [finding('noEssentialPoint', ['keyPoints'], {})]
}

const correctOption: CardRule = (card) => {
  if (card.kind !== 'choice') return []
  const count = card.options.filter(({ correct }) => correct).length
  if (count === 0) return [finding('noCorrectOption', ['options'], {})]
  return count > 1 && !card.multiple ? [finding('severalCorrect', ['options'], { count })] : []
}

const texts: CardRule = (card, header) =>
  cardTexts(card).flatMap(({ text, place }) => textFindings(text, place, header))

/** What makes a card wrong though each of its fields is well formed. */
export const cardRules: readonly CardRule[] = [knownTopic, essentialPoint, correctOption, texts]
