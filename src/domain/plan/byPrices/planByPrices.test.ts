import { describe, expect, test } from 'vitest'
import { minutes, newCard } from '../../../../tests/support/plan'
import { USUAL } from '../model'
import { planByPrices } from './planByPrices'

const cards = Array.from({ length: 60 }, (_, place) => newCard(place, { weight: 1 + (place % 3) }))
const week = minutes(10, 10, 10, 10, 10, 10, 10)

describe('prices kept from another morning', () => {
  const first = planByPrices(cards, week, null)

  test('there is one for each day, and they survive JSON', () => {
    expect(first.prices.perSecond).toHaveLength(7)
    expect(Math.min(...first.prices.perSecond)).toBeGreaterThan(0)
    const kept = JSON.parse(JSON.stringify(first.prices)) as typeof first.prices
    expect(planByPrices(cards, week, kept)).toEqual(planByPrices(cards, week, first.prices))
  })

  test.each([
    ['the same day', 7],
    ['the next day', 6],
    ['a date moved away', 9],
  ])('lead to nearly the same plan as none, on %s', (_, days) => {
    const horizon = minutes(...Array<number>(days).fill(10))
    const cold = planByPrices(cards, horizon, null)
    const warm = planByPrices(cards, horizon, first.prices)
    expect(Math.abs(warm.planned.recall / cold.planned.recall - 1)).toBeLessThan(0.005)
  })

  test('are the best ones still, if nothing has changed', () => {
    const again = planByPrices(cards, week, first.prices)
    expect(Math.abs(again.planned.recall - first.planned.recall)).toBeLessThan(1e-5)
    expect(again.prices.perSecond).toEqual(
      first.prices.perSecond.map((price) => expect.closeTo(price, 4)),
    )
  })

  test('do no harm if they are of quite another deck', () => {
    const plenty = minutes(60, 60, 60, 60, 60, 60, 60)
    const cold = planByPrices(cards, plenty, null).planned.recall
    const warm = planByPrices(cards, plenty, first.prices).planned.recall
    expect(Math.abs(warm / cold - 1)).toBeLessThan(0.003)
    const dear = { perSecond: [5, 0, 5, 0, 5, 0, 5] }
    const far = planByPrices(cards, week, dear).planned.recall
    expect(Math.abs(far / first.planned.recall - 1)).toBeLessThan(0.01)
  })

  test('are found anew after an interview without days left', () => {
    const none = planByPrices(cards, [], first.prices)
    expect(none.prices.perSecond).toEqual([])
    expect(planByPrices(cards, week, none.prices)).toEqual(first)
  })
})

test('the prices are to the last digit the same in whatever order the cards come', () => {
  const known = cards.map((card, place) =>
    place % 2
      ? card
      : { ...card, strength: { stability: 1 + place / 7, difficulty: 5 }, daysAgo: 2 },
  )
  const { prices } = planByPrices(known, week, null)
  expect(planByPrices(known.toReversed(), week, null).prices).toEqual(prices)
})

test('with too little time light cards are left out: as many as too little time leaves, the last ones', () => {
  const { leftOut, order } = planByPrices(cards, week, null)
  const light = order.filter(({ weight }) => weight === 1).map(({ id }) => id)
  expect(light).toHaveLength(20)
  expect(leftOut.length).toBeGreaterThan(8)
  expect(leftOut.length).toBeLessThan(18)
  expect(leftOut).toEqual(light.slice(-leftOut.length))
})

test('whoever misses days has the important cards first, which otherwise may wait until they are kept best', () => {
  const heaviest = (attendance: number) =>
    planByPrices(cards, week, null, { ...USUAL, attendance })
      .order.slice(0, 6)
      .filter(({ weight }) => weight === 3).length
  expect(heaviest(1)).toBe(0)
  expect(heaviest(0.8)).toBe(6)
})

test('readiness planned over 60 days is near what the plan brings, day after day', () => {
  const { planned, path, prices } = planByPrices(
    deckOf(400),
    minutes(...Array<number>(60).fill(15)),
    null,
  )
  // Lived through by the bench's simulation.
  expect(Math.abs(planned.recall - 0.8096)).toBeLessThan(0.02)
  expect(path).toHaveLength(60)
  expect(path.at(-1)).toBeCloseTo(planned.recall, 9)
  expect(prices.perSecond).toHaveLength(60)
})

test('planned readiness is what the plan then brings, its band what doubt there is', () => {
  const { planned } = planByPrices(cards, week, null)
  expect(planned.recall).toBeCloseTo(0.7253, 2)
  expect(planned.weak).toBeLessThan(planned.recall)
  expect(planned.strong).toBeGreaterThan(planned.recall)
  expect(Math.sqrt(planned.variance)).toBeGreaterThan(0.02)
  expect(Math.sqrt(planned.variance)).toBeLessThan(0.06)
})

// What is lived through with every day kept comes from the bench's simulation of its cells.
test.each([
  [60, 10, 0.7, 0.7105],
  [60, 10, 0.9, 0.7136],
  [200, 40, 0.7, 0.7788],
])(
  'readiness is what the cautious order brings, not a bolder one: %i cards, %i minutes, attendance %f',
  (size, each, attendance, lived) => {
    const horizon = minutes(...Array<number>(7).fill(each))
    const { planned, path } = planByPrices(deckOf(size), horizon, null, { ...USUAL, attendance })
    expect(Math.abs(planned.recall - lived)).toBeLessThan(0.01)
    expect(path.at(-1)).toBeCloseTo(planned.recall, 9)
  },
)

/** Weights as in the bench's cells. */
const deckOf = (size: number) =>
  Array.from({ length: size }, (_, place) =>
    newCard(place, { weight: [3, 3, 2, 2, 1][place % 5] ?? 1 }),
  )
