import { type Chances, chancesOf } from './grid'
import { type Costs, mayBeAsked, outcomesOf, type PlannedCard, recallIfLeft } from '../model'
import type { Slots } from './slots'

/** Cards that are worth and cost the same. */
export interface CardClass {
  readonly weight: number
  readonly costs: Costs
  readonly groups: readonly Group[]
}

/** Cards of a class with the same memory: to the planner they are one card, several times over. */
export interface Group {
  readonly cards: readonly PlannedCard[]
  readonly unseen: boolean
  /** The first slot in which they may be asked: today, 0, unless they were already. */
  readonly from: number
  /** A row a slot. */
  readonly chances: Chances
  /** Recall at the interview if it is never asked again. */
  readonly left: number
}

export function classesOf(
  cards: readonly PlannedCard[],
  { list, interview }: Slots,
  firstRatings: readonly number[],
): readonly CardClass[] {
  const alike = ({ weight, costs }: PlannedCard) =>
    `${weight} ${costs.first} ${costs.success} ${costs.failure}`
  const sameMemory = ({ strength, daysAgo }: PlannedCard) =>
    strength ? `${daysAgo} ${strength.stability} ${strength.difficulty}` : ''
  return grouped(cards, alike).map(([first, ...others]) => ({
    weight: first.weight,
    costs: first.costs,
    groups: grouped([first, ...others], sameMemory).map((group) => {
      const [card] = group
      const outcomes = list.map(({ day }) => outcomesOf(card, day, firstRatings))
      return {
        cards: group,
        unseen: card.strength === null,
        from: mayBeAsked(card) ? 0 : 1,
        chances: chancesOf(outcomes),
        left: recallIfLeft(card, interview),
      }
    }),
  }))
}

type NonEmpty<Item> = [Item, ...Item[]]

/** Items with the same key together. By the order of keys, so that sums do not depend on the items' order. */
function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): NonEmpty<Item>[] {
  const groups = new Map<string, NonEmpty<Item>>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
}
