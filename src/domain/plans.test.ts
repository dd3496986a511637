import { describe, expect, test } from 'vitest'
import { interviewPlan } from '../../tests/support/plans'
import { millis, studyDay } from './ids'
import { calendarDay } from './days'
import { interviewAt, interviewDay, isFresh, minutesOn, plansAhead, plansToAskAbout } from './plans'

const FOUR = 240
const iso = (at: number) => new Date(at).toISOString()
const dayOf = (date: string) => studyDay(Date.parse(date) / 86_400_000)

describe('the moment of an interview', () => {
  test.each([
    ['Asia/Shanghai', '2026-12-05', '14:30', '2026-12-05T06:30:00.000Z'],
    ['America/New_York', '2026-12-05', '09:00', '2026-12-05T14:00:00.000Z'],
    ['America/New_York', '2026-07-05', '09:00', '2026-07-05T13:00:00.000Z'],
    // The morning on which the clocks go back: 01:30 comes twice, the day goes on in winter time.
    ['Europe/London', '2026-10-25', '09:00', '2026-10-25T09:00:00.000Z'],
    ['Nowhere/Atall', '2026-12-05', '14:30', '2026-12-05T14:30:00.000Z'],
  ])('%s %s %s is %s', (timeZone, date, time, expected) => {
    expect(iso(interviewAt({ timeZone, date, time }))).toBe(expected)
  })

  test('its study day is the wall’s, and before the day turns still the day before', () => {
    expect(calendarDay(interviewDay({ date: '2026-12-05', time: '14:30' }, FOUR))).toBe(
      '2026-12-05',
    )
    expect(calendarDay(interviewDay({ date: '2026-12-05', time: '03:59' }, FOUR))).toBe(
      '2026-12-04',
    )
    expect(calendarDay(interviewDay({ date: '2026-03-01', time: '00:00' }, 0))).toBe('2026-03-01')
  })
})

test('the minutes of a day are those of its weekday, none on a day off', () => {
  const plan = { minutes: [70, 10, 20, 30, 40, 50, 60], daysOff: ['2026-12-01'] }
  const of = (date: string) => minutesOn(plan, dayOf(date))
  expect(of('2026-11-29')).toBe(70) // a Sunday
  expect(of('2026-11-30')).toBe(10)
  expect(of('2026-12-01')).toBe(0)
  expect(of('2026-12-05')).toBe(60)
})

describe('several plans', () => {
  const plans = [
    interviewPlan('late', { date: '2026-12-24' }),
    interviewPlan('past', { date: '2026-12-01' }),
    interviewPlan('soon', { date: '2026-12-05', time: '16:00' }),
    interviewPlan('sooner', { date: '2026-12-05', time: '09:00' }),
    interviewPlan('off', { date: '2026-12-30', outcome: 'calledOff' }),
  ]

  test('those ahead are in the order of the interviews, today’s among them', () => {
    const ahead = plansAhead(plans, dayOf('2026-12-05'), FOUR)
    expect(ahead.map(({ id }) => id)).toEqual(['sooner', 'soon', 'late'])
  })

  test('asked about is what should be over and has no outcome', () => {
    const at = (text: string) => millis(Date.parse(text))
    const ids = (now: string) => plansToAskAbout(plans, at(now)).map(({ id }) => id)
    expect(ids('2026-12-05T00:59:00Z')).toEqual(['past'])
    expect(ids('2026-12-05T01:01:00Z')).toEqual(['past', 'sooner'])
  })

  test('fresh is what was made today or yesterday', () => {
    const fresh = (today: string) => isFresh({ since: dayOf('2026-12-05') }, dayOf(today))
    expect(['2026-12-05', '2026-12-06', '2026-12-07'].map(fresh)).toEqual([true, true, false])
  })
})
