import type { KindModel } from './base/model'
import { type ChoiceCard, choice } from './choice/schema'
import { type DialogueCard, dialogue } from './dialogue/schema'
import { type QuestionCard, question } from './question/schema'
import { type StoryCard, story } from './story/schema'
import { type ViolationCard, violation } from './violation/schema'

export type Card = QuestionCard | StoryCard | DialogueCard | ViolationCard | ChoiceCard
export type Kind = Card['kind']

/**
 * The pure half of every kind. It brings the schemas (and valibot), so only parts that are fetched when
 * wanted load it, never the way to the first card.
 */
export const models: { readonly [K in Kind]: KindModel<Extract<Card, { kind: K }>> } = {
  question,
  story,
  dialogue,
  violation,
  choice,
}

/** The model of one card, typed for any card. */
export const modelOf = (card: Card) => models[card.kind] as KindModel<Card>
