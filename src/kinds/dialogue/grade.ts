import { type Marks, type Suggestion, suggestByPoints } from '../../domain/grading'
import type { DialogueCard } from './schema'
import { allPoints } from './turns'

/**
 * The points of all turns and of the card count as one list; a red line crossed in any turn is Again.
 *
 * @param learning the card is new or on a learning step
 */
export const gradeDialogue = (
  card: DialogueCard,
  marks: Marks,
  learning: boolean,
): Suggestion | null => suggestByPoints(allPoints(card), marks, learning)
