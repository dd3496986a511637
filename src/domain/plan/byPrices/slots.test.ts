import fc from 'fast-check'
import { expect, test } from 'vitest'
import { slotByDay, slotsOf } from './slots'

const horizon = fc.array(fc.integer({ min: 0, max: 3600 }), { maxLength: 400 })

test('up to 22 days are planned each for itself', () => {
  const { list, interview } = slotsOf([60, 0, 120, ...Array<number>(19).fill(30)])
  expect(list.map(({ day, days }) => [day, days])).toEqual(list.map((_, day) => [day, 1]))
  expect(list.slice(0, 3).map(({ seconds }) => seconds)).toEqual([60, 0, 120])
  expect([list.length, interview]).toEqual([22, 22])
})

test('more of them in 22 slots, the first and the last seven still each for itself', () => {
  const { list } = slotsOf(Array<number>(60).fill(10))
  expect(list.map(({ days }) => days)).toEqual([
    ...Array<number>(7).fill(1),
    ...Array<number>(7).fill(6),
    4,
    ...Array<number>(7).fill(1),
  ])
  expect(list[7]).toEqual({ day: 10, seconds: 60, days: 6 })
})

test('every day is in one slot, in order, and no second is lost', () => {
  fc.assert(
    fc.property(horizon, (days) => {
      const slots = slotsOf(days)
      expect(slots.list.length).toBeLessThanOrEqual(22)
      const byDay = slotByDay(slots)
      expect(byDay).toHaveLength(days.length)
      for (const [slot, { day, seconds }] of slots.list.entries()) {
        expect(byDay[day]).toBe(slot)
        const own = days.filter((_, at) => byDay[at] === slot)
        expect(seconds).toBe(own.reduce((sum, one) => sum + one, 0))
      }
    }),
  )
})
