import type { Importance } from '../../../domain/card'
import type { CardId } from '../../../domain/ids'
import type { InterviewPlan } from '../../../domain/plans'

/** How much a card matters for one interview: as its deck says, or as the person does. */
export type Choice = 'deck' | Importance

export type Weights = InterviewPlan['importance']

/** What everything that shows choices is given. */
export interface ChoicesProps {
  readonly importance: Weights
  readonly onChoose: (cards: readonly CardId[], choice: Choice) => void
}

/** The choice of these cards, or `mixed` if they have several. */
export function choiceOf(weights: Weights, cards: readonly CardId[]): Choice | 'mixed' {
  const [first = 'deck', ...others] = new Set(cards.map((id) => weights[id] ?? 'deck'))
  return others.length > 0 ? 'mixed' : first
}

/** The same choice for all these cards; the others stay. */
export function weigh(weights: Weights, cards: readonly CardId[], choice: Choice): Weights {
  const chosen = new Set(cards)
  const others = Object.entries(weights).filter(([id]) => !chosen.has(id as CardId))
  const now = choice === 'deck' ? [] : cards.map((id) => [id, choice] as const)
  return inOrder(Object.fromEntries([...others, ...now]))
}

/** Sorted by card, so that the same choices are the same draft whichever way they were made. */
export const inOrder = (weights: Weights): Weights =>
  Object.fromEntries(Object.entries(weights).sort(([one], [other]) => (one < other ? -1 : 1)))

export const isSame = (one: Weights, other: Weights) =>
  JSON.stringify(one) === JSON.stringify(other)
