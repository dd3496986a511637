import { type Marks, type Suggestion, suggestByPoints } from '../../domain/grading'
import { memberId } from '../base/model'
import type { ChoiceCard } from './schema'

/** Exactly the right options and no other. */
export function pickedRight(card: ChoiceCard, picked: readonly string[]): boolean {
  return card.options.every(
    (option, index) => option.correct === picked.includes(memberId(option, index)),
  )
}

/**
 * A wrong pick is Again, whatever was explained. A right one is Good until key points are touched;
 * from then on they decide. Nothing picked and nothing ticked suggests nothing.
 *
 * @param learning the card is new or on a learning step
 */
export function gradeChoice(card: ChoiceCard, marks: Marks, learning: boolean): Suggestion | null {
  const byPoints = suggestByPoints(card.keyPoints ?? [], marks, learning)
  if (byPoints?.reason.code === 'redLineCrossed' || marks.options.length === 0) return byPoints
  if (!pickedRight(card, marks.options)) return { rating: 'again', reason: { code: 'wrongChoice' } }
  return byPoints ?? { rating: 'good', reason: { code: 'rightChoice' } }
}
