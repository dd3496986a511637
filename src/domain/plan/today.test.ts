import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyCards, anyHorizon, minutes, newCard } from '../../../tests/support/plan'
import { retrievability } from '../memory/fsrs'
import { planGreedily } from './greedy'
import { expectedCost, type Horizon, type PlannedCard } from './model'
import type { Plan } from './plan'
import { planByPrices } from './byPrices/planByPrices'
import { todayOf } from './today'

type Planner = (cards: readonly PlannedCard[], horizon: Horizon) => Plan
const PLANNERS: readonly [string, Planner][] = [
  ['greedy', planGreedily],
  ['price index', (cards, horizon) => planByPrices(cards, horizon, null)],
]
const ALL_REVIEWS = 1000
const planned = (planner: Planner, cards: readonly PlannedCard[], horizon: Horizon) =>
  planner(cards, horizon).planned.recall

describe.each(PLANNERS)('a day planned by the %s planner', (_, planner) => {
  const today = (cards: readonly PlannedCard[], horizon: Horizon, reviews = ALL_REVIEWS) =>
    todayOf(planner(cards, horizon), cards, horizon, reviews)

  test('takes no more than the time there is, and has no room for the next card', () => {
    fc.assert(
      fc.property(anyCards, anyHorizon, (cards, horizon) => {
        const { order, asked, seconds } = today(cards, horizon)
        expect(order.slice(0, asked.length)).toEqual(asked.map(({ id }) => id))
        const cost = (id: string) => {
          const card = cards.find((one) => one.id === id)
          return card ? expectedCost(card, 0) : 0
        }
        const taken = asked.reduce((sum, { id }) => sum + cost(id), 0)
        expect(seconds).toBeCloseTo(taken, 6)
        const there = horizon[0] ?? Number.MAX_VALUE
        const next = order[asked.length]
        const withNext = next ? seconds + cost(next) : Number.POSITIVE_INFINITY
        expect(seconds).toBeLessThanOrEqual(there)
        expect(withNext).toBeGreaterThan(there)
      }),
    )
  })

  test('asks no card twice, none that was answered today, and leaves out new cards only', () => {
    fc.assert(
      fc.property(anyCards, anyHorizon, (cards, horizon) => {
        const { order, leftOut } = today(cards, horizon)
        expect(new Set(order).size).toBe(order.length)
        const mayBe = cards.filter(({ strength, daysAgo }) => !strength || daysAgo > 0)
        const ids = new Set(mayBe.map(({ id }) => id))
        expect(order.filter((id) => !ids.has(id))).toEqual([])
        const fresh = new Set(cards.filter(({ strength }) => !strength).map(({ id }) => id))
        expect(leftOut.filter((id) => !fresh.has(id))).toEqual([])
      }),
    )
  })

  test('does not depend on the order in which the cards come', () => {
    // Cards worth the same are asked as they come, so each has a weight of its own here.
    const apart = anyCards.map((cards) =>
      cards.map((card, place) => ({ ...card, weight: card.weight + place / 100 })),
    )
    fc.assert(
      fc.property(apart, anyHorizon, (cards, horizon) => {
        expect(today(cards.toReversed(), horizon).order).toEqual(today(cards, horizon).order)
      }),
    )
  })

  test('equal cards are asked as they come', () => {
    const cards = [5, 3, 9, 1].map((place) => newCard(place))
    expect(today(cards, minutes(10)).order).toEqual(cards.map(({ id }) => id))
  })

  test('readiness is a share, within its band, and no lower with the plan than without', () => {
    fc.assert(
      fc.property(anyCards, anyHorizon, fc.nat(200), (cards, horizon, reviews) => {
        const { now, planned: then, band } = today(cards, horizon, reviews).readiness
        for (const share of [now, then, band.low, band.high]) {
          expect(share).toBeGreaterThanOrEqual(0)
          expect(share).toBeLessThanOrEqual(1)
        }
        expect(then).toBeGreaterThanOrEqual(now - 1e-9)
        expect(band.low).toBeLessThanOrEqual(then + 1e-9)
        expect(band.high).toBeGreaterThanOrEqual(then - 1e-9)
      }),
    )
  })

  test('readiness after each day is a share that never falls and ends where the plan leads', () => {
    fc.assert(
      fc.property(anyCards, anyHorizon, (cards, horizon) => {
        const { now, planned: then, path } = today(cards, horizon).readiness
        expect(path).toHaveLength(horizon.length)
        let before = now
        for (const share of path) {
          expect(share).toBeLessThanOrEqual(1)
          expect(share).toBeGreaterThanOrEqual(before - TOLERANCE)
          before = share
        }
        expect(before).toBeCloseTo(then, 9)
      }),
    )
  })

  // The simple planner's forecast of a few odd cards may jump either way; of a new deck's it does not.
  test('more minutes never lower the planned readiness', () => {
    fc.assert(
      fc.property(
        planner === planGreedily ? newDeck : anyCards,
        anyHorizon,
        fc.nat(5),
        fc.integer({ min: 60, max: 1200 }),
        (cards, horizon, day, more) => {
          const longer = horizon.map((seconds, at) => seconds + (at === day ? more : 0))
          const [less, then] = [horizon, longer].map((one) => planned(planner, cards, one))
          expect(then).toBeGreaterThanOrEqual((less ?? 0) - TOLERANCE)
        },
      ),
    )
  })

  test('a nearer date never raises the planned readiness of a new deck', () => {
    const sizes = fc.integer({ min: 1, max: 60 })
    fc.assert(
      fc.property(
        sizes,
        fc.integer({ min: 2, max: 30 }),
        fc.integer({ min: 2, max: 7 }),
        (size, each, days) => {
          const cards = Array.from({ length: size }, (__, place) =>
            newCard(place, { weight: 1 + (place % 3) }),
          )
          const horizon = minutes(...Array<number>(days).fill(each))
          const nearer = planned(planner, cards, horizon.slice(1))
          expect(nearer).toBeLessThanOrEqual(planned(planner, cards, horizon) + TOLERANCE)
        },
      ),
      { numRuns: 40 },
    )
  })

  test('a deck known by heart gives nothing to gain', () => {
    const strength = { stability: 36500, difficulty: 1 }
    const cards = [1, 2, 3].map((place) => newCard(place, { strength, daysAgo: 1 }))
    const { readiness } = today(cards, minutes(10, 10))
    expect(readiness.now).toBeGreaterThan(0.999)
    expect(readiness.planned).toBeGreaterThan(0.999)
  })

  test('cards answered today are left for another day', () => {
    const cards = [newCard(1, { strength: { stability: 1, difficulty: 5 }, daysAgo: 0 })]
    const { order, readiness } = today(cards, minutes(10, 10))
    expect(order).toEqual([])
    expect(readiness.planned).toBeGreaterThan(readiness.now)
  })

  test('no cards, no minutes', () => {
    const none = today([], minutes(10, 10))
    expect([none.order, none.seconds, none.readiness.now, none.readiness.planned]).toEqual([
      [],
      0,
      0,
      0,
    ])
    const cards = [newCard(1), newCard(2)]
    const idle = today(cards, minutes(0, 0))
    expect([idle.asked, idle.seconds, idle.readiness.planned]).toEqual([[], 0, 0])
    expect(idle.leftOut).toEqual(cards.map(({ id }) => id))
    expect(today(cards, minutes(0, 10)).readiness.planned).toBeGreaterThan(0.5)
  })

  test('on the day itself the order is for warming up: by weight and what may be forgotten', () => {
    const strong = { stability: 50, difficulty: 5 }
    const weak = { stability: 1, difficulty: 5 }
    const cards = [
      newCard(1, { strength: strong, daysAgo: 2, weight: 3 }),
      newCard(2, { strength: weak, daysAgo: 2, weight: 1 }),
      newCard(3, { strength: weak, daysAgo: 2, weight: 2 }),
      newCard(4, { strength: weak, daysAgo: 0, weight: 3 }),
    ]
    const { warmUp, order, asked, readiness } = today(cards, [])
    expect(warmUp).toBe(true)
    expect(order.map((id) => id.at(-1))).toEqual(['3', '2', '1'])
    expect(asked).toHaveLength(3)
    expect(readiness.planned).toBe(readiness.now)
  })

  test('ten thousand cards are planned in a moment', () => {
    const cards = Array.from({ length: 10_000 }, (__, place) =>
      newCard(
        place,
        place % 3 ? {} : { strength: { stability: 1 + place / 100, difficulty: 5 }, daysAgo: 2 },
      ),
    )
    const { order, asked, leftOut } = today(cards, minutes(30, 30, 30))
    expect(new Set(order).size).toBe(order.length)
    expect(asked.length).toBeGreaterThan(15)
    expect(leftOut.length).toBeGreaterThan(5000)
  })
})

