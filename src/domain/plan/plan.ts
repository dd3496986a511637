import type { CardId } from '../ids'
import { mayBeAsked, type PlannedCard, recallIfLeft } from './model'
import { type Outlook, outlookIfLeft } from './outlook'

/** What a planner says on a morning. There are two: `planGreedily` and `planByPrices`. */
export interface Plan {
  /**
   * The cards worth asking today, best first. Go down it until the day's time is spent: an answer
   * changes its own card only, which is then done for today.
   */
  readonly order: readonly PlannedCard[]
  /** At the interview, if every day is spent as planned. */
  readonly planned: Outlook
  /**
   * The share recalled at the interview if nothing more is done once that day was spent as planned; one
   * for each day ahead. The last is `planned.recall`.
   */
  readonly path: readonly number[]
  /** Cards never answered that the plan does not come to before the interview. */
  readonly leftOut: readonly CardId[]
}

/** The largest value first; of equal ones the earlier. */
export const byValue = (
  valued: { readonly card: PlannedCard; readonly value: number }[],
): PlannedCard[] => valued.sort((a, b) => b.value - a.value).map(({ card }) => card)

/** On the interview's day: those most likely to be missed, by their weight, w·(1 − R). */
export function warmUp(cards: readonly PlannedCard[]): Plan {
  const valued = cards
    .filter(mayBeAsked)
    .map((card) => ({ card, value: card.weight * (1 - recallIfLeft(card, 0)) }))
  return {
    order: byValue(valued),
    planned: outlookIfLeft(cards, 0),
    path: [],
    leftOut: [],
  }
}
