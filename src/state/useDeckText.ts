import type { DeckHeader } from '../domain/deck'
import { type LocalizedText, type Spoken, textIn } from '../domain/text'
import { useSettings } from './context'

/** Reads what a deck says about itself (title, topics) in the interface's language. */
export function useDeckText(): (deck: Pick<DeckHeader, 'language'>, text: LocalizedText) => Spoken {
  const { language } = useSettings()
  return (deck, text) => textIn(text, language, deck.language)
}
