import type { Spoken } from '../domain/text'
import { unbroken } from './unbroken'

/** A text of a deck, tagged with the language it really is in. */
export const LocalText = ({ of }: { of: Spoken }) => (
  <span lang={of.language}>{unbroken(of.text)}</span>
)