/** Cards never answered, of three weights. */
const newDeck = fc
  .integer({ min: 1, max: 60 })
  .map((size) =>
    Array.from({ length: size }, (_, place) => newCard(place, { weight: 1 + (place % 3) })),
  )

describe('a nearer date, with cards known already', () => {
  test('raises the planned readiness by what is not forgotten meanwhile', () => {
    const strength = { stability: 4, difficulty: 5 }
    const cards = [newCard(1, { strength, daysAgo: 1 })]
    const far = planByPrices(cards, minutes(0, 0, 0), null).planned.recall
    const near = planByPrices(cards, minutes(0), null).planned.recall
    expect(near - far).toBeCloseTo(retrievability(4, 2) - retrievability(4, 4), 9)
  })

  test('never raises it above what a day that went by unused would have left', () => {
    fc.assert(
      fc.property(anyCards, anyHorizon, (cards, horizon) => {
        if (horizon.length < 2) return
        const aDayLater = cards.map((card) => ({ ...card, daysAgo: card.daysAgo + 1 }))
        const unused = planByPrices(aDayLater, horizon.slice(1), null).planned.recall
        const used = planByPrices(cards, horizon, null).planned.recall
        expect(unused).toBeLessThanOrEqual(used + TOLERANCE)
      }),
    )
  })
})

