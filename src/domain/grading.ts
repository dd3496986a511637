import type { KeyPoint } from './card'
import type { Rating } from './reviews'

/** What the learner marked after the reveal, by id. */
export interface Marks {
  /** Points suggest nothing until one was touched or “said all” was pressed. */
  readonly touched: boolean
  readonly points: readonly string[]
  readonly redLines: readonly string[]
  /** Options picked, or passages marked, before the reveal. */
  readonly options: readonly string[]
  /** Steps taken before the reveal, on a card in several steps (turns of a dialogue). */
  readonly step: number
}

export const NO_MARKS: Marks = { touched: false, points: [], redLines: [], options: [], step: 0 }

/** Why a rating is suggested; the words live in the messages. */
export type Reason =
  | { readonly code: 'redLineCrossed'; readonly count: number }
  | { readonly code: 'mostMissing'; readonly made: number; readonly total: number }
  | { readonly code: 'essentialMissing'; readonly missing: number }
  | { readonly code: 'essentialMissingWhileLearning'; readonly missing: number }
  | { readonly code: 'allEssential' }
  | { readonly code: 'wrongChoice' }
  | { readonly code: 'rightChoice' }
  | { readonly code: 'violationsMissed'; readonly found: number; readonly total: number }
  | { readonly code: 'falseAlarms'; readonly count: number }
  | { readonly code: 'allFound' }
  | { readonly code: 'rightlyNothing' }

/** A point as grading sees it. */
export type Tickable = Pick<KeyPoint, 'id' | 'essential'>

export interface Suggestion {
  readonly rating: Rating
  readonly reason: Reason
}

/**
 * The rating that key points and red lines suggest. A crossed red line or under two thirds of the
 * essential points: Again. One missing: Again while the card is being learnt, else Hard. All: Good.
 * Where there are no points there was nothing to say, so nothing is suggested by them. Easy is never
 * suggested. Checking each idea, instead of comparing with the whole answer, is what cures overconfidence (Dunlosky, Hartwig, Rawson & Lipko 2011).
 *
 * @param learning the card is new or on a learning step
 */
export function suggestByPoints(
  points: readonly Tickable[],
  marks: Marks,
  learning: boolean,
): Suggestion | null {
  if (marks.redLines.length > 0)
    return { rating: 'again', reason: { code: 'redLineCrossed', count: marks.redLines.length } }
  if (!marks.touched || points.length === 0) return null
  const essential = points.filter((point) => point.essential)
  const made = essential.filter((point) => marks.points.includes(point.id)).length
  const total = essential.length
  const missing = total - made
  if (made * 3 < total * 2) return { rating: 'again', reason: { code: 'mostMissing', made, total } }
  if (missing === 0) return { rating: 'good', reason: { code: 'allEssential' } }
  return learning
    ? { rating: 'again', reason: { code: 'essentialMissingWhileLearning', missing } }
    : { rating: 'hard', reason: { code: 'essentialMissing', missing } }
}

/**
 * Ticks or unticks one id in one of the lists. Only a point counts as touched: a red line ticked by
 * mistake and unticked says nothing about the points.
 */
export function toggleMark(
  marks: Marks,
  list: 'points' | 'redLines' | 'options',
  id: string,
): Marks {
  const before = marks[list]
  const after = before.includes(id) ? before.filter((other) => other !== id) : [...before, id]
  return { ...marks, touched: marks.touched || list === 'points', [list]: after }
}

/** Everything said: ticks these points, beside those ticked before. */
export const sayAll = (points: readonly Tickable[], marks: Marks): Marks => ({
  ...marks,
  touched: true,
  points: [...new Set([...marks.points, ...points.map((point) => point.id)])],
})
