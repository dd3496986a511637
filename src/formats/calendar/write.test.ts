import { describe, expect, test } from 'vitest'
import { fakeClock } from '../../../tests/support/clock'
import { interviewPlan } from '../../../tests/support/plans'
import type { InterviewPlan } from '../../domain/plans'
import { type CalendarRequest, writeCalendar } from './write'

/** Monday 5 January 2026, 20:00 in Shanghai. */
const clock = fakeClock()

const write = (changes: Partial<InterviewPlan> = {}, request: Partial<CalendarRequest> = {}) =>
  writeCalendar({
    plan: interviewPlan('p1', changes),
    practiceAt: '20:30',
    now: clock.now(),
    utcOffset: clock.utcOffset(clock.now()),
    today: clock.today(),
    dayStart: 240,
    address: 'https://example.org/yingda/',
    words: { interview: 'Interview', practice: (minutes) => `Practise, ${minutes} min` },
    ...request,
  })

interface Component {
  readonly kind: string
  readonly properties: Readonly<Record<string, string>>
  readonly parts: readonly Component[]
}

/** Reads a file by its lines, as RFC 5545 says: CRLF, lines unfolded, components nested. */
function read(file: string): Component {
  const lines = file.replaceAll(/\r\n[ \t]/g, '').split('\r\n')
  expect(lines.pop()).toBe('')
  const root = { kind: '', properties: {} as Record<string, string>, parts: [] as Component[] }
  const open = [root]
  for (const line of lines) {
    const [, name = '', value = ''] = /^([A-Z-]+(?:;[^:]*)?):(.*)$/s.exec(line) ?? []
    const here = open.at(-1)!
    if (name === 'BEGIN') {
      const part = { kind: value, properties: {}, parts: [] }
      here.parts.push(part)
      open.push(part)
    } else if (name === 'END') {
      if (open.pop()?.kind !== value) throw new Error(`${line} ends what is not open`)
    } else here.properties[name] = value
  }
  expect(open).toEqual([root])
  expect(root.parts).toHaveLength(1)
  return root.parts[0]!
}

const unescaped = (value = '') =>
  value.replaceAll(/\\([\\;,nN])/g, (_, one: string) => (/n/i.test(one) ? '\n' : one))

const eventsOf = (file: string) => read(file).parts.filter(({ kind }) => kind === 'VEVENT')
const interviewOf = (file: string) => eventsOf(file)[0]!
const practiceOf = (file: string) => eventsOf(file).slice(1)
const starts = (file: string) => practiceOf(file).map(({ properties }) => properties.DTSTART)

describe('the file', () => {
  test('has lines of at most 75 bytes, each ended with CRLF, and says what it is', () => {
    const long = '中国工商银行深圳分行个人信贷岗位第二轮面试，请带身份证、学历证明和三份简历'
    const file = write({}, { words: { interview: long, practice: () => `${long}🙂${long}` } })
    const lines = file.split('\r\n')
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
    expect(lines.some((line) => line.startsWith(' '))).toBe(true)
    expect(read(file)).toMatchObject({ kind: 'VCALENDAR', properties: { VERSION: '2.0' } })
    expect(unescaped(interviewOf(file).properties.SUMMARY)).toBe(long)
    expect(unescaped(practiceOf(file)[0]!.properties.SUMMARY)).toBe(`${long}🙂${long}`)
  })

  test('escapes what means something in it', () => {
    const interview = '面试：工行, 二面; “信贷\\会计”\n带简历'
    const file = write({}, { words: { interview, practice: () => 'a' } })
    expect(interviewOf(file).properties.SUMMARY).toBe(
      '面试：工行\\, 二面\\; “信贷\\\\会计”\\n带简历',
    )
    expect(unescaped(interviewOf(file).properties.SUMMARY)).toBe(interview)
  })

  test('gives each event a name that the next file of the plan repeats', () => {
    const names = (file: string) => eventsOf(file).map(({ properties }) => properties.UID)
    expect(names(write())).toEqual(names(write({ time: '10:00' }, { practiceAt: '21:00' })))
    expect(new Set(names(write())).size).toBe(eventsOf(write()).length)
  })
})

describe('the interview', () => {
  test.each([
    ['Asia/Shanghai', '2026-01-12', '14:30', '20260112T063000Z'],
    ['America/New_York', '2026-01-12', '14:30', '20260112T193000Z'],
    ['America/New_York', '2026-07-13', '14:30', '20260713T183000Z'],
  ])('in %s on %s at %s is a moment: %s', (timeZone, date, time, moment) => {
    const { properties } = interviewOf(write({ timeZone, date, time }))
    expect(properties.DTSTART).toBe(moment)
    expect(properties.URL ?? properties['URL;VALUE=URI']).toBe('https://example.org/yingda/')
  })

  test('reminds a day and two hours before', () => {
    const alarms = interviewOf(write()).parts
    expect(alarms.map(({ kind }) => kind)).toEqual(['VALARM', 'VALARM'])
    expect(alarms.map(({ properties }) => properties.TRIGGER)).toEqual(['-P1D', '-PT2H'])
  })
})

describe('practice', () => {
  test('is on every study day before the interview, on the wall’s own time', () => {
    expect(starts(write())).toEqual(
      ['05', '06', '07', '08', '09', '10', '11'].map((day) => `202601${day}T203000`),
    )
    expect(practiceOf(write())[0]!.properties).toMatchObject({
      DTEND: '20260105T205000',
      SUMMARY: 'Practise\\, 20 min',
    })
  })

  test('begins tomorrow when today’s time is past', () => {
    expect(starts(write({}, { practiceAt: '20:00' }))[0]).toBe('20260106T200000')
  })

  test('has each weekday’s minutes, and leaves out days without and days off', () => {
    const minutes = [45, 0, 20, 20, 20, 20, 60] // from Sunday
    const file = write({ minutes, daysOff: ['2026-01-07', '2026-01-08'] })
    expect(
      practiceOf(file).map(({ properties }) => [properties.DTSTART, properties.DTEND]),
    ).toEqual([
      ['20260106T203000', '20260106T205000'],
      ['20260109T203000', '20260109T205000'],
      ['20260110T203000', '20260110T213000'],
      ['20260111T203000', '20260111T211500'],
    ])
  })

  test('late at night belongs to the study day before', () => {
    const file = write({ daysOff: ['2026-01-06'] }, { practiceAt: '01:00' })
    // Tuesday's practice would be on Wednesday at one.
    expect(starts(file).slice(0, 2)).toEqual(['20260106T010000', '20260108T010000'])
    expect(starts(file).at(-1)).toBe('20260112T010000')
  })

  test('rings when it begins', () => {
    expect(practiceOf(write())[0]!.parts[0]!.properties.TRIGGER).toMatch(/^-?PT?0[SM]$/)
  })

  test('is over when the interview is today', () => {
    expect(eventsOf(write({ date: '2026-01-05', time: '22:00' }))).toHaveLength(1)
  })
})
