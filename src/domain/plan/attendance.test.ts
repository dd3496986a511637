import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type StudyDay, studyDay } from '../ids'
import { attendance } from './attendance'

const TODAY = studyDay(100)
const daily = () => 20
const days = (...list: readonly number[]) => new Set(list.map(studyDay))

test('of a plan made today nine of ten days are taken for granted', () => {
  expect(attendance(TODAY, TODAY, daily, days(100))).toBe(0.7)
})

test('is drawn towards the days kept, today not counted', () => {
  expect(attendance(studyDay(96), TODAY, daily, days(96, 97, 99, 100))).toBeCloseTo(10 / 14)
  expect(attendance(studyDay(90), TODAY, daily, days())).toBeCloseTo(7 / 20)
})

test('days off are none, even if something was answered', () => {
  const weekends = (day: StudyDay) => (day % 2 ? 0 : 20)
  expect(attendance(studyDay(96), TODAY, weekends, days(96, 97, 98, 99))).toBeCloseTo(9 / 12)
})

test('only the newest thirty days count', () => {
  const lately = Array.from({ length: 30 }, (_, ago) => 99 - ago)
  expect(attendance(studyDay(0), TODAY, daily, days(...lately))).toBeCloseTo(37 / 40)
})

test('is a chance above 0, and higher with one more day kept', () => {
  const some = fc.uniqueArray(fc.integer({ min: 60, max: 99 }))
  fc.assert(
    fc.property(fc.integer({ min: 60, max: 100 }), some, (since, kept) => {
      const share = attendance(studyDay(since), TODAY, daily, days(...kept))
      expect(share).toBeGreaterThan(0)
      expect(share).toBeLessThan(1)
      const more = attendance(studyDay(since), TODAY, daily, days(...kept, 99))
      expect(more).toBeGreaterThanOrEqual(share)
    }),
  )
})
