import { describe, expect, test } from 'vitest'
import { clockFace, minutesAndSeconds, paceOf, spokeSeconds } from './pace'

const own = { thinkSeconds: 5, targetSeconds: 90 }
const none = { thinkSeconds: null, speakSeconds: null }

describe('the time to think and to speak', () => {
  test.each([
    ['the card’s own', own, none, 5, 90],
    ['the usual where a card says nothing', {}, none, 10, 60],
    ['the person’s before the card’s', own, { thinkSeconds: 0, speakSeconds: 120 }, 0, 120],
  ])('%s', (_name, card, settings, thinkSeconds, speakSeconds) => {
    expect(paceOf(card, settings)).toEqual({ thinkSeconds, speakSeconds })
  })
})

describe('the clock', () => {
  const pace = { thinkSeconds: 10, speakSeconds: 60 }
  test.each([
    ['at first', 0, null, 'think', 0, false],
    ['just before the time to think is over', 9_999, null, 'think', 9, false],
    ['then speaking begins by itself', 10_000, null, 'speak', 0, false],
    ['or when the person says so', 4_500, 4_000, 'speak', 0, false],
    ['which may be later than the time to think', 15_000, 20_000, 'think', 15, false],
    ['exactly in time', 70_000, null, 'speak', 60, false],
    ['too long is said, and it counts on', 71_000, null, 'speak', 61, true],
    ['a clock set back shows nothing negative', -5_000, null, 'think', 0, false],
  ] as const)('%s', (_name, elapsed, spokeAfter, phase, seconds, over) => {
    expect(clockFace(elapsed, spokeAfter, pace)).toMatchObject({ phase, seconds, over })
  })

  test('without time to think it begins with speaking', () => {
    expect(clockFace(0, null, { ...pace, thinkSeconds: 0 }).phase).toBe('speak')
  })
})

test.each([
  [0, '0:00'],
  [9.9, '0:09'],
  [95, '1:35'],
  [600, '10:00'],
])('%s seconds are written %s', (seconds, text) => {
  expect(minutesAndSeconds(seconds)).toBe(text)
})

test.each([
  ['not revealed yet', null, null, 0],
  ['revealed while thinking', 9_000, null, 0],
  ['from the end of the time to think', 40_500, null, 30],
  ['from “I speak now”', 40_500, 4_000, 36],
  ['said long after the time to think', 40_500, 30_000, 10],
  ['over the target counts on', 200_000, 0, 200],
])('seconds spoken: %s', (_name, revealedAt, speakingFrom, seconds) => {
  const at = (after: number | null) => (after === null ? null : 1_000_000 + after)
  const times = { clockFrom: 1_000_000, speakingFrom: at(speakingFrom), revealedAt: at(revealedAt) }
  expect(spokeSeconds(times, { thinkSeconds: 10, speakSeconds: 60 })).toBe(seconds)
})
