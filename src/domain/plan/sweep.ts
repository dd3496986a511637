import { afterDays, expected, NODES, spread } from './grid'
import type { CardClass, Group } from './groups'
import type { Costs, Horizon } from './model'
import type { Outlook } from './outlook'

/** The plan that is best at some prices, summed over the classes. */
export interface Priced {
  /** What all cards are worth net of the time they take, and the time there is; weight. */
  value: number
  /** Of `value` in the prices: seconds there are less seconds used, a day. */
  readonly slope: Float64Array
  /** At the interview: Σ w²·R(1−R), and Σ w·R with weaker and stronger memories. */
  variance: number
  weak: number
  strong: number
  /** Classes whose unseen cards are asked on some day. */
  readonly started: Set<CardClass>
  /** Weight a second spent on one of the group today adds to the best that can be done later. */
  readonly index: Map<Group, number>
}

/** Adds a class to the sums: first what its cards are worth, then where the best plan leads them. */
export function addClass(sum: Priced, one: CardClass, horizon: Horizon, prices: Float64Array) {
  const { weight, costs, groups } = one
  const { values, choices } = valuesOf(one, horizon, prices)
  const mass = new Float64Array(values.length)
  for (const group of groups) {
    const { best, choice, index } = bestOf(group, one, horizon, prices, values)
    const count = group.cards.length
    sum.value += count * best
    sum.index.set(group, index)
    if (choice === NEVER) leave(sum, count, weight, group.left)
    else {
      if (group.unseen) sum.started.add(one)
      spend(sum, choice, count * costOf(group, costs, choice))
      spread(mass, choice * NODES, group.chances, choice, count)
    }
  }
  for (const [place, choice] of choices.entries()) {
    const cards = mass[place] ?? 0
    if (cards === 0) continue
    const last = Math.floor(place / NODES)
    const node = place % NODES
    if (choice === NEVER) {
      const { recall, weak, strong } = afterDays(horizon.length - last)
      const likely = recall[node] ?? 0
      const variance = likely * (1 - likely)
      leave(sum, cards, weight, { variance, weak: weak[node] ?? 0, strong: strong[node] ?? 0 })
    } else {
      const { chances } = afterDays(choice - last)
      spend(sum, choice, cards * laterCost(costs, chances.probability[2 * node] ?? 0))
      spread(mass, choice * NODES, chances, node, cards)
    }
  }
}

const NEVER = -1

/** So many cards are not asked any more. */
function leave(
  sum: Priced,
  cards: number,
  weight: number,
  { variance, weak, strong }: Pick<Outlook, 'variance' | 'weak' | 'strong'>,
) {
  sum.variance += cards * weight ** 2 * variance
  sum.weak += cards * weight * weak
  sum.strong += cards * weight * strong
}

function spend(sum: Priced, day: number, seconds: number) {
  sum.slope[day] = (sum.slope[day] ?? 0) - seconds
}

const laterCost = ({ success, failure }: Costs, recall: number) =>
  failure + (success - failure) * recall

const costOf = ({ unseen, chances }: Group, costs: Costs, day: number) =>
  unseen ? costs.first : laterCost(costs, chances.probability[2 * day] ?? 0)

/**
 * What a card is worth just after an answer, W: for each day of that answer and node of the grid the best
 * of w·R(D) and, for each later day, the mean W after an answer then less its price. And that later day.
 */
export function valuesOf({ weight, costs }: CardClass, horizon: Horizon, prices: Float64Array) {
  const days = horizon.length
  const values = new Float64Array(days * NODES)
  const choices = new Int16Array(days * NODES).fill(NEVER)
  for (let last = days - 1; last >= 0; last--) {
    const row = last * NODES
    const { recall } = afterDays(days - last)
    for (let node = 0; node < NODES; node++) values[row + node] = weight * (recall[node] ?? 0)
    for (let day = last + 1; day < days; day++) {
      if (!horizon[day]) continue
      const { chances } = afterDays(day - last)
      const price = prices[day] ?? 0
      for (let node = 0; node < NODES; node++) {
        const cost = laterCost(costs, chances.probability[2 * node] ?? 0)
        const value = expected(values, day * NODES, chances, node) - price * cost
        if (value <= (values[row + node] ?? 0)) continue
        values[row + node] = value
        choices[row + node] = day
      }
    }
  }
  return { values, choices }
}

/** The best that can be done with one card of a group: when to ask it next, if ever. */
function bestOf(
  group: Group,
  { weight, costs }: CardClass,
  horizon: Horizon,
  prices: Float64Array,
  values: Float64Array,
) {
  const worth = (day: number) => expected(values, day * NODES, group.chances, day)
  const net = (day: number) => worth(day) - (prices[day] ?? 0) * costOf(group, costs, day)
  let best = weight * group.left.recall
  let choice = NEVER
  for (let day = 1; day < horizon.length; day++) {
    if (!horizon[day] || net(day) <= best) continue
    best = net(day)
    choice = day
  }
  if (group.from > 0) return { best, choice, index: 0 }
  const index = (worth(0) - best) / costOf(group, costs, 0)
  return horizon[0] && net(0) > best ? { best: net(0), choice: 0, index } : { best, choice, index }
}
