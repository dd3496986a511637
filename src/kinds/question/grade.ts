import { type Marks, type Suggestion, suggestByPoints } from '../../domain/grading'
import type { QuestionCard } from './schema'

/** @param learning the card is new or on a learning step */
export const gradeQuestion = (
  card: QuestionCard,
  marks: Marks,
  learning: boolean,
): Suggestion | null => suggestByPoints(card.keyPoints ?? [], marks, learning)
