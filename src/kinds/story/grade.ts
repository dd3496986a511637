import { type Marks, type Suggestion, suggestByPoints, type Tickable } from '../../domain/grading'
import { STAR_PARTS, type StarPart } from '../../domain/writings'
import type { StoryCard } from './schema'

/** The id under which a part is ticked; no id of a deck begins with a star. */
export const partPointId = (part: StarPart) => `*${part}`

/** What a told story is judged by: the four parts, each essential, and the card's own key points. */
export const storyPoints = (card: Pick<StoryCard, 'keyPoints'>): readonly Tickable[] => [
  ...STAR_PARTS.map((part) => ({ id: partPointId(part), essential: true })),
  ...(card.keyPoints ?? []),
]

/**
 * A part left out weighs as much as an essential key point left out: a story without its result is no story.
 *
 * @param learning the card is new or on a learning step
 */
export const gradeStory = (card: StoryCard, marks: Marks, learning: boolean): Suggestion | null =>
  suggestByPoints(storyPoints(card), marks, learning)
