import { type Marks, type Suggestion, suggestByPoints } from '../../domain/grading'
import type { StoryCard } from './schema'

/** @param learning the card is new or on a learning step */
export const gradeStory = (card: StoryCard, marks: Marks, learning: boolean): Suggestion | null =>
  suggestByPoints(card.keyPoints ?? [], marks, learning)
