import { LANGUAGES, type Language, type LocalizedText } from '../../../domain/text'
import { finding } from '../faults'
import type { CardRule } from '../rules/cards'
import { cardTexts } from '../texts'

/**
 * A card whose question is in two languages has all its points, red lines and follow-ups in both,
 * even where the deck promises one only. (What it promises is an error: see ../rules/texts.)
 */
export const translatedWhole: CardRule = (card, header) => {
  const promised = header.languages ?? [header.language]
  const begun = LANGUAGES.filter(
    (language) => !promised.includes(language) && isIn(card.prompt, language),
  )
  return begun.flatMap((language) =>
    cardTexts(card)
      .filter(({ text }) => !isIn(text, language))
      .map(({ place }) => finding('halfTranslated', place, { language })),
  )
}

const isIn = (text: LocalizedText, language: Language) =>
  typeof text !== 'string' && text[language] !== undefined
