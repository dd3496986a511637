import * as v from 'valibot'
import type { CardBase } from '../../domain/card'
import { baseEntries, keyPoint, list, localizedText } from '../base/schema'
import { baseAnswers, baseTexts, type KindModel } from '../base/model'

/** A question answered aloud. */
export interface QuestionCard extends CardBase {
  readonly kind: 'question'
}

export const question = {
  schema: v.looseObject({
    ...baseEntries,
    kind: v.literal('question'),
    keyPoints: list(keyPoint),
    answer: localizedText,
  }),
  texts: baseTexts,
  keyPoints: (card) => card.keyPoints ?? [],
  answers: (card) => baseAnswers(card, 'answer', card.answer),
  needsKeyPoints: true,
} satisfies KindModel<QuestionCard>
