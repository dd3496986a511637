import type { CardId, Millis, StudyDay } from './ids'

/** What a person has set on a card. The newest row wins where two devices differ. */
export interface Flags {
  readonly cardId: CardId
  readonly starred: boolean
  readonly suspended: boolean
  /** Not asked before this day; null or left out when it was not put off. */
  readonly postponedUntil?: StudyDay | null
  readonly at: Millis
}

/** The card is put off, and its day has not come. */
export const isPostponed = (
  { postponedUntil }: Pick<Flags, 'postponedUntil'>,
  today: StudyDay,
): boolean => (postponedUntil ?? 0) > today
