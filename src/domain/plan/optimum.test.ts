import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boundOf, payer } from '../../../tests/bench/plan/bound'
import { worthOf } from '../../../tests/bench/plan/control'
import { everyWay } from '../../../tests/bench/plan/everyWay'
import {
  fsrs,
  fsrsCapped,
  greedy,
  lowestRecall,
  type Policy,
  priceIndex,
} from '../../../tests/bench/plan/policies'
import {
  deckOf,
  horizonOfScenario,
  type Scenario,
  weightOf,
} from '../../../tests/bench/plan/scenario'
import { simulate } from '../../../tests/bench/plan/simulate'
import { COSTS } from '../../../tests/support/plan'
import { classesOf } from './byPrices/groups'
import { FIRST_RATINGS } from './model'
import { bestAt } from './byPrices/prices'
import { slotsOf } from './byPrices/slots'

const scenario = (change: Partial<Scenario>): Scenario => ({
  name: 'a scenario',
  days: 3,
  minutesPerDay: 3,
  cards: [
    { weight: 3, count: 1 },
    { weight: 1, count: 1 },
  ],
  costs: COSTS,
  firstRating: FIRST_RATINGS,
  trueMemoryFactor: 1,
  seeds: 40,
  ...change,
})
const known = { stability: 1.5, difficulty: 6, daysAgo: 2 }
const TINY: readonly Scenario[] = [
  scenario({ minutesPerDay: 1.5 }),
  scenario({ minutesPerDay: [3, 0, 1] }),
  scenario({ minutesPerDay: 2, cards: [{ weight: 2, count: 2 }] }),
  scenario({
    minutesPerDay: 1,
    cards: [
      { weight: 2, count: 1 },
      { weight: 3, count: 1, state: known },
    ],
  }),
  scenario({ minutesPerDay: 1, costs: { first: 60, success: 20, failure: 40 } }),
  scenario({ minutesPerDay: 2, costs: { first: 30, success: 60, failure: 200 } }),
]
const SMALL = scenario({
  days: 5,
  minutesPerDay: [6, 3, 0, 6, 6],
  cards: [
    { weight: 3, count: 6 },
    { weight: 1, count: 6 },
    { weight: 2, count: 4, state: known },
  ],
})
const POLICIES: readonly [string, () => Policy][] = [
  ['price index', priceIndex(FIRST_RATINGS)],
  ['greedy', () => greedy(FIRST_RATINGS)],
  ['lowest recall', () => lowestRecall],
  ['fsrs', () => fsrs],
  ['fsrs capped', () => fsrsCapped],
]
const start = (of: Scenario) => worthOf(of).second
const boundIn = (of: Scenario) => boundOf(of, start(of))?.bound ?? Number.NaN

describe('against every way that two cards and three days can go', () => {
  test.each(TINY)(
    'no policy reaches the bound of scenario %#, and the planner nearly the best one',
    (tiny) => {
      const best = everyWay(tiny)
      expect(best).toBeLessThanOrEqual(boundIn(tiny) * (1 + 1e-5))
      expect(boundIn(tiny)).toBeLessThan(best * 1.25)
      expect(everyWay(tiny, priceIndex(FIRST_RATINGS)())).toBeGreaterThan(0.97 * best)
    },
  )

  test('with time for everything the bound is the best policy, and the planner is as good', () => {
    const ample = scenario({
      minutesPerDay: 20,
      cards: [
        { weight: 3, count: 1 },
        { weight: 1, count: 1, state: known },
      ],
    })
    const best = everyWay(ample)
    expect(boundIn(ample)).toBeCloseTo(best, 5)
    expect(everyWay(ample, priceIndex(FIRST_RATINGS)())).toBeGreaterThan(0.999 * best)
  })

  test('the simulation is true on average, though it takes chance off', () => {
    const tiny = scenario({ seeds: 400, minutesPerDay: 2 })
    const policy = greedy(FIRST_RATINGS)
    const { recall, se } = simulate(tiny, () => policy, worthOf(tiny))
    expect(Math.abs(recall - everyWay(tiny, policy))).toBeLessThan(4 * se)
    expect(se).toBeLessThan(0.01)
  })
})

describe('at any prices', () => {
  const price = fc.double({ min: 0, max: 0.02, noNaN: true })
  const prices = (days: number) =>
    fc.array(price, { minLength: days, maxLength: days }).map((list) => Float64Array.from(list))

  test('the bound lies above every simulated policy', () => {
    for (const trueMemoryFactor of [0.6, 1, 1.5]) {
      const small = { ...SMALL, trueMemoryFactor, seeds: 15 }
      const worth = worthOf(small)
      const paid = payer(small)
      const weight = weightOf(small.cards)
      const reached = POLICIES.map(([, policy]) => simulate(small, policy, worth))
      const highest = Math.max(...reached.map(({ recall, se }) => recall - 3 * se))
      expect(highest).toBeGreaterThan(0.3)
      const best = boundOf(small, worth.second)?.bound ?? Number.NaN
      expect(highest).toBeLessThanOrEqual(best)
      fc.assert(
        fc.property(prices(paid.days.length), (at) => {
          expect(paid.at(at).value / weight).toBeGreaterThanOrEqual(best - 1e-4)
        }),
      )
    }
  })

  test('slopes never overstate the bound elsewhere; the grid’s neither', () => {
    const paid = payer(SMALL)
    const slots = slotsOf(horizonOfScenario(SMALL))
    const classes = classesOf(deckOf(SMALL), slots, FIRST_RATINGS)
    const grid = (at: Float64Array) => bestAt(classes, slots, at)
    fc.assert(
      fc.property(prices(5), prices(5), (here, there) => {
        const open = (at: Float64Array) => Float64Array.from(paid.days, (day) => at[day] ?? 0)
        for (const [evaluate, from, to] of [
          [grid, here, there],
          [paid.at, open(here), open(there)],
        ] as const) {
          const { value, slope } = evaluate(from)
          const tangent = slope.reduce(
            (sum, one, day) => sum + one * ((to[day] ?? 0) - (from[day] ?? 0)),
            value,
          )
          expect(evaluate(to).value).toBeGreaterThanOrEqual(tangent - 1e-6)
        }
        expect(grid(here).value / paid.at(open(here)).value).toBeCloseTo(1, 2)
      }),
    )
  })
})

test('the planner nearly reaches the bound, where the simple one and due-first fall behind', () => {
  const cells = scenario({
    days: 6,
    minutesPerDay: [20, 12, 0, 25, 20, 10],
    cards: [
      { weight: 3, count: 20 },
      { weight: 1, count: 20 },
      { weight: 2, count: 15, state: known },
    ],
    seeds: 12,
  })
  const worth = worthOf(cells)
  const [ours = 0, simple = 0, , dueFirst = 0] = POLICIES.map(
    ([, policy]) => simulate(cells, policy, worth).recall / boundIn(cells),
  )
  expect(ours).toBeGreaterThan(0.99)
  expect(simple).toBeGreaterThan(0.95)
  expect(simple).toBeLessThan(ours)
  expect(dueFirst).toBeLessThan(0.9)
})
