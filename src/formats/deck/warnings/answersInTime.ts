import { DEFAULT_TARGET_SECONDS } from '../../../domain/card'
import { spokenSeconds } from '../../../domain/text'
import { modelOf } from '../../../kinds/models'
import { finding } from '../faults'
import type { CardRule } from '../rules/cards'
import { spokenText, writingsOf } from '../texts'

/** The pace is an average, so a little over is not worth a word. */
const GRACE = 1.05

/** A model answer that takes longer to say than its target teaches the learner to overrun. */
export const answersInTime: CardRule = (card, header) => {
  const target = card.targetSeconds ?? DEFAULT_TARGET_SECONDS
  return modelOf(card)
    .answers(card)
    .flatMap(({ text, place }) => writingsOf(text, place, header.language))
    .flatMap(({ text, path, language }) => {
      const seconds = Math.round(spokenSeconds(spokenText(text)))
      return seconds > target * GRACE
        ? [finding('overTarget', path, { seconds, target, language })]
        : []
    })
}
