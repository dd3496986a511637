import * as v from 'valibot'
import type { CardBase } from '../../domain/card'
import { STAR_PARTS, type StarPart } from '../../domain/writings'
import type { LocalizedText } from '../../domain/text'
import { baseEntries, keyPoint, list, localizedText } from '../base/schema'
import { baseAnswers, baseTexts, field, type KindModel } from '../base/model'

/** One of the learner's own experiences, told in STAR parts. */
export interface StoryCard extends CardBase {
  readonly kind: 'story'
  readonly parts: Readonly<Record<StarPart, { readonly prompt: LocalizedText }>>
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
    ...STAR_PARTS.flatMap((name) =>
      field(`parts.${name}.prompt`, ['parts', name, 'prompt'], card.parts[name].prompt),
    ),
    ...field('example', ['example'], card.example),
  ],
  keyPoints: (card) => card.keyPoints ?? [],
  answers: (card) => baseAnswers(card, 'example', card.example),
  needsKeyPoints: true,
} satisfies KindModel<StoryCard>
