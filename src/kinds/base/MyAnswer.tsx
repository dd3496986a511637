import type { CardId } from '../../domain/ids'
import type { Language } from '../../domain/text'

interface MyAnswerProps {
  readonly cardId: CardId
  readonly language: Language
  readonly targetSeconds: number
  /** Something was written that the next asking of the card goes by. */
  readonly onChanged: () => void
}

/** The person's own answer beside the model answer. */
export function MyAnswer(_props: MyAnswerProps) {
  return null
}
