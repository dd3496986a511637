import type { CardId, Millis } from './ids'

/** What a person has set on a card. The newest row wins where two devices differ. */
export interface Flags {
  readonly cardId: CardId
  readonly starred: boolean
  readonly suspended: boolean
  readonly at: Millis
}
