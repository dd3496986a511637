import { stabilityFor, type Strength } from '../memory/fsrs'
import {
  expectedCost,
  FIRST_RATINGS,
  type Horizon,
  mayBeAsked,
  outcomesOf,
  type PlannedCard,
  recallIfAsked,
  recallIfLeft,
} from './model'
import { outlookIfLeft } from './outlook'
import { byValue, type Plan, warmUp } from './plan'

/**
 * The simple planner: what a second spent on a card today adds to its recall at the interview, as if it
 * were never asked again, w·(E[R(D) | asked now] − R(D) | left) / c. Needs no solver and reaches 97 %
 * of what is possible or more.
 */
export function planGreedily(
  cards: readonly PlannedCard[],
  horizon: Horizon,
  firstRatings = FIRST_RATINGS,
): Plan {
  if (horizon.length === 0) return warmUp(cards)
  const order = greedyOrder(cards, horizon.length, firstRatings)
  const { end, path } = rollForward(cards, order, horizon, firstRatings)
  const unseen = new Set(end.filter(({ strength }) => strength === null).map(({ id }) => id))
  return {
    order,
    planned: outlookIfLeft(end, 0),
    path,
    leftOut: cards.flatMap(({ id }) => (unseen.has(id) ? [id] : [])),
  }
}

function greedyOrder(
  cards: readonly PlannedCard[],
  days: number,
  firstRatings: readonly number[],
): PlannedCard[] {
  const unseen = recallIfAsked({ strength: null, daysAgo: 0 }, days, firstRatings)
  const valued = cards.filter(mayBeAsked).map((card) => {
    const asked = card.strength ? recallIfAsked(card, days) : unseen
    const gain = asked - recallIfLeft(card, days)
    return { card, value: (card.weight * gain) / expectedCost(card, 0) }
  })
  return byValue(valued.filter(({ value }) => value > 0))
}

/** Of large decks only so many cards are followed, unless there is time for more answers than that. */
const FOLLOWED = 500

/**
 * The cards on the interview's day if every day is spent in the greedy order. Instead of following what
 * each answer may do, a card gets the strength expected of it. Time too short for one more card is kept
 * for the next day: on average the last card of a day starts as often as there is time for it. Cards so
 * far down today's order that nobody comes to them are left as they are.
 */
function rollForward(
  cards: readonly PlannedCard[],
  order: readonly PlannedCard[],
  horizon: Horizon,
  firstRatings: readonly number[],
): { readonly end: readonly PlannedCard[]; readonly path: readonly number[] } {
  const fastest = cards.reduce((least, { costs }) => Math.min(least, ...Object.values(costs)), 300)
  const answers = Math.ceil(horizon.reduce((sum, seconds) => sum + seconds, 0) / fastest)
  const ranked = new Set([...cards.filter((card) => !mayBeAsked(card)), ...order, ...cards])
  const followed = [...ranked].slice(0, Math.max(FOLLOWED, answers))
  const others = [...ranked].slice(followed.length).map((card) => later(card, horizon.length))
  const weights = cards.reduce((sum, { weight }) => sum + weight, 0)
  const recalled = (some: readonly PlannedCard[], days: number) =>
    some.reduce((sum, card) => sum + card.weight * recallIfLeft(card, days), 0)
  const left = recalled(others, 0)

  let now = followed
  let kept = 0
  const path: number[] = []
  for (const [day, seconds] of horizon.entries()) {
    const days = horizon.length - day
    const asked = new Map<PlannedCard, PlannedCard>()
    const next = seconds > 0 ? (day === 0 ? order : greedyOrder(now, days, firstRatings)) : []
    let time = seconds + kept
    for (const card of next) {
      const cost = expectedCost(card, 0)
      if (cost > time) break
      time -= cost
      asked.set(card, { ...card, strength: expectedStrength(card, days, firstRatings), daysAgo: 0 })
    }
    kept = asked.size < next.length ? time : 0
    now = now.map((card) => later(asked.get(card) ?? card, 1))
    path.push((left + recalled(now, days - 1)) / (weights || 1))
  }
  return { end: [...now, ...others], path }
}

const later = (card: PlannedCard, days: number): PlannedCard => ({
  ...card,
  daysAgo: card.daysAgo + days,
})

/** The strength with which recall at the interview is what it is on average after an answer today. */
function expectedStrength(
  card: PlannedCard,
  days: number,
  firstRatings: readonly number[],
): Strength {
  const outcomes = outcomesOf(card, 0, firstRatings)
  const difficulty = outcomes.reduce(
    (sum, { probability, strength }) => sum + probability * strength.difficulty,
    0,
  )
  return { stability: stabilityFor(recallIfAsked(card, days, firstRatings), days), difficulty }
}
