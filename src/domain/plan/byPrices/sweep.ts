import { afterDays, type Elapsed, expected, NODES, spread } from './grid'
import type { CardClass, Group } from './groups'
import type { Costs } from '../model'
import type { Slots } from './slots'

/** The plan that is best at some prices, summed over the classes. */
export interface Priced {
  /** What all cards are worth net of the time they take, and the time there is; weight. */
  value: number
  /** Of `value` in the prices: seconds there are less seconds used, a slot. */
  readonly slope: Float64Array
  /** Classes whose unseen cards are asked on some day. */
  readonly started: Set<CardClass>
}

/** Adds a class to the sums: first what its cards are worth, then where the best plan leads them. */
export function addClass(sum: Priced, one: CardClass, slots: Slots, prices: Float64Array) {
  const { costs, groups } = one
  const { values, choices } = valuesOf(one, slots, prices)
  const mass = new Float64Array(values.length)
  for (const group of groups) {
    const { best, choice } = bestOf(group, one, slots, prices, values)
    const count = group.cards.length
    sum.value += count * best
    if (choice === NEVER) continue
    if (group.unseen) sum.started.add(one)
    spend(sum, choice, count * costOf(group, costs, choice))
    spread(mass, choice * NODES, group.chances, choice, count)
  }
  for (const [place, choice] of choices.entries()) {
    const cards = mass[place] ?? 0
    if (cards === 0 || choice === NEVER) continue
    const last = Math.floor(place / NODES)
    const node = place % NODES
    const { chances } = afterDays(dayOf(slots, choice) - dayOf(slots, last))
    spend(sum, choice, cards * laterCost(costs, chances.probability[2 * node] ?? 0))
    spread(mass, choice * NODES, chances, node, cards)
  }
}

/** What a second spent on a card of each group today adds to the best that can be done later; weight. */
export function addIndexes(
  index: Map<Group, number>,
  one: CardClass,
  slots: Slots,
  prices: Float64Array,
  patience: number,
) {
  const { values } = valuesOf(one, slots, prices, patience)
  for (const group of one.groups)
    index.set(group, bestOf(group, one, slots, prices, values, patience).index)
}

const NEVER = -1

const dayOf = ({ list }: Slots, slot: number) => list[slot]?.day ?? 0

function spend(sum: Priced, day: number, seconds: number) {
  sum.slope[day] = (sum.slope[day] ?? 0) - seconds
}

const laterCost = ({ success, failure }: Costs, recall: number) =>
  failure + (success - failure) * recall

const costOf = ({ unseen, chances }: Group, costs: Costs, day: number) =>
  unseen ? costs.first : laterCost(costs, chances.probability[2 * day] ?? 0)

/**
 * What a card is worth just after an answer, W, for each day of that answer and node of the grid: the best
 * of w·R(D) and, for each later day, the mean W after an answer then less its price. And that later day.
 *
 * @param patience the chance that a later day comes about at all; without it the card waits for the next
 * @param after what is known of the nodes so many days after a review
 */
export function valuesOf(
  { weight, costs }: CardClass,
  slots: Slots,
  prices: Float64Array,
  patience = 1,
  after: (days: number) => Pick<Elapsed, 'chances' | 'recall'> = afterDays,
) {
  const { list, interview } = slots
  const days = list.length
  const values = new Float64Array(days * NODES)
  const choices = new Int16Array(days * NODES).fill(NEVER)
  for (let last = days - 1; last >= 0; last--) {
    const row = last * NODES
    const { recall } = after(interview - dayOf(slots, last))
    for (let node = 0; node < NODES; node++) values[row + node] = weight * (recall[node] ?? 0)
    for (let day = days - 1; day > last; day--) {
      if (!list[day]?.seconds) continue
      const { chances } = after(dayOf(slots, day) - dayOf(slots, last))
      const price = prices[day] ?? 0
      for (let node = 0; node < NODES; node++) {
        const cost = laterCost(costs, chances.probability[2 * node] ?? 0)
        const value = expected(values, day * NODES, chances, node) - price * cost
        const without = values[row + node] ?? 0
        if (value <= without) continue
        values[row + node] = patience * value + (1 - patience) * without
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
  { list }: Slots,
  prices: Float64Array,
  values: Float64Array,
  patience = 1,
) {
  let best = weight * group.left
  let choice = NEVER
  let index = 0
  for (let day = list.length - 1; day >= group.from; day--) {
    const cost = costOf(group, costs, day)
    const worth = expected(values, day * NODES, group.chances, day)
    if (day === 0) index = (worth - best) / cost
    const net = worth - (prices[day] ?? 0) * cost
    if (!list[day]?.seconds || net <= best) continue
    best = day === 0 ? net : patience * net + (1 - patience) * best
    choice = day
  }
  return { best, choice, index }
}
