import { type Marks, type Suggestion, suggestByPoints } from '../../domain/grading'
import type { DialogueCard } from './schema'

/** @param learning the card is new or on a learning step */
export const gradeDialogue = (
  card: DialogueCard,
  marks: Marks,
  learning: boolean,
): Suggestion | null => suggestByPoints(card.keyPoints ?? [], marks, learning)
