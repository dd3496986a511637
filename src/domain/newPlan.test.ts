import { describe, expect, test } from 'vitest'
import { millis, planId } from './ids'
import { newPlan, usualTime, wallClock } from './newPlan'

const SHANGHAI = 480

test('the wall shows the day that it is there, not in Greenwich', () => {
  const newYear = millis(Date.UTC(2025, 11, 31, 16, 5))
  expect(wallClock(newYear, SHANGHAI)).toEqual({ date: '2026-01-01', time: '00:05' })
  expect(wallClock(newYear, -300)).toEqual({ date: '2025-12-31', time: '11:05' })
})

describe('an interview whose hour is not known', () => {
  test.each([
    ['2026-01-09', '20:10', '09:00'],
    ['2026-01-05', '08:59', '09:00'],
    ['2026-01-05', '09:00', '10:00'],
    ['2026-01-05', '20:10', '21:00'],
    ['2026-01-05', '23:30', '23:59'],
  ])('on %s, planned on the 5th at %s, is at %s', (date, time, expected) => {
    expect(usualTime(date, { date: '2026-01-05', time })).toBe(expected)
  })
})

test('a new plan asks for the same minutes every day, of all decks', () => {
  const given = { date: '2026-01-12', time: '09:00', timeZone: 'Asia/Shanghai' }
  const plan = newPlan({ id: planId('p'), ...given, minutes: 30 })
  expect(plan).toMatchObject({ ...given, decks: [], daysOff: [], outcome: 'ahead', deleted: false })
  expect(plan.minutes).toEqual([30, 30, 30, 30, 30, 30, 30])
})
