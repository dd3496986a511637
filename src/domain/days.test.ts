import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  calendarDay,
  daysBetween,
  startOfStudyDay,
  studyDayAt,
  studyDayOf,
  weekdayOf,
} from './days'
import { review } from '../../tests/support/reviews'
import { type Millis, millis, type StudyDay } from './ids'
import { applyReview, type CardMemory, foldMemory, recallOn } from './memory/memory'
import { RATINGS, type Rating, type Review } from './reviews'

const FOUR_O_CLOCK = 240
const HOUR = 3_600_000
const DAY = 24 * HOUR
const SHANGHAI = 'Asia/Shanghai'
const NEW_YORK = 'America/New_York'

const at = (iso: string): Millis => millis(Date.parse(iso))
const dateOf = (day: StudyDay) => new Date(day * DAY).toISOString().slice(0, 10)

/** The zone's true offset at a moment, in minutes, from the platform's own zone tables. */
function offsetIn(zone: string) {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
  return (moment: number): number => {
    const name = format.formatToParts(moment).find((part) => part.type === 'timeZoneName')?.value
    const found = /^GMT([+-])(\d\d):(\d\d)$/.exec(name ?? '')
    if (!found) throw new Error(`no offset in ${name}`)
    return (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3]))
  }
}

const dayIn = (zone: string) => {
  const offset = offsetIn(zone)
  return (moment: number) => studyDayOf(millis(moment), offset(moment), FOUR_O_CLOCK)
}

const reviewIn = (zone: string, iso: string, rating: Rating = 'good'): Review =>
  review({
    at: at(iso),
    utcOffset: offsetIn(zone)(at(iso)),
    dayStart: FOUR_O_CLOCK,
    rating,
    learningSteps: [],
  })

const expectSound = (memory: CardMemory | null) => {
  expect(memory?.lastElapsed).toBeGreaterThanOrEqual(0)
  expect(memory?.stability).toBeGreaterThan(0)
  expect(Number.isFinite(memory?.stability)).toBe(true)
  expect(Number.isFinite(memory?.difficulty)).toBe(true)
}

describe('the day turns at 04:00 by the clock on the wall', () => {
  test.each([
    [SHANGHAI, '2026-03-08T03:59:59.999+08:00', '2026-03-07'],
    [SHANGHAI, '2026-03-08T04:00:00+08:00', '2026-03-08'],
    // Midnight UTC, in the middle of a morning's practice.
    [SHANGHAI, '2026-03-08T07:59:00+08:00', '2026-03-08'],
    [SHANGHAI, '2026-03-08T08:00:00+08:00', '2026-03-08'],
    [NEW_YORK, '2026-03-08T01:59:59-05:00', '2026-03-07'],
    [NEW_YORK, '2026-03-08T03:00:00-04:00', '2026-03-07'],
    [NEW_YORK, '2026-03-08T03:59:59-04:00', '2026-03-07'],
    [NEW_YORK, '2026-03-08T04:00:00-04:00', '2026-03-08'],
    [NEW_YORK, '2026-11-01T01:30:00-04:00', '2026-10-31'],
    [NEW_YORK, '2026-11-01T01:30:00-05:00', '2026-10-31'],
    [NEW_YORK, '2026-11-01T03:59:59-05:00', '2026-10-31'],
    [NEW_YORK, '2026-11-01T04:00:00-05:00', '2026-11-01'],
  ])('%s %s is %s', (zone, iso, date) => {
    expect(dateOf(dayIn(zone)(at(iso)))).toBe(date)
  })

  test('the platform knows the zones: New York changes, Shanghai does not', () => {
    const around = [
      '2026-03-08T06:59:00Z',
      '2026-03-08T07:00:00Z',
      '2026-11-01T05:59:00Z',
      '2026-11-01T06:00:00Z',
    ]
    expect(around.map((iso) => offsetIn(NEW_YORK)(at(iso)))).toEqual([-300, -240, -240, -300])
    expect(around.map((iso) => offsetIn(SHANGHAI)(at(iso)))).toEqual([480, 480, 480, 480])
  })
})

