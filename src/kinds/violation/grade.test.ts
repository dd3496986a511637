import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NO_MARKS, type Marks } from '../../domain/grading'
import type { Rating } from '../../domain/reviews'
import { gradeViolation, tally, verdictOf } from './grade'
import type { ViolationCard } from './schema'

const passage = (id: string) => ({ id, text: '', breaks: id.startsWith('v') ? 'a rule' : null })

/** A script whose passages break a rule where their id begins with v; three essential points. */
const script = (...ids: string[]): ViolationCard => ({
  id: 'c1',
  kind: 'violation',
  topic: 't',
  prompt: '',
  passages: ids.map(passage),
  keyPoints: ['e1', 'e2', 'e3'].map((id) => ({ id, text: '', essential: true })),
})
const mixed = script('v1', 'ok1', 'v2', 'ok2', 'v3', 'ok3', 'ok4', 'ok5')
const clean = script('ok1', 'ok2')
const rotten = script('v1', 'v2')

const marks = (options: string, points?: string, redLines: string[] = []): Marks => ({
  ...NO_MARKS,
  touched: points !== undefined,
  options: options.split(' ').filter(Boolean),
  points: (points ?? '').split(' ').filter(Boolean),
  redLines,
})

test.each([
  ['v1', true, 'found'],
  ['v1', false, 'missed'],
  ['ok1', true, 'falseAlarm'],
  ['ok1', false, 'left'],
])('passage %s, marked: %s, is %s', (id, marked, verdict) => {
  expect(verdictOf(passage(id), marked ? ['other', id] : ['other'])).toBe(verdict)
})

test('marks of passages that are gone count for nothing', () => {
  expect(tally(mixed, ['v1', 'ok1', 'gone'])).toEqual({ found: 1, total: 3, falseAlarms: 1 })
})

type Row = [why: string, ViolationCard, Marks, known: Rating, learning: Rating, code: string]

describe('what the marks suggest, on a known card and on one being learnt', () => {
  test.each<Row>([
    ['all found', mixed, marks('v3 v1 v2'), 'good', 'good', 'allFound'],
    ['two thirds found', mixed, marks('v1 v2'), 'hard', 'again', 'violationsMissed'],
    ['one third found', mixed, marks('v1'), 'again', 'again', 'violationsMissed'],
    ['nothing marked', mixed, NO_MARKS, 'again', 'again', 'violationsMissed'],
    ['only false alarms', mixed, marks('ok1 ok2'), 'again', 'again', 'violationsMissed'],
    ['all, one false alarm', mixed, marks('v1 v2 v3 ok1'), 'hard', 'again', 'falseAlarms'],
    [
      'as many alarms as hits',
      mixed,
      marks('v1 v2 v3 ok1 ok2 ok3'),
      'hard',
      'again',
      'falseAlarms',
    ],
    [
      'everything marked',
      mixed,
      marks('v1 v2 v3 ok1 ok2 ok3 ok4 ok5'),
      'again',
      'again',
      'falseAlarms',
    ],
    ['one missed, one false alarm', mixed, marks('v1 v2 ok1'), 'hard', 'again', 'violationsMissed'],
    ['no violation, none marked', clean, NO_MARKS, 'good', 'good', 'rightlyNothing'],
    ['no violation, one marked', clean, marks('ok1'), 'again', 'again', 'falseAlarms'],
    ['nothing but violations, all found', rotten, marks('v1 v2'), 'good', 'good', 'allFound'],
    ['half of two found', rotten, marks('v2'), 'again', 'again', 'violationsMissed'],
  ])('%s', (_why, card, given, known, learning, code) => {
    const suggested = [false, true].map((early) => gradeViolation(card, given, early))
    expect(suggested.map(({ rating }) => rating)).toEqual([known, learning])
    expect(suggested.map(({ reason }) => reason.code)).toEqual([code, code])
  })

  test('the reason carries the figures', () => {
    expect(gradeViolation(mixed, marks('v1 v2'), false).reason).toEqual({
      code: 'violationsMissed',
      found: 2,
      total: 3,
    })
    expect(gradeViolation(clean, marks('ok1 ok2'), false).reason).toEqual({
      code: 'falseAlarms',
      count: 2,
    })
  })
})

describe('key points and red lines beside the marks, on a known card', () => {
  const found = 'v1 v2 v3'
  test.each<[why: string, ViolationCard, Marks, Rating, code: string]>([
    ['all found, all said', mixed, marks(found, 'e1 e2 e3'), 'good', 'allEssential'],
    ['all found, one unsaid', mixed, marks(found, 'e1 e2'), 'hard', 'essentialMissing'],
    ['all found, most unsaid', mixed, marks(found, 'e1'), 'again', 'mostMissing'],
    ['rightly nothing, most unsaid', clean, marks('', 'e1'), 'again', 'mostMissing'],
    ['one missed, all said', mixed, marks('v1 v2', 'e1 e2 e3'), 'hard', 'violationsMissed'],
    ['one missed, one unsaid', mixed, marks('v1 v2', 'e1 e2'), 'hard', 'violationsMissed'],
    ['one missed, most unsaid', mixed, marks('v1 v2', 'e1'), 'again', 'mostMissing'],
    ['most missed, all said', mixed, marks('v1', 'e1 e2 e3'), 'again', 'violationsMissed'],
    ['most missed, most unsaid', mixed, marks('v1', 'e1'), 'again', 'violationsMissed'],
    ['all found, a red line crossed', mixed, marks(found, '', ['r']), 'again', 'redLineCrossed'],
    ['most missed, a red line crossed', mixed, marks('', '', ['r']), 'again', 'redLineCrossed'],
  ])('%s', (_why, card, given, rating, code) => {
    const suggestion = gradeViolation(card, given, false)
    expect([suggestion.rating, suggestion.reason.code]).toEqual([rating, code])
  })

  test('a card without key points goes by the marks alone', () => {
    const { keyPoints: _, ...plain } = mixed
    expect(gradeViolation(plain, marks(found, ''), true).reason.code).toBe('allFound')
  })
})

test('Easy is never suggested, nor Good while a violation is missed', () => {
  const some = (...ids: string[]) => fc.subarray(ids).map((picked) => picked.join(' '))
  fc.assert(
    fc.property(
      some('v1', 'v2', 'v3', 'ok1', 'ok2', 'ok3', 'ok4', 'ok5'),
      fc.option(some('e1', 'e2', 'e3'), { nil: undefined }),
      fc.boolean(),
      (options, points, learning) => {
        const given = marks(options, points)
        const missesSome = tally(mixed, given.options).found < 3
        const possible = missesSome ? ['again', 'hard'] : ['again', 'hard', 'good']
        expect(possible).toContain(gradeViolation(mixed, given, learning).rating)
      },
    ),
  )
})
