import * as v from 'valibot'
import type { CardBase } from '../../domain/card'
import { memberSegment } from '../../domain/edits'
import type { LocalizedText } from '../../domain/text'
import { baseEntries, id, list, localizedText } from '../base/schema'
import { baseAnswers, baseTexts, field, fields, type KindModel, memberId } from '../base/model'

export interface Option {
  readonly id?: string
  readonly text: LocalizedText
  readonly correct: boolean
  readonly why?: LocalizedText
}

/** Pick one or several, then explain. */
export interface ChoiceCard extends CardBase {
  readonly kind: 'choice'
  readonly options: readonly Option[]
  readonly multiple?: boolean
}

const option = v.looseObject({
  id: v.exactOptional(id),
  text: localizedText,
  correct: v.boolean(),
  why: v.exactOptional(localizedText),
})

export const choice = {
  schema: v.looseObject({
    ...baseEntries,
    kind: v.literal('choice'),
    options: v.pipe(list(option), v.minLength(2)),
    multiple: v.exactOptional(v.boolean()),
  }),
  texts: (card) => [
    ...baseTexts(card),
    ...fields(card.options, (item, i) => {
      const path = `options.${memberSegment(memberId(item, i))}`
      return [
        ...field(`${path}.text`, ['options', i, 'text'], item.text),
        ...field(`${path}.why`, ['options', i, 'why'], item.why),
      ]
    }),
  ],
  keyPoints: (card) => card.keyPoints ?? [],
  answers: (card) => baseAnswers(card, 'answer', card.answer),
  needsKeyPoints: false,
} satisfies KindModel<ChoiceCard>
