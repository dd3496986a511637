import { retrievability } from '../../../src/domain/memory/fsrs'
import { mayBeAsked, outcomesOf, type PlannedCard } from '../../../src/domain/plan/model'
import type { Policy } from './policies'
import { deckOf, horizonOfScenario, type Scenario, weightOf } from './scenario'

/**
 * The mean recall of a policy, or without one that of the best there is, by going every way that a
 * scenario can go. For a few cards and days.
 */
export function everyWay(scenario: Scenario, policy?: Policy): number {
  const horizon = horizonOfScenario(scenario)
  const { first, success, failure } = scenario.costs
  const known = new Map<string, number>()
  return fromMorning(0, deckOf(scenario)) / weightOf(scenario.cards)

  function fromMorning(day: number, cards: readonly PlannedCard[]): number {
    const key = `${day} ${JSON.stringify(cards.map(({ strength, daysAgo }) => [strength, daysAgo]))}`
    const value = known.get(key) ?? lived(day, cards)
    known.set(key, value)
    return value
  }

  function lived(day: number, cards: readonly PlannedCard[]): number {
    const seconds = horizon[day]
    if (seconds === undefined) return recalled(cards)
    if (policy)
      return inOrder(
        day,
        cards,
        policy(cards, horizon.slice(day)).map((card) => cards.indexOf(card)),
        seconds,
      )
    return atBest(day, cards, seconds)
  }

  function inOrder(
    day: number,
    cards: readonly PlannedCard[],
    [place, ...others]: readonly number[],
    left: number,
  ): number {
    if (place === undefined) return nextMorning(day, cards)
    return asked(day, cards, place, left, (after, rest) => inOrder(day, after, others, rest))
  }

  function atBest(day: number, cards: readonly PlannedCard[], left: number): number {
    const ways = cards.map((card, place) =>
      mayBeAsked(card)
        ? asked(day, cards, place, left, (after, rest) => atBest(day, after, rest))
        : 0,
    )
    return Math.max(nextMorning(day, cards), ...ways)
  }

  /** The mean over what may come of asking a card now, by the gate of the simulation. */
  function asked(
    day: number,
    cards: readonly PlannedCard[],
    place: number,
    left: number,
    goOn: (after: readonly PlannedCard[], left: number) => number,
  ): number {
    const card = cards[place]
    if (!card || left <= 0) return nextMorning(day, cards)
    const outcomes = outcomesOf(card, 0, scenario.firstRating).map((outcome, at) => ({
      ...outcome,
      seconds: card.strength === null ? first : at === 0 ? success : failure,
    }))
    const cost = outcomes.reduce((sum, { probability, seconds }) => sum + probability * seconds, 0)
    const surely = left >= Math.max(...outcomes.map(({ seconds }) => seconds))
    const chance = surely ? 1 : Math.min(1, left / cost)
    return outcomes.reduce(
      (sum, { probability, strength, seconds }) => {
        const after = cards.with(place, { ...card, strength, daysAgo: 0 })
        const value = goOn(after, left - (surely ? seconds : cost))
        return sum + chance * probability * value
      },
      chance < 1 ? (1 - chance) * nextMorning(day, cards) : 0,
    )
  }

  function nextMorning(day: number, cards: readonly PlannedCard[]) {
    return fromMorning(
      day + 1,
      cards.map((card) => ({ ...card, daysAgo: card.daysAgo + 1 })),
    )
  }
}

const recalled = (cards: readonly PlannedCard[]) =>
  cards.reduce(
    (sum, { weight, strength, daysAgo }) =>
      sum + (strength ? weight * retrievability(strength.stability, daysAgo) : 0),
    0,
  )
