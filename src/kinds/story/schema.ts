import * as v from 'valibot'
import type { CardBase } from '../../domain/card'
import type { LocalizedText } from '../../domain/text'
import { baseEntries, keyPoint, list, localizedText } from '../base/schema'
import { baseAnswers, baseTexts, field, type KindModel } from '../base/model'

const PARTS = ['situation', 'task', 'action', 'result'] as const
type PartName = (typeof PARTS)[number]

/** One of the learner's own experiences, told in STAR parts. */
export interface StoryCard extends CardBase {
  readonly kind: 'story'
  readonly parts: Readonly<Record<PartName, { readonly prompt: LocalizedText }>>
  /** A worked example, Markdown. */
  readonly example: LocalizedText
}

const part = v.looseObject({ prompt: localizedText })

export const story = {
  schema: v.looseObject({
    ...baseEntries,
    kind: v.literal('story'),
    keyPoints: list(keyPoint),
    parts: v.looseObject({ situation: part, task: part, action: part, result: part }),
    example: localizedText,
  }),
  texts: (card) => [
    ...baseTexts(card),
    ...PARTS.flatMap((name) =>
      field(`parts.${name}.prompt`, ['parts', name, 'prompt'], card.parts[name].prompt),
    ),
    ...field('example', ['example'], card.example),
  ],
  keyPoints: (card) => card.keyPoints ?? [],
  answers: (card) => baseAnswers(card, 'example', card.example),
  needsKeyPoints: true,
} satisfies KindModel<StoryCard>
