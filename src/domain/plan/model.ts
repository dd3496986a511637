import { daysBetween } from '../days'
import type { CardId, StudyDay } from '../ids'
import { nextStrength, retrievability, type Strength } from '../memory/fsrs'
import { RATINGS } from '../reviews'

/** Seconds an answer takes. */
export interface Costs {
  /** The first time the card is seen. */
  readonly first: number
  /** A later answer that succeeds. */
  readonly success: number
  /** A later answer that fails, with the relearning that follows. */
  readonly failure: number
}

/** A card as the planner sees it on the morning of a study day. */
export interface PlannedCard {
  readonly id: CardId
  /** What recalling it at the interview is worth, above 0. */
  readonly weight: number
  /** Memory after the last answer; null if it was never answered. */
  readonly strength: Strength | null
  /** Whole study days since the last answer; 0: answered today, not to be asked again today. */
  readonly daysAgo: number
  readonly costs: Costs
}

/** Seconds for each study day, today first. As long as there are days before the interview's. */
export type Horizon = readonly number[]

/** The study days before the interview; none on its day and after it. */
export const horizonOf = (
  today: StudyDay,
  interview: StudyDay,
  secondsOn: (daysAhead: number) => number,
): Horizon => Array.from({ length: daysBetween(today, interview) }, (_, ahead) => secondsOn(ahead))

/** What is known of the person besides each card's memory. */
export interface Habits {
  /** How often a first answer is rated Again, Hard, Good, Easy. */
  readonly firstRatings: readonly number[]
  /** The chance that a day ahead is practised as planned, above 0. */
  readonly attendance: number
}

/** How often a first answer is rated Again, Hard, Good, Easy (the scheduler's specification, part 2). */
export const FIRST_RATINGS: readonly number[] = [0.25, 0.25, 0.4, 0.1]

/** A stranger who keeps every day. */
export const USUAL: Habits = { firstRatings: FIRST_RATINGS, attendance: 1 }

/** One way a review may go. */
export interface Outcome {
  readonly probability: number
  readonly strength: Strength
}

/**
 * What may come of asking a card so many days from now. A first answer has four outcomes; a later one
 * is Good with the probability of recall, R, and Again otherwise.
 */
export function outcomesOf(
  { strength, daysAgo }: Pick<PlannedCard, 'strength' | 'daysAgo'>,
  daysAhead: number,
  firstRatings = FIRST_RATINGS,
): readonly Outcome[] {
  if (strength === null)
    return RATINGS.map((rating, place) => ({
      probability: firstRatings[place] ?? 0,
      strength: nextStrength(null, 0, rating),
    }))
  const elapsed = daysAgo + daysAhead
  const recall = retrievability(strength.stability, elapsed)
  return [
    { probability: recall, strength: nextStrength(strength, elapsed, 'good') },
    { probability: 1 - recall, strength: nextStrength(strength, elapsed, 'again') },
  ]
}

export const mayBeAsked = ({ strength, daysAgo }: PlannedCard) => strength === null || daysAgo > 0

/** Probability of recall so many days from now if it is not asked until then; 0 if never seen. */
export const recallIfLeft = ({ strength, daysAgo }: PlannedCard, daysAhead: number) =>
  strength ? retrievability(strength.stability, daysAgo + daysAhead) : 0

/** The same if it is asked today and then left. */
export const recallIfAsked = (
  card: Pick<PlannedCard, 'strength' | 'daysAgo'>,
  daysAhead: number,
  firstRatings = FIRST_RATINGS,
) =>
  outcomesOf(card, 0, firstRatings).reduce(
    (sum, { probability, strength }) =>
      sum + probability * retrievability(strength.stability, daysAhead),
    0,
  )

/** Seconds that asking it so many days from now takes on average. */
export function expectedCost(card: PlannedCard, daysAhead: number): number {
  const { first, success, failure } = card.costs
  if (card.strength === null) return first
  const recall = recallIfLeft(card, daysAhead)
  return success * recall + failure * (1 - recall)
}
