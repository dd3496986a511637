import { CONFIDENCES, type Confidence, type Rating } from './reviews'

/** What counts as having answered well. */
export const wentWell = (rating: Rating) => rating === 'good' || rating === 'easy'

/** How often a feeling before the reveal came true after it. */
export interface Calibration {
  readonly confidence: Confidence
  readonly said: number
  /** Answers of these that were then rated Good or Easy. */
  readonly held: number
}

/** The surest first; a feeling never said is left out. */
export function calibrationOf(
  answers: readonly { readonly confidence: Confidence | null; readonly rating: Rating }[],
): readonly Calibration[] {
  return CONFIDENCES.map((confidence) => {
    const said = answers.filter((answer) => answer.confidence === confidence)
    const held = said.filter(({ rating }) => wentWell(rating))
    return { confidence, said: said.length, held: held.length }
  })
    .filter(({ said }) => said > 0)
    .reverse()
}
