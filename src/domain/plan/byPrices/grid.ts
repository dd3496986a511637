import { retrievability, type Strength } from '../../memory/fsrs'
import { type Outcome, outcomesOf } from '../model'

/**
 * Memory strengths on a grid: the logarithm of stability (0.03 to 3000 days) along, difficulty (1 to 10)
 * across. Values between the nodes are interpolated in both directions.
 */
const ALONG = 40
const ACROSS = 7
const LOWEST = Math.log(0.03)
const HIGHEST = Math.log(3000)
export const NODES = ALONG * ACROSS

/** What may come of reviews: row after row, the same number of outcomes in each. */
export interface Chances {
  readonly outcomes: number
  readonly probability: Float64Array
  /** Where an outcome lies: the node below it, and how far it is to the next along and across, 0 to 1. */
  readonly node: Int32Array
  readonly along: Float64Array
  readonly across: Float64Array
}

export function chancesOf(rows: readonly (readonly Outcome[])[]): Chances {
  const outcomes = rows[0]?.length ?? 0
  const size = rows.length * outcomes
  const probability = new Float64Array(size)
  const node = new Int32Array(size)
  const along = new Float64Array(size)
  const across = new Float64Array(size)
  let at = 0
  for (const row of rows)
    for (const outcome of row) {
      const x = position(Math.log(outcome.strength.stability), LOWEST, HIGHEST, ALONG)
      const y = position(outcome.strength.difficulty, 1, 10, ACROSS)
      const [left, below] = [
        Math.min(Math.floor(x), ALONG - 2),
        Math.min(Math.floor(y), ACROSS - 2),
      ]
      probability[at] = outcome.probability
      node[at] = below * ALONG + left
      along[at] = x - left
      across[at] = y - below
      at++
    }
  return { outcomes, probability, node, along, across }
}

/** Where a value lies among so many nodes, held within them. */
const position = (value: number, low: number, high: number, nodes: number) =>
  Math.min(Math.max((value - low) / (high - low), 0), 1) * (nodes - 1)

/** The value that a row's outcomes have on average; `values` of the day begin at `from`. */
export function expected(values: Float64Array, from: number, chances: Chances, row: number) {
  const { outcomes, probability, node, along, across } = chances
  let sum = 0
  for (let at = row * outcomes; at < (row + 1) * outcomes; at++) {
    const i = from + (node[at] ?? 0)
    const x = along[at] ?? 0
    const low = (values[i] ?? 0) * (1 - x) + (values[i + 1] ?? 0) * x
    const high = (values[i + ALONG] ?? 0) * (1 - x) + (values[i + ALONG + 1] ?? 0) * x
    sum += (probability[at] ?? 0) * (low + (high - low) * (across[at] ?? 0))
  }
  return sum
}

/** Lets so many cards go where a row's outcomes lead; the reverse of `expected`. */
export function spread(
  mass: Float64Array,
  from: number,
  chances: Chances,
  row: number,
  cards: number,
) {
  const { outcomes, probability, node, along, across } = chances
  for (let at = row * outcomes; at < (row + 1) * outcomes; at++) {
    const i = from + (node[at] ?? 0)
    const x = along[at] ?? 0
    const high = cards * (probability[at] ?? 0) * (across[at] ?? 0)
    const low = cards * (probability[at] ?? 0) - high
    mass[i] = (mass[i] ?? 0) + low * (1 - x)
    mass[i + 1] = (mass[i + 1] ?? 0) + low * x
    mass[i + ALONG] = (mass[i + ALONG] ?? 0) + high * (1 - x)
    mass[i + ALONG + 1] = (mass[i + ALONG + 1] ?? 0) + high * x
  }
}

/** The nodes so many days after a review. */
export interface Elapsed {
  readonly chances: Chances
  readonly recall: Float64Array
}

const tables: Elapsed[] = []

/** @param days 1 or more. Tables depend on nothing else, so each is made once. */
export function afterDays(days: number): Elapsed {
  const known = tables[days]
  if (known) return known
  const made = {
    chances: chancesOf(STRENGTHS.map((strength) => outcomesOf({ strength, daysAgo: 0 }, days))),
    recall: Float64Array.from(STRENGTHS, ({ stability }) => retrievability(stability, days)),
  }
  tables[days] = made
  return made
}

export const STRENGTHS: readonly Strength[] = Array.from({ length: NODES }, (_, node) => ({
  stability: Math.exp(LOWEST + ((HIGHEST - LOWEST) * (node % ALONG)) / (ALONG - 1)),
  difficulty: 1 + (9 * Math.floor(node / ALONG)) / (ACROSS - 1),
}))
