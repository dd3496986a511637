import * as v from 'valibot'
import type { CardBase, KeyPoint, RedLine } from '../../domain/card'
import type { LocalizedText } from '../../domain/text'
import { baseEntries, described, keyPoint, list, localizedText, redLine } from '../base/schema'
import { baseAnswers, baseTexts, field, fields, type KindModel, pointTexts } from '../base/model'

/** The other side says its line; the learner's turn has an example and what to tick. */
export interface Turn {
  readonly speaker: 'other' | 'learner'
  /** Who is speaking, where the other side is more than one person. */
  readonly who?: LocalizedText
  /** What the other side says. */
  readonly line?: LocalizedText
  readonly keyPoints?: readonly KeyPoint[]
  readonly redLines?: readonly RedLine[]
  /** What the learner could say. */
  readonly example?: LocalizedText
}

/** A talk in several turns: collector or clerk with a customer. */
export interface DialogueCard extends CardBase {
  readonly kind: 'dialogue'
  readonly turns: readonly Turn[]
}

const turn = v.variant('speaker', [
  v.looseObject({
    speaker: v.literal('other'),
    who: v.exactOptional(
      described(localizedText, 'Who is speaking, where the other side is more than one person'),
    ),
    line: described(localizedText, 'What the other side says'),
  }),
  v.looseObject({
    speaker: v.literal('learner'),
    keyPoints: v.exactOptional(list(keyPoint)),
    redLines: v.exactOptional(list(redLine)),
    example: described(localizedText, 'What the learner could say'),
  }),
])

export const dialogue = {
  schema: v.looseObject({
    ...baseEntries,
    kind: v.literal('dialogue'),
    turns: v.pipe(list(turn), v.minLength(1)),
  }),
  texts: (card) => [
    ...baseTexts(card),
    ...fields(card.turns, (item, i) => [
      ...field(`turns.${i + 1}.who`, ['turns', i, 'who'], item.who),
      ...field(`turns.${i + 1}.line`, ['turns', i, 'line'], item.line),
      ...pointTexts(item, ['turns', i], `turns.${i + 1}.`),
      ...field(`turns.${i + 1}.example`, ['turns', i, 'example'], item.example),
    ]),
  ],
  keyPoints: (card) => [
    ...(card.keyPoints ?? []),
    ...card.turns.flatMap((item) => item.keyPoints ?? []),
  ],
  answers: (card) => [
    ...baseAnswers(card, 'answer', card.answer),
    ...card.turns.flatMap((item, i) =>
      item.example === undefined
        ? []
        : [
            {
              text: item.example,
              place: ['turns', i, 'example'],
              points: item.keyPoints ?? [],
              pointsPlace: ['turns', i, 'keyPoints'],
            },
          ],
    ),
  ],
  needsKeyPoints: true,
} satisfies KindModel<DialogueCard>
