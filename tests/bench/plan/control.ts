import type { Strength } from '../../../src/domain/memory/fsrs'
import { chancesOf, expected, NODES } from '../../../src/domain/plan/grid'
import { classesOf } from '../../../src/domain/plan/groups'
import type { PlannedCard } from '../../../src/domain/plan/model'
import { solvePrices } from '../../../src/domain/plan/prices'
import { valuesOf } from '../../../src/domain/plan/sweep'
import { deckOf, horizonOfScenario, type Scenario } from './scenario'

/** About what things are worth on the first morning; a simulation takes chance off by it. */
export interface Worth {
  /** Of a card just answered, counting what may still be done with it. */
  readonly card: (card: PlannedCard, day: number, after: Strength) => number
  /** Of a second, a day. */
  readonly second: readonly number[]
}

export function worthOf(scenario: Scenario): Worth {
  const horizon = horizonOfScenario(scenario)
  const classes = classesOf(deckOf(scenario), horizon, scenario.firstRating)
  const { at, prices } = solvePrices(classes, horizon, null)
  const values = new Map(classes.map((one) => [one.weight, valuesOf(one, horizon, at).values]))
  return {
    card: ({ weight }, day, strength) => {
      const place = chancesOf([[{ probability: 1, strength }]])
      return expected(values.get(weight) ?? new Float64Array(0), day * NODES, place, 0)
    },
    second: prices.perSecond,
  }
}
