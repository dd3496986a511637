import { retrievability, type Strength } from '../../../src/domain/memory/fsrs'
import {
  afterDays,
  chancesOf,
  expected,
  NODES,
  STRENGTHS,
} from '../../../src/domain/plan/byPrices/grid'
import { classesOf } from '../../../src/domain/plan/byPrices/groups'
import type { PlannedCard } from '../../../src/domain/plan/model'
import { solvePrices } from '../../../src/domain/plan/byPrices/prices'
import { slotByDay, slotsOf } from '../../../src/domain/plan/byPrices/slots'
import { valuesOf } from '../../../src/domain/plan/byPrices/sweep'
import { deckOf, horizonOfScenario, type Scenario } from './scenario'

/** About what things are worth on the first morning; a simulation takes chance off by it. */
export interface Worth {
  /** Of a card just answered, counting what may still be done with it. */
  readonly card: (card: PlannedCard, day: number, after: Strength) => number
  /** Of a second, a day. */
  readonly second: readonly number[]
}

export function worthOf(scenario: Scenario): Worth {
  const slots = slotsOf(horizonOfScenario(scenario))
  const byDay = slotByDay(slots)
  const classes = classesOf(deckOf(scenario), slots, scenario.firstRating)
  const { at, prices } = solvePrices(classes, slots, null)
  const after = trueAfter(scenario.trueMemoryFactor)
  const values = new Map(
    classes.map((one) => [one.weight, valuesOf(one, slots, at, 1, after).values]),
  )
  return {
    card: ({ weight }, day, strength) => {
      const place = chancesOf([[{ probability: 1, strength }]])
      return expected(
        values.get(weight) ?? new Float64Array(0),
        (byDay[day] ?? 0) * NODES,
        place,
        0,
      )
    },
    second: prices.perSecond,
  }
}

/** What the nodes of the grid come to with the true memory. */
const trueAfter = (factor: number) => (days: number) => {
  const { chances } = afterDays(days)
  const recall = Float64Array.from(STRENGTHS, ({ stability }) =>
    retrievability(stability * factor, days),
  )
  const probability = chances.probability.map((_, at) => {
    const success = recall[at >> 1] ?? 0
    return at % 2 === 0 ? success : 1 - success
  })
  return { recall, chances: { ...chances, probability } }
}
