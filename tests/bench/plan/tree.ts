import { nextStrength, retrievability, type Strength } from '../../../src/domain/memory/fsrs'
import { outcomesOf } from '../../../src/domain/plan/model'

/**
 * All that may become of a card, exactly: a level of states for each day it may have been answered last.
 * The last day's level, two thirds of all, is not kept: what an answer on that day leads to is a number.
 */
export interface Tree {
  readonly levels: readonly Level[]
  /** The card as it is, before the first day. */
  readonly start: Level
}

/** States with the same day of the last answer; a place in each array is a state. */
export interface Level {
  readonly size: number
  /** Probability of recall at the interview if it is not asked again. */
  readonly left: Float64Array
  /** Probability of success if it is asked on the last day, and of recall at the interview then. */
  readonly lastSuccess: Float64Array
  readonly lastRecall: Float64Array
  readonly moves: readonly Move[]
}

/** Being asked next on the day of a later level. */
export interface Move {
  readonly level: number
  /**
   * State i goes to the states from `first + outcomes·i` on, to the o-th of them with probability
   * `chances[o]`, or where there are none (two outcomes) `success[i]` and the rest.
   */
  readonly first: number
  readonly success: Float64Array
  readonly chances: readonly number[] | null
}

interface Building {
  readonly stability: Float64Array
  readonly difficulty: Float64Array
}

/**
 * @param days on which there is time, counted from today
 * @param interview the interview's day
 * @param factor how much more stable memory truly is
 */
export function treeOf(
  card: { readonly strength: Strength | null; readonly daysAgo: number },
  days: readonly number[],
  interview: number,
  factor: number,
  firstRatings: readonly number[],
): Tree {
  const kept = days.slice(0, -1)
  const roots = outcomesOf(card, 0, firstRatings).length
  const sizes = kept.map((_, level) => roots * 3 ** level)
  const states = sizes.map((size) => ({
    stability: new Float64Array(size),
    difficulty: new Float64Array(size),
  }))
  const recall = (stability: number, elapsed: number) => retrievability(stability * factor, elapsed)
  const lastDay = days.at(-1) ?? 0

  const filled = kept.map(() => roots)
  const levels = kept.map((day, level) => {
    const from = states[level] ?? EMPTY
    if (level === 0) fillRoots()
    const size = from.stability.length
    const made = {
      size,
      left: new Float64Array(size),
      lastSuccess: new Float64Array(size),
      lastRecall: new Float64Array(size),
      moves: kept.slice(level + 1).map((_, ahead): Move => {
        const to = level + 1 + ahead
        const first = filled[to] ?? 0
        filled[to] = first + 2 * size
        return { level: to, first, success: new Float64Array(size), chances: null }
      }),
    }
    for (let i = 0; i < size; i++) {
      const strength = { stability: from.stability[i] ?? 0, difficulty: from.difficulty[i] ?? 0 }
      made.left[i] = recall(strength.stability, interview - day)
      const success = recall(strength.stability, lastDay - day)
      made.lastSuccess[i] = success
      const [good, again] = answers(strength, lastDay - day)
      const end = interview - lastDay
      made.lastRecall[i] =
        success * recall(good.stability, end) + (1 - success) * recall(again.stability, end)
      for (const move of made.moves) {
        const elapsed = (kept[move.level] ?? 0) - day
        move.success[i] = recall(strength.stability, elapsed)
        const pair = answers(strength, elapsed)
        put(states[move.level] ?? EMPTY, move.first + 2 * i, pair)
      }
    }
    return made
  })
  return { levels, start: startLevel() }

  function fillRoots() {
    for (const [level, day] of kept.entries())
      put(
        states[level] ?? EMPTY,
        0,
        outcomesOf(card, day, firstRatings).map(({ strength }) => strength),
      )
  }

  function startLevel(): Level {
    const success = (day: number) =>
      card.strength ? recall(card.strength.stability, card.daysAgo + day) : 1
    const chancesOn = (day: number) =>
      card.strength ? [success(day), 1 - success(day)] : firstRatings
    const after = outcomesOf(card, lastDay, firstRatings)
    const lastRecall = (days.length > 0 ? chancesOn(lastDay) : []).reduce(
      (sum, chance, place) =>
        sum + chance * recall(after[place]?.strength.stability ?? 1, interview - lastDay),
      0,
    )
    const left = card.strength ? success(interview) : 0
    return {
      size: 1,
      left: Float64Array.of(left),
      lastSuccess: Float64Array.of(success(lastDay)),
      lastRecall: Float64Array.of(lastRecall),
      moves: kept.map((day, level) => ({
        level,
        first: 0,
        success: Float64Array.of(success(day)),
        chances: chancesOn(day),
      })),
    }
  }
}

const EMPTY: Building = { stability: new Float64Array(0), difficulty: new Float64Array(0) }

const answers = (strength: Strength, elapsed: number) =>
  [nextStrength(strength, elapsed, 'good'), nextStrength(strength, elapsed, 'again')] as const

function put(to: Building, first: number, strengths: readonly Strength[]) {
  for (const [place, { stability, difficulty }] of strengths.entries()) {
    to.stability[first + place] = stability
    to.difficulty[first + place] = difficulty
  }
}
