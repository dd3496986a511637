import {
  computeDecayFactor,
  default_w,
  FSRSAlgorithm,
  generatorParameters,
  S_MAX,
  S_MIN,
} from 'ts-fsrs'
import { RATINGS, type Rating } from '../reviews'

/**
 * FSRS-6 with default parameters. This is the only file that imports ts-fsrs, and it hands it elapsed
 * days and a rating, never a date: its own day arithmetic turns at midnight UTC and throws on a clock
 * set back.
 * @see https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm
 */
export const SCHEDULER_VERSION = 'fsrs-6-default'

export interface Strength {
  /** Days until retrievability falls to 0.9. */
  readonly stability: number
  /** 1 to 10. */
  readonly difficulty: number
}

const algorithm = (retention: number, fuzz: boolean) =>
  new FSRSAlgorithm(
    generatorParameters({ w: [...default_w], request_retention: retention, enable_fuzz: fuzz }),
  )

const memory = algorithm(0.9, false)
const intervals = new Map<number, FSRSAlgorithm>()

/** The state after a rating. `elapsedDays` 0 is another answer on the same day. */
export function nextStrength(
  before: Strength | null,
  elapsedDays: number,
  rating: Rating,
): Strength {
  return memory.next_state(before, elapsedDays, RATINGS.indexOf(rating) + 1)
}

/** Probability of recall after that many days, 0 to 1. */
export function retrievability(stability: number, elapsedDays: number): number {
  return memory.forgetting_curve(elapsedDays, stability)
}

/**
 * The stability with which recall after that many days is as given: `retrievability` turned round,
 * S = F·t / (R^(−1/w20) − 1), within the limits of FSRS.
 *
 * @param recall 0 to 1
 * @param elapsedDays above 0
 */
export function stabilityFor(recall: number, elapsedDays: number): number {
  const { decay, factor } = computeDecayFactor(default_w)
  const stability = (factor * elapsedDays) / (recall ** (1 / decay) - 1)
  return Math.min(Math.max(stability, S_MIN), S_MAX)
}

/**
 * Whole days to wait until retrievability falls to the desired retention, fuzzed so that cards learnt
 * together do not stay together. The same seed gives the same interval.
 */
export function intervalDays(
  stability: number,
  retention: number,
  elapsedDays: number,
  seed: string,
): number {
  let planner = intervals.get(retention)
  if (!planner) intervals.set(retention, (planner = algorithm(retention, true)))
  planner.seed = seed
  return planner.next_interval(stability, elapsedDays)
}
