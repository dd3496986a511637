import type { CardId } from '../ids'
import { expectedCost, type Horizon, type PlannedCard, recallIfAsked, recallIfLeft } from './model'
import { type Outlook, outlookIfLeft } from './outlook'
import type { Plan } from './plan'

/** Why a card is asked today. */
export interface AskedCard {
  readonly id: CardId
  /** Study days since its last answer; null if it was never answered. */
  readonly daysAgo: number | null
  /** Probability of recall at the interview if it is never asked again. */
  readonly recallIfLeft: number
  /** The same if it is asked today and never again. */
  readonly recallIfAsked: number
}

export interface Readiness {
  /** Weighted share of the cards recalled at the interview if nothing more is done, 0 to 1. */
  readonly now: number
  /** The same if every day is spent as planned. */
  readonly planned: number
  /** `now` as it becomes by the end of each day, today's first, if they are spent as planned; ends at `planned`. */
  readonly path: readonly number[]
  /** Where that share will lie in nine of ten cases. */
  readonly band: { readonly low: number; readonly high: number }
}

/** What the screen Today shows. Plain data: it may cross into a worker and back. */
export interface Today {
  /** It is the interview's day: nothing is planned, the order is for warming up. */
  readonly warmUp: boolean
  /** All cards worth asking today, best first, whatever time there is. */
  readonly order: readonly CardId[]
  /** The first of them, those that fit into today's time. */
  readonly asked: readonly AskedCard[]
  /** Seconds that `asked` takes on average. */
  readonly seconds: number
  readonly readiness: Readiness
  /** Cards never answered that the plan does not come to before the interview. */
  readonly leftOut: readonly CardId[]
}

/**
 * The day's plan: the longest beginning of the order whose expected time fits.
 *
 * @param reviews answers the person has given so far; with few the band is wider
 */
export function todayOf(
  plan: Plan,
  cards: readonly PlannedCard[],
  horizon: Horizon,
  reviews: number,
): Today {
  const days = horizon.length
  const seconds = horizon[0]
  const { asked, seconds: taken } = thatFit(plan.order, seconds ?? Number.POSITIVE_INFINITY)
  return {
    warmUp: seconds === undefined,
    order: plan.order.map(({ id }) => id),
    asked: asked.map((card) => whyAsked(card, days)),
    seconds: taken,
    readiness: {
      now: outlookIfLeft(cards, days).recall,
      planned: plan.planned.recall,
      path: plan.path,
      band: bandOf(plan.planned, reviews),
    },
    leftOut: plan.leftOut,
  }
}

/** @param days study days until the interview; 0: it is today */
export const whyAsked = (card: PlannedCard, days: number): AskedCard => ({
  id: card.id,
  daysAgo: card.strength ? card.daysAgo : null,
  recallIfLeft: recallIfLeft(card, days),
  recallIfAsked: recallIfAsked(card, days),
})

function thatFit(order: readonly PlannedCard[], seconds: number) {
  const asked: PlannedCard[] = []
  let taken = 0
  for (const card of order) {
    const cost = expectedCost(card, 0)
    if (taken + cost > seconds) break
    taken += cost
    asked.push(card)
  }
  return { asked, seconds: taken }
}

/** Standard deviations on either side that hold nine of ten cases. */
const NINE_OF_TEN = 1.64
/** Fewer answers say too little about how well the model fits the person. */
const ENOUGH_REVIEWS = 100

function bandOf({ recall, variance, weak, strong }: Outlook, reviews: number) {
  const spread = NINE_OF_TEN * Math.sqrt(variance)
  const [from, to] = reviews < ENOUGH_REVIEWS ? [weak, strong] : [recall, recall]
  return { low: Math.max(0, from - spread), high: Math.min(1, to + spread) }
}
