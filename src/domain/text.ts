export const LANGUAGES = ['zh-CN', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** As written in a deck: a plain string is in the deck's own language. */
export type LocalizedText = string | Partial<Record<Language, string>>

/** A text with the language it really is in, so that it can be tagged with `lang`. */
export interface Spoken {
  readonly text: string
  readonly language: Language
}

/** The wanted language if it is there, else the deck's own, else whatever there is. */
export function textIn(text: LocalizedText, wanted: Language, deckLanguage: Language): Spoken {
  if (typeof text === 'string') return { text, language: deckLanguage }
  for (const language of [wanted, deckLanguage, ...LANGUAGES]) {
    const found = text[language]
    if (found) return { text: found, language }
  }
  return { text: '', language: deckLanguage }
}

const CHARACTERS_A_MINUTE = 240
const WORDS_A_MINUTE = 150
const HAN = /\p{Script=Han}/gu
const WORD = /[\p{L}\p{N}]+(?:[.,'’%-][\p{L}\p{N}]+)*/gu

/** How long a text is to whoever writes it: Chinese characters, and words of other scripts among them. */
export function wordCount(text: string): number {
  const { han, words } = countIn(text)
  return han + words
}

/**
 * Seconds it takes to say a text at interview pace: about 240 Chinese characters or 150 words a minute.
 * Latin words inside Chinese text (“PTP”, “91”) are counted as words.
 */
export function spokenSeconds(text: string): number {
  const { han, words } = countIn(text)
  return (han / CHARACTERS_A_MINUTE + words / WORDS_A_MINUTE) * 60
}

function countIn(text: string): { readonly han: number; readonly words: number } {
  const han = text.match(HAN)?.length ?? 0
  const words = text.replace(HAN, ' ').match(WORD)?.length ?? 0
  return { han, words }
}
