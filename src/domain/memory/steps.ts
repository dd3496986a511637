import type { Rating } from '../reviews'

/** A card being learnt (or relearnt after a lapse) waits minutes, not days. */
export interface LearningStep {
  readonly index: number
  readonly minutes: number
}

/** One step: long enough to have done other cards, short enough to come back in the same sitting. */
export const LEARNING_STEPS: readonly number[] = [10]

/**
 * The step a rating leads to, or null when the card leaves the steps and is counted in days.
 * Again starts over, Hard repeats (longer on the first step), Good goes on, Easy leaves: the field's
 * common rule, as Anki documents it.
 *
 * @param current the step the card is on; null for a card counted in days
 * @param isNew a card never answered before is on its first step
 * @param steps minutes
 */
export function nextStep(
  current: LearningStep | null,
  isNew: boolean,
  rating: Rating,
  steps: readonly number[],
): LearningStep | null {
  const first = steps[0]
  if (first === undefined) return null
  if (rating === 'again') return { index: 0, minutes: first }
  const index = current?.index ?? (isNew ? 0 : null)
  if (index === null || rating === 'easy') return null
  if (rating === 'hard') {
    const second = steps[1]
    const repeat = steps[index] ?? first
    const minutes = index > 0 ? repeat : second === undefined ? first * 1.5 : (first + second) / 2
    return { index, minutes }
  }
  const next = steps[index + 1]
  return next === undefined ? null : { index: index + 1, minutes: next }
}
