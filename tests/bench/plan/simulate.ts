import { retrievability } from '../../../src/domain/memory/fsrs'
import { type Outcome, outcomesOf, type PlannedCard } from '../../../src/domain/plan/model'
import type { Worth } from './control'
import type { Policy } from './policies'
import { randomOf, shuffled } from './random'
import { deckOf, horizonOfScenario, type Scenario, weightOf } from './scenario'

export interface Simulated {
  /** Weighted share of the cards recalled at the interview, 0 to 1; mean over the seeds. */
  readonly recall: number
  /** Standard error of that mean. */
  readonly se: number
}

/** Lives a scenario through with a policy, once a seed. `worth` only makes the error smaller. */
export function simulate(scenario: Scenario, policy: () => Policy, worth: Worth): Simulated {
  const { seeds } = scenario
  const runs = Array.from({ length: seeds }, (_, seed) =>
    runOnce(scenario, policy(), seed + 1, worth),
  )
  const recall = mean(runs)
  const variance = runs.reduce((sum, run) => sum + (run - recall) ** 2, 0) / (seeds - 1)
  return { recall, se: Math.sqrt(variance / seeds) }
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/**
 * One run. A card starts where it surely fits into the time left. With less than that, time is counted as it
 * is expected: a card starts with probability left / its expected cost, at most 1, and takes that cost. So
 * the time spent on a day is on average no more than there is, whatever came of the answers before.
 *
 * What chance added to it is taken off: after each answer, how much more (or less) its outcome
 * and the time it took are worth than was expected; at a day's end the same for the last card's start.
 * That is 0 on average whatever `worth` says, so the mean over the seeds stays true; as `worth` is about
 * right, single runs lie much closer together (a control variate).
 */
function runOnce(scenario: Scenario, policy: Policy, seed: number, worth: Worth): number {
  const random = randomOf(seed)
  const horizon = horizonOfScenario(scenario)
  const kept = daysKept(scenario, seed)
  let cards: PlannedCard[] = shuffled(deckOf(scenario), random)
  let luck = 0

  for (const [day, seconds] of horizon.entries()) {
    const places = new Map(cards.map((card, place) => [card, place]))
    const after = [...cards]
    const second = worth.second[day] ?? 0
    let left = seconds
    for (const card of seconds > 0 && kept[day] ? policy(cards, horizon.slice(day)) : []) {
      const outcomes = trueOutcomes(card, scenario)
      const cost = outcomes.reduce(
        (sum, { probability, seconds: taken }) => sum + probability * taken,
        0,
      )
      const surely = left >= Math.max(...outcomes.map(({ seconds: taken }) => taken))
      const chance = surely ? 1 : Math.min(1, left / cost)
      const starts = random() < chance
      luck += ((starts ? 1 : 0) - chance) * cost * second
      if (!starts) break
      const values = outcomes.map(
        ({ strength, seconds: taken }) => worth.card(card, day, strength) - second * taken,
      )
      const chosen = pick(outcomes, random())
      const { strength, seconds: taken } = at(outcomes, chosen)
      luck += at(values, chosen)
      for (const [place, { probability }] of outcomes.entries())
        luck -= probability * at(values, place)
      left -= surely ? taken : cost
      after[places.get(card) ?? -1] = { ...card, strength, daysAgo: 0 }
      if (left <= 0) break
    }
    cards = after.map((card) => ({ ...card, daysAgo: card.daysAgo + 1 }))
  }
  const recalled = cards.reduce((sum, { weight, strength, daysAgo }) => {
    if (!strength) return sum
    return sum + weight * retrievability(strength.stability * scenario.trueMemoryFactor, daysAgo)
  }, 0)
  return (recalled - luck) / weightOf(scenario.cards)
}

/** By numbers of its own, so that every policy misses the same days. */
function daysKept({ days, attendance = 1 }: Scenario, seed: number): readonly boolean[] {
  const random = randomOf(-seed)
  return Array.from({ length: days }, (_, day) => random() < attendance || day === 0)
}

interface TrueOutcome extends Outcome {
  readonly seconds: number
}

/** What may come of asking a card, with the probabilities of the true memory. */
function trueOutcomes(card: PlannedCard, scenario: Scenario): readonly TrueOutcome[] {
  const { strength, daysAgo, costs } = card
  const outcomes = outcomesOf(card, 0, scenario.firstRating)
  if (!strength) return outcomes.map((outcome) => ({ ...outcome, seconds: costs.first }))
  const recall = retrievability(strength.stability * scenario.trueMemoryFactor, daysAgo)
  const [good, again] = [at(outcomes, 0), at(outcomes, 1)]
  return [
    { strength: good.strength, probability: recall, seconds: costs.success },
    { strength: again.strength, probability: 1 - recall, seconds: costs.failure },
  ]
}

/** The place of the outcome that a number from 0 to 1 falls on. */
function pick(outcomes: readonly Outcome[], number: number): number {
  let sum = 0
  const place = outcomes.findIndex(({ probability }) => number < (sum += probability))
  return place < 0 ? outcomes.length - 1 : place
}

function at<Item>(items: readonly Item[], place: number): Item {
  const item = items[place]
  if (item === undefined) throw new Error(`no item ${place}`)
  return item
}
