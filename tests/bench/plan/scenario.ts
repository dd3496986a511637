import { cardId, deckId } from '../../../src/domain/ids'
import type { Strength } from '../../../src/domain/memory/fsrs'
import type { Costs, Horizon, PlannedCard } from '../../../src/domain/plan/model'

/** One scenario of a file for `npm run bench:plan -- FILE.json`; the format is in ../README.md. */
export interface Scenario {
  readonly name: string
  readonly days: number
  readonly minutesPerDay: number | readonly number[]
  readonly cards: readonly CardsAlike[]
  readonly costs: Costs
  readonly firstRating: readonly number[]
  /** How much more stable memories really are than the model, and so the planner, believes. */
  readonly trueMemoryFactor: number
  readonly seeds: number
  /** The chance that each day after the first is practised at all, which the planner is told; 1 if not given. */
  readonly attendance?: number
}

export interface CardsAlike {
  readonly weight: number
  readonly count: number
  /** None: never answered. */
  readonly state?: Strength & { readonly daysAgo: number }
}

/** Seconds a day; none where no answer fits in at all. */
export function horizonOfScenario({ days, minutesPerDay, costs }: Scenario): Horizon {
  const least = Math.min(costs.first, costs.success, costs.failure)
  return Array.from({ length: days }, (_, day) => {
    const minutes = typeof minutesPerDay === 'number' ? minutesPerDay : (minutesPerDay[day] ?? 0)
    return minutes * 60 < least ? 0 : minutes * 60
  })
}

/** The cards on the first morning. */
export function deckOf({ cards, costs }: Scenario): PlannedCard[] {
  return cards.flatMap(({ weight, count, state }, kind) =>
    Array.from({ length: count }, (_, place) => ({
      id: cardId(deckId(`${kind}`), `${place}`),
      weight,
      strength: state ? { stability: state.stability, difficulty: state.difficulty } : null,
      daysAgo: state?.daysAgo ?? 0,
      costs,
    })),
  )
}

export const weightOf = (cards: readonly CardsAlike[]) =>
  cards.reduce((sum, { weight, count }) => sum + weight * count, 0)
