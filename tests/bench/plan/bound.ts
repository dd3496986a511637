import { minimise } from '../../../src/domain/plan/byPrices/bundle'
import type { Costs } from '../../../src/domain/plan/model'
import { type CardsAlike, horizonOfScenario, type Scenario, weightOf } from './scenario'
import { type Level, type Tree, treeOf } from './tree'

/** Days beyond which the states are too many. */
const MOST_DAYS = 14
const STEPS = 100

export interface Bound {
  /** No policy has a higher recall on average. */
  readonly bound: number
  /** The bound that the prices given at the start prove by themselves. */
  readonly atStart: number
}

/**
 * The highest recall possible, weighted and from 0 to 1: whoever must pay for each second of day d the
 * price λ_d and gets the whole day's time paid has at least as much as who must keep to the time. For any
 * prices ≥ 0 that is a bound; it is the best one at the prices that make it smallest.
 *
 * @param prices weight a second, a day; the nearer to the best ones the sooner it is found
 */
export function boundOf(scenario: Scenario, prices: readonly number[]): Bound | null {
  if (scenario.days > MOST_DAYS) return null
  const paid = payer(scenario)
  const start = Float64Array.from(paid.days, (day) => prices[day] ?? 0)
  const mean = start.reduce((sum, price) => sum + price, 0) / start.length
  const seconds = horizonOfScenario(scenario)
  const step = mean / (paid.days.reduce((sum, day) => sum + (seconds[day] ?? 0), 1) / start.length)
  const { found } = minimise(paid.at, start, step, STEPS)
  const weight = weightOf(scenario.cards)
  return { bound: found.value / weight, atStart: paid.at(start).value / weight }
}

/** The bound, and its slope, at any prices. */
export function payer(scenario: Scenario) {
  const horizon = horizonOfScenario(scenario)
  const days = [...horizon.keys()].filter((day) => (horizon[day] ?? 0) > 0)
  const seconds = days.map((day) => horizon[day] ?? 0)
  const classes = scenario.cards
    .filter(({ count }) => count > 0)
    .map((alike) => ({ alike, tree: keptTree(scenario, alike, days) }))
  return {
    days,
    at: (prices: Float64Array) => {
      const slope = Float64Array.from(seconds)
      let value = seconds.reduce((sum, there, day) => sum + there * (prices[day] ?? 0), 0)
      for (const { alike, tree } of classes)
        value += alike.count * cardAt(tree, alike, scenario.costs, prices, slope)
      return { value, slope }
    },
  }
}

let trees = new Map<string, Tree>()
let states = 0
const MOST_STATES = 20_000_000

/** Trees do not depend on weights, costs and minutes, so most scenarios of a file share theirs. */
function keptTree(scenario: Scenario, { state }: CardsAlike, days: readonly number[]): Tree {
  const { days: interview, trueMemoryFactor: factor, firstRating } = scenario
  const key = JSON.stringify([state, days, interview, factor, firstRating])
  const known = trees.get(key)
  if (known) return known
  const card = { strength: state ?? null, daysAgo: state?.daysAgo ?? 0 }
  const tree = treeOf(card, days, interview, factor, firstRating)
  states += tree.levels.reduce((sum, { size }) => sum + size, 0)
  if (states > MOST_STATES) [trees, states] = [new Map<string, Tree>(), 0]
  trees.set(key, tree)
  return tree
}

const LEFT = -1

/** What one card is worth net of prices; takes the seconds used by all alike off the slope. */
function cardAt(
  tree: Tree,
  { weight, count, state }: CardsAlike,
  costs: Costs,
  prices: Float64Array,
  slope: Float64Array,
): number {
  const lastPrice = prices[prices.length - 1] ?? 0
  const values: Float64Array[] = []
  const choices: Int8Array[] = []
  for (const level of tree.levels.toReversed()) {
    const best = bestOf(level, costs)
    values.unshift(best.values)
    choices.unshift(best.choices)
  }
  const firstCosts = state ? costs : { ...costs, success: costs.first, failure: costs.first }
  const start = bestOf(tree.start, firstCosts)
  const masses = tree.levels.map(({ size }) => new Float64Array(size))
  follow(tree.start, start.choices, Float64Array.of(count), firstCosts)
  for (const [at, level] of tree.levels.entries())
    follow(level, choices[at] ?? NO_CHOICES, masses[at] ?? NOTHING, costs)
  return start.values[0] ?? 0

  function bestOf(level: Level, { success, failure }: Costs) {
    const found = new Float64Array(level.size)
    const choice = new Int8Array(level.size).fill(LEFT)
    for (let i = 0; i < level.size; i++) {
      found[i] = weight * (level.left[i] ?? 0)
      const cost = failure + (success - failure) * (level.lastSuccess[i] ?? 0)
      const asked = weight * (level.lastRecall[i] ?? 0) - lastPrice * cost
      if (asked <= (found[i] ?? 0)) continue
      found[i] = asked
      choice[i] = tree.levels.length
    }
    for (const move of level.moves) {
      const price = prices[move.level] ?? 0
      const after = values[move.level - tree.levels.length + values.length] ?? NOTHING
      for (let i = 0; i < level.size; i++) {
        const p = move.success[i] ?? 0
        let asked = -price * (failure + (success - failure) * p)
        if (move.chances)
          for (const [o, chance] of move.chances.entries()) asked += chance * (after[o] ?? 0)
        else {
          const good = move.first + 2 * i
          asked += p * (after[good] ?? 0) + (1 - p) * (after[good + 1] ?? 0)
        }
        if (asked <= (found[i] ?? 0)) continue
        found[i] = asked
        choice[i] = move.level
      }
    }
    return { values: found, choices: choice }
  }

  function follow(
    level: Level,
    choice: Int8Array,
    mass: Float64Array,
    { success, failure }: Costs,
  ) {
    const ahead = tree.levels.length - level.moves.length
    for (let i = 0; i < level.size; i++) {
      const cards = mass[i] ?? 0
      const to = choice[i] ?? LEFT
      if (cards === 0 || to === LEFT) continue
      const move = level.moves[to - ahead]
      const p = (move ? move.success[i] : level.lastSuccess[i]) ?? 0
      slope[to] = (slope[to] ?? 0) - cards * (failure + (success - failure) * p)
      if (!move) continue
      const into = masses[to] ?? NOTHING
      const chances = move.chances ?? [p, 1 - p]
      const first = move.chances ? move.first : move.first + 2 * i
      for (const [o, chance] of chances.entries())
        into[first + o] = (into[first + o] ?? 0) + cards * chance
    }
  }
}

const NOTHING = new Float64Array(0)
const NO_CHOICES = new Int8Array(0)
