import type { Spoken } from '../domain/text'

/** A text of a deck, tagged with the language it really is in. */
export const LocalText = ({ of }: { of: Spoken }) => <span lang={of.language}>{of.text}</span>
