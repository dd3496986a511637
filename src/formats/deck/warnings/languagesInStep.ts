import { LANGUAGES, type Language, spokenSeconds } from '../../../domain/text'
import { finding } from '../faults'
import type { CardRule } from '../rules/cards'
import { cardTexts, spokenText } from '../texts'

/** Below this many seconds a short form in one language is no sign of a forgotten half. */
const SHORT_SECONDS = 20
const TIMES = 4

/** Texts whose languages cannot say the same: one takes more than four times as long as the other. */
export const languagesInStep: CardRule = (card) =>
  cardTexts(card).flatMap(({ text, place }) => {
    if (typeof text === 'string' || isShort(text)) return []
    const [shorter, longer] = LANGUAGES.flatMap((language) => {
      const written = text[language]
      return written === undefined
        ? []
        : [{ language, seconds: spokenSeconds(spokenText(written)) }]
    }).sort((a, b) => a.seconds - b.seconds)
    if (!shorter || !longer || longer.seconds <= SHORT_SECONDS) return []
    if (shorter.seconds * TIMES >= longer.seconds) return []
    return [
      finding('languagesOutOfStep', place, { longer: longer.language, shorter: shorter.language }),
    ]
  })

/** Four signs a second is the fastest that anything is counted: Chinese characters. */
const isShort = (text: Partial<Record<Language, string>>) =>
  LANGUAGES.every((language) => (text[language] ?? '').length <= SHORT_SECONDS * 4)
