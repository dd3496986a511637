import { describe, expect, test } from 'vitest'
import { fakeClock } from '../../../tests/support/clock'
import { interviewPlan } from '../../../tests/support/plans'
import { cardId, deckId } from '../../domain/ids'
import { draftOf, type PlanDraft, planOf, problemsOf } from './draft'

const BANK = deckId('bank')
const now = fakeClock().now()
const plan = interviewPlan('p1', {
  name: 'ICBC',
  minutes: [0, 20, 20, 20, 20, 20, 45],
  daysOff: ['2026-01-08'],
  decks: [BANK],
  importance: { [cardId(BANK, 'c1')]: 'must' },
})

const problems = (part: Partial<PlanDraft>, installed = [BANK]) => [
  ...problemsOf({ ...draftOf(plan), ...part }, installed),
]

test('a draft that was not changed is the plan again, with all that the screen does not show', () => {
  expect(planOf(draftOf(plan), plan, now)).toEqual(plan)
  const even = interviewPlan('p2')
  expect(planOf(draftOf(even), even, now)).toEqual(even)
})

describe('what a draft becomes', () => {
  const become = (part: Partial<PlanDraft>) => planOf({ ...draftOf(plan), ...part }, plan, now)

  test('one number counts for all seven days', () => {
    expect(become({ differs: false, everyDay: '30' }).minutes).toEqual(Array(7).fill(30))
  })
  test('all decks are none by name', () => {
    expect(become({ allDecks: true }).decks).toEqual([])
  })
  test('a day off that was chosen is added, once and in order', () => {
    expect(become({ dayOff: '2026-01-07' }).daysOff).toEqual(['2026-01-07', '2026-01-08'])
    expect(become({ dayOff: '2026-01-08' }).daysOff).toEqual(['2026-01-08'])
  })
  test('a name is trimmed', () => {
    expect(become({ name: ' 工行  ' }).name).toBe('工行')
  })
})

describe('what had become of it', () => {
  const past = interviewPlan('p1', { date: '2026-01-03', outcome: 'calledOff' })
  test.each([
    ['is open again when it is moved to a day to come', { date: '2026-01-09' }, 'ahead'],
    ['stays when it is moved to another past day', { date: '2026-01-02' }, 'calledOff'],
    ['stays when only its name is changed', { name: 'ICBC' }, 'calledOff'],
  ])('%s', (_what, change, outcome) => {
    expect(planOf({ ...draftOf(past), ...change }, past, now).outcome).toBe(outcome)
  })
})

describe('what is wrong', () => {
  test('nothing with a plan as it was saved', () => {
    expect(problems({})).toEqual([])
    expect(problems({ differs: false, everyDay: '600' })).toEqual([])
  })
  test.each<[string, Partial<PlanDraft>, readonly (readonly [string, string])[]]>([
    [
      'no date and no time',
      { date: '', time: '' },
      [
        ['date', 'noDate'],
        ['time', 'noTime'],
      ],
    ],
    ['no minutes', { differs: false, everyDay: '0' }, [['everyDay', 'noMinutes']]],
    ['an empty number', { differs: false, everyDay: '' }, [['everyDay', 'notMinutes']]],
    ['half a minute', { differs: false, everyDay: '7.5' }, [['everyDay', 'notMinutes']]],
    ['more than a day’s work', { differs: false, everyDay: '601' }, [['everyDay', 'notMinutes']]],
    [
      'one bad day',
      { minutes: ['1', '1', '-1', '1', '1', '1', '1'] },
      [['minutes.2', 'notMinutes']],
    ],
    ['no day at all', { minutes: Array(7).fill('0') }, [['minutes.1', 'noMinutesAtAll']]],
    ['no deck', { decks: [] }, [['decks', 'noDecks']]],
  ])('%s', (_what, part, expected) => {
    expect(problems(part)).toEqual(expected)
  })
  test('a deck that is not here any more is none', () => {
    expect(problems({}, [])).toEqual([['decks', 'noDecks']])
  })
})
