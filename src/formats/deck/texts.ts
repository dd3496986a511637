import type { DeckHeader } from '../../domain/deck'
import { LANGUAGES, type Language, type LocalizedText } from '../../domain/text'
import type { TextField } from '../../kinds/base/model'
import { type Card, modelOf } from '../../kinds/models'
import type { Path } from './faults'

/** A text in one of its languages, and where exactly that stands. */
export interface Writing {
  readonly language: Language
  readonly text: string
  readonly path: Path
}

/** A text in each language it is written in; a plain string is in the deck's own. */
export function writingsOf(text: LocalizedText, path: Path, deckLanguage: Language): Writing[] {
  if (typeof text === 'string') return [{ language: deckLanguage, text, path }]
  return LANGUAGES.flatMap((language) => {
    const written = text[language]
    return written === undefined ? [] : [{ language, text: written, path: [...path, language] }]
  })
}

interface PlacedText {
  readonly text: LocalizedText
  readonly place: Path
}

/** Every text of a deck but those of its cards. */
export const headerTexts = (header: DeckHeader): PlacedText[] => [
  { text: header.title, place: ['title'] },
  ...(header.description === undefined
    ? []
    : [{ text: header.description, place: ['description'] }]),
  ...header.topics.map(({ title }, i) => ({ text: title, place: ['topics', i, 'title'] })),
]

export const cardTexts = (card: Card): readonly TextField[] => modelOf(card).texts(card)

/** Markdown without its marks and addresses: what is said aloud. */
export const spokenText = (markdown: string) =>
  markdown
    .replace(/\]\([^()\s]*\)/g, ']')
    .replace(/[*_`#>[\]|~]/g, '')
    .replace(/\s+/g, ' ')
