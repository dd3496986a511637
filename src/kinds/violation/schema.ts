import * as v from 'valibot'
import type { CardBase } from '../../domain/card'
import { memberSegment } from '../../domain/edits'
import type { LocalizedText } from '../../domain/text'
import { baseEntries, id, list, localizedText } from '../base/schema'
import { baseAnswers, baseTexts, field, fields, type KindModel } from '../base/model'

export interface Passage {
  readonly id: string
  readonly text: LocalizedText
  /** The rule it breaks; null where it breaks none. */
  readonly breaks: LocalizedText | null
  readonly why?: LocalizedText
  readonly sayInstead?: LocalizedText
}

/** A script in which the learner marks what breaks a rule. */
export interface ViolationCard extends CardBase {
  readonly kind: 'violation'
  readonly passages: readonly Passage[]
}

const passage = v.looseObject({
  id,
  text: localizedText,
  breaks: v.nullable(localizedText),
  why: v.exactOptional(localizedText),
  sayInstead: v.exactOptional(localizedText),
})

export const violation = {
  schema: v.looseObject({
    ...baseEntries,
    kind: v.literal('violation'),
    passages: v.pipe(list(passage), v.minLength(1)),
  }),
  texts: (card) => [
    ...baseTexts(card),
    ...fields(card.passages, (item, i) => {
      const path = `passages.${memberSegment(item.id)}`
      const at = (name: string) => ['passages', i, name]
      return [
        ...field(`${path}.text`, at('text'), item.text),
        ...field(`${path}.breaks`, at('breaks'), item.breaks ?? undefined),
        ...field(`${path}.why`, at('why'), item.why),
        ...field(`${path}.sayInstead`, at('sayInstead'), item.sayInstead),
      ]
    }),
  ],
  keyPoints: (card) => card.keyPoints ?? [],
  answers: (card) => baseAnswers(card, 'answer', card.answer),
  needsKeyPoints: false,
} satisfies KindModel<ViolationCard>