/** How far the planned readiness may be off: the solver's tolerance and the roll-forward's rounding to whole cards. */
const TOLERANCE = 0.002

describe('why a card is asked', () => {
  test('when it was answered last, and its recall at the interview either way', () => {
    const strength = { stability: 4, difficulty: 5 }
    const cards = [newCard(1, { strength, daysAgo: 3, weight: 2 }), newCard(2)]
    const horizon = minutes(30, 30)
    const { asked } = todayOf(planGreedily(cards, horizon), cards, horizon, 0)
    const [fresh, known] = asked
    expect(fresh).toMatchObject({ daysAgo: null, recallIfLeft: 0 })
    expect(known).toMatchObject({ daysAgo: 3, recallIfLeft: retrievability(4, 5) })
    expect(known?.recallIfAsked).toBeGreaterThan(known?.recallIfLeft ?? 1)
  })
})

describe('the band', () => {
  const strength = { stability: 4, difficulty: 5 }
  const cards = [
    newCard(1, { strength, daysAgo: 3, weight: 3 }),
    newCard(2, { strength, daysAgo: 3 }),
  ]
  const bandAfter = (reviews: number) =>
    todayOf(planGreedily(cards, minutes(0)), cards, minutes(0), reviews).readiness.band

  test('reaches 1.64 standard deviations to either side', () => {
    const recall = retrievability(4, 4)
    const deviation = Math.sqrt((10 * recall * (1 - recall)) / 16)
    expect(bandAfter(100).low).toBeCloseTo(recall - 1.64 * deviation, 12)
    expect(bandAfter(100).high).toBeCloseTo(Math.min(1, recall + 1.64 * deviation), 12)
  })

  test('is wider with fewer than 100 reviews: from a memory 0.6 × as stable to 1.5 ×', () => {
    const recall = retrievability(4, 4)
    const deviation = Math.sqrt((10 * recall * (1 - recall)) / 16)
    expect(bandAfter(99).low).toBeCloseTo(retrievability(4 * 0.6, 4) - 1.64 * deviation, 12)
    const large = Array.from({ length: 400 }, (_, place) =>
      newCard(place, { strength, daysAgo: 3 }),
    )
    const { low, high } = todayOf(planGreedily(large, minutes(0)), large, minutes(0), 0).readiness
      .band
    const narrow = 1.64 * Math.sqrt((recall * (1 - recall)) / 400)
    expect(low).toBeCloseTo(retrievability(4 * 0.6, 4) - narrow, 12)
    expect(high).toBeCloseTo(retrievability(4 * 1.5, 4) + narrow, 12)
  })
})
