import type { CardId } from '../../../domain/ids'
import type { Pace } from '../../../domain/pace'
import type { PracticeStore } from '../../../state/practiceStore'

interface VoiceProps {
  readonly store: PracticeStore
  readonly cardId: CardId
  readonly pace: Pace
}

/** Records the answer, plays it back, and compares the first with the latest. */
export function Voice(_props: VoiceProps) {
  return null
}
