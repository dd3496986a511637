import type { KeyPoint } from '../../../domain/card'
import type { Language } from '../../../domain/text'
import { modelOf } from '../../../kinds/models'
import { type Finding, finding, type Path } from '../faults'
import type { CardRule } from '../rules/cards'
import { spokenText, writingsOf } from '../texts'

/**
 * What the learner ticks must be in the model answer: each essential point by at least one of its
 * cues, and every cue in so many words.
 */
export const pointsInAnswers: CardRule = (card, header) =>
  modelOf(card)
    .answers(card)
    .flatMap((answer) =>
      writingsOf(answer.text, answer.place, header.language).flatMap(({ text, language }) => {
        const said = normal(text)
        return answer.points.flatMap((point, i) => {
          const path = [...answer.pointsPlace, i]
          return pointFindings(point, path, said, language, header.language)
        })
      }),
    )

function pointFindings(
  point: KeyPoint,
  path: Path,
  said: string,
  language: Language,
  deckLanguage: Language,
): Finding[] {
  const text = writingsOf(point.text, [], deckLanguage).find((each) => each.language === language)
  const cues = point.cues?.[language] ?? []
  const missing = cues.flatMap((cue, i) =>
    said.includes(normal(cue))
      ? []
      : [finding('cueNotInAnswer', [...path, 'cues', language, i], { cue, language })],
  )
  const signs = cues.length > 0 ? cues.map(normal) : signsOf(text?.text ?? '')
  const unsaid = signs.length > 0 && !signs.some((sign) => said.includes(sign))
  if (!point.essential || !unsaid) return missing
  return [finding('pointNotInAnswer', path, { point: text?.text ?? point.id, language })]
}

/** Without cues any pair of Chinese characters or any longer word of the point will do as a sign. */
function signsOf(text: string): string[] {
  const words = normal(text).match(/[\p{L}\p{N}]{4,}/gu) ?? []
  const runs = text.match(/\p{Script=Han}{2,}/gu) ?? []
  const pairs = runs.flatMap((run) => Array.from(run.slice(1), (_, i) => run.slice(i, i + 2)))
  return [...words.filter((word) => !/\p{Script=Han}/u.test(word)), ...pairs]
}

const normal = (text: string) => spokenText(text).toLowerCase()