describe('no day is lost or turned back around a clock change', () => {
  test.each([
    [NEW_YORK, '2026-03-07', [24, 23, 24]],
    [NEW_YORK, '2026-10-31', [24, 25, 24]],
    [SHANGHAI, '2026-03-07', [24, 24, 24]],
    [SHANGHAI, '2026-10-31', [24, 24, 24]],
  ])('%s, the day before %s and two more last %j hours', (zone, date, lengths) => {
    const dayAt = dayIn(zone)
    const middle = dayAt(at(`${date}T17:00:00Z`))
    const from = at(`${date}T00:00:00Z`) - 2 * DAY
    const hours = Array.from({ length: 6 * 24 }, (_, hour) => dayAt(from + hour * HOUR))
    hours.reduce((before, day) => {
      expect(day - before === 0 || day - before === 1).toBe(true)
      return day
    })
    const hoursOf = (day: number) => hours.filter((other) => other === day).length
    expect([hoursOf(middle - 1), hoursOf(middle), hoursOf(middle + 1)]).toEqual(lengths)
  })
})

test('a day starts at its first moment, in any zone and with any day start', () => {
  const moment = fc.integer({ min: 0, max: 4e12 })
  const offset = fc.integer({ min: -720, max: 840 })
  const dayStart = fc.integer({ min: 0, max: 1439 })
  fc.assert(
    fc.property(moment, offset, dayStart, (now, ahead, start) => {
      const day = studyDayOf(millis(now), ahead, start)
      const first = startOfStudyDay(day, ahead, start)
      expect(studyDayOf(first, ahead, start)).toBe(day)
      expect(studyDayOf(millis(first - 1), ahead, start)).toBe(day - 1)
      expect(now - first).toBeGreaterThanOrEqual(0)
      expect(now - first).toBeLessThan(DAY)
    }),
  )
})

describe('days between are never negative', () => {
  test('a clock set back a day', () => {
    const tomorrow = reviewIn(SHANGHAI, '2026-11-25T10:00:00+08:00')
    for (const rating of RATINGS) {
      const today = reviewIn(SHANGHAI, '2026-11-24T10:00:00+08:00', rating)
      const memory = applyReview(applyReview(null, tomorrow), today)
      expectSound(memory)
      expect([memory.lastElapsed, dateOf(memory.lastDay)]).toEqual([0, '2026-11-25'])
      expect(recallOn(memory, dayIn(SHANGHAI)(today.at))).toBe(1)
      expectSound(foldMemory([tomorrow, today]))
    }
  })

  test('a flight from New York to Shanghai counts the days the person lived', () => {
    const leaving = reviewIn(NEW_YORK, '2026-11-24T09:00:00-05:00')
    const landed = reviewIn(SHANGHAI, '2026-11-25T18:00:00+08:00')
    const memory = foldMemory([leaving, landed])
    expectSound(memory)
    expect(memory?.lastElapsed).toBe(1)
  })

  test('the flight back lands before it left by the calendar', () => {
    const leaving = reviewIn(SHANGHAI, '2026-11-25T08:00:00+08:00')
    const landed = reviewIn(NEW_YORK, '2026-11-24T22:00:00-05:00')
    const nextDay = reviewIn(NEW_YORK, '2026-11-26T09:00:00-05:00')
    const memory = foldMemory([leaving, landed])
    expectSound(memory)
    expect(memory?.lastElapsed).toBe(0)
    expect(foldMemory([leaving, landed, nextDay])?.lastElapsed).toBe(1)
  })

  test('any clock, any zone: memory stays sound', () => {
    const zoneOffset = fc.integer({ min: -720, max: 840 })
    const answer = fc.tuple(
      fc.integer({ min: 0, max: 30 }),
      zoneOffset,
      fc.constantFrom(...RATINGS),
    )
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1, maxLength: 20 }), (given) => {
        const start = reviewIn(SHANGHAI, '2026-11-24T10:00:00+08:00')
        const memory = given.reduce<CardMemory | null>((before, [days, utcOffset, rating]) => {
          const now = millis(start.at + days * DAY)
          return applyReview(before, { ...start, at: now, utcOffset, rating })
        }, null)
        expectSound(memory)
      }),
    )
    expect(daysBetween(dayIn(SHANGHAI)(DAY), dayIn(SHANGHAI)(0))).toBe(0)
  })
})

test.each([
  ['2026-11-29', '09:00', '2026-11-29', 0], // a Sunday
  ['2026-12-05', '04:00', '2026-12-05', 6],
  ['2026-12-05', '03:59', '2026-12-04', 5],
  ['2024-02-29', '23:59', '2024-02-29', 4],
])('a wall that shows %s %s: the study day %s, weekday %i', (date, time, day, weekday) => {
  const found = studyDayAt(date, time, FOUR_O_CLOCK)
  expect(calendarDay(found)).toBe(day)
  expect(weekdayOf(found)).toBe(weekday)
})
