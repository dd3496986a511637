import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DAY, EVENING, MINUTE } from '../../../tests/support/clock'
import { idOf } from '../../../tests/support/decks'
import { reset, review, undo } from '../../../tests/support/reviews'
import { type Millis, millis, studyDay } from '../ids'
import { foldMemory, recallOn } from '../memory/memory'
import { RATINGS, type Review, type ReviewEvent } from '../reviews'
import { historiesOf, readinessSoFar } from './readiness'

/** The tests' Monday, and an interview on the Monday after it. */
const monday = studyDay(20458)
const interview = studyDay(monday + 7)
const WEEK = {
  from: monday,
  until: studyDay(monday + 3),
  interview,
  interviewAt: millis(EVENING + 7 * DAY),
}

const atDay = (day: number): Millis => millis(EVENING + day * DAY)
const on = (day: number, changes: Partial<Review> = {}) => review({ at: atDay(day), ...changes })
const card = (name: string, weight = 1) => ({ id: idOf(name), weight })

const readiness = (
  events: readonly ReviewEvent[],
  cards = [card('a')],
  change: Partial<typeof WEEK> = {},
) => readinessSoFar(cards, historiesOf(events), { ...WEEK, ...change }).map(({ recall }) => recall)

/** FSRS-6 by hand: R = (1 + F·t/S)^(−w20), with S after a first Good and the default parameters. */
const byHand = (days: number) => {
  const [stability, w20] = [2.3065, 0.1542]
  return (1 + ((0.9 ** (-1 / w20) - 1) * days) / stability) ** -w20
}

describe('readiness on each day so far', () => {
  test('one card by hand: nothing, then what is left of one Good after six days, until it changes', () => {
    const [first, second, third, fourth] = readiness([on(1)])
    expect(first).toBe(0)
    expect(second).toBeCloseTo(byHand(6))
    expect([third, fourth]).toEqual([second, second])
  })

  test('what was answered before the plan was made counts from its first day on', () => {
    expect(readiness([on(-3)])[0]).toBeCloseTo(byHand(10))
  })

  test('is a mean by weight over the cards of the plan, and of no others', () => {
    const cards = [card('a', 3), card('b', 1)]
    const events = [on(0), on(1, { cardId: idOf('b') }), on(1, { cardId: idOf('elsewhere') })]
    const [first, second] = readiness(events, cards)
    expect(first).toBeCloseTo((3 * byHand(7)) / 4)
    expect(second).toBeCloseTo((3 * byHand(7) + byHand(6)) / 4)
  })

  test('a reset takes a card back to nothing, from the day on which it was made', () => {
    const anew = reset({ at: millis(atDay(2) + MINUTE) })
    const [, second, third, fourth] = readiness([on(1), anew, on(3)])
    expect(second).toBeCloseTo(byHand(6))
    expect(third).toBe(0)
    expect(fourth).toBeCloseTo(byHand(4))
  })

  test('a reset after midnight belongs to the day before, as an answer does', () => {
    const night = reset({ at: millis(atDay(1) + 7 * 60 * MINUTE) })
    expect(readiness([on(1), night])).toEqual([0, 0, 0, 0])
  })

  test('an answer taken back was never given, whenever that was done', () => {
    const taken = on(1)
    expect(readiness([taken, undo(taken, { at: atDay(3) })])).toEqual([0, 0, 0, 0])
  })

  test('of a day the last answer counts', () => {
    const events = [on(1), on(1, { at: millis(atDay(1) + MINUTE), rating: 'again' })]
    const memory = foldMemory(events)
    expect(readiness(events)[1]).toBeCloseTo(recallOn(memory, interview))
  })

  test('nothing counts that was answered after the interview', () => {
    const morning = { interviewAt: millis(EVENING + 7 * DAY - 6 * 60 * MINUTE), until: interview }
    const before = on(7, { at: millis(EVENING + 7 * DAY - 7 * 60 * MINUTE) })
    expect(readiness([on(7)], [card('a')], morning).at(-1)).toBe(0)
    expect(readiness([before], [card('a')], morning).at(-1)).toBe(1)
  })

  test('a flight west after a reset counts no answer twice', () => {
    // Tuesday night beyond the date line, past four on Wednesday there, and Monday night again in the west.
    const tuesday = (minutes: number) => millis(Date.UTC(2026, 0, 6, 14) + minutes * MINUTE)
    const events = [
      review({ at: tuesday(-10), utcOffset: 840 }),
      reset({ at: tuesday(10) }),
      review({ at: tuesday(20), utcOffset: -720 }),
    ]
    const [first, second, third] = readiness(events, [card('a'), card('b')])
    expect([first, second]).toEqual([0, expect.closeTo(byHand(6) / 2)])
    expect(third).toBeCloseTo(byHand(7) / 2)
  })

  test('without a card or a day there is nothing to say', () => {
    expect(readiness([on(0)], [])).toEqual([])
    expect(readiness([on(0)], [card('a')], { until: studyDay(monday - 1) })).toEqual([])
  })

  const anyEvents = fc
    .record({
      type: fc.constantFrom('review', 'review', 'review', 'undo', 'reset'),
      name: fc.constantFrom('a', 'b', 'c'),
      hour: fc.integer({ min: -100, max: 100 }),
      rating: fc.constantFrom(...RATINGS),
      utcOffset: fc.constantFrom(480, -300, 840),
    })
    .map(({ type, name, hour, rating, utcOffset }): readonly ReviewEvent[] => {
      const given = { cardId: idOf(name), at: millis(EVENING + hour * 60 * MINUTE) }
      const answer = review({ ...given, rating, utcOffset })
      if (type === 'reset') return [reset(given)]
      return type === 'undo' ? [undo(answer), answer] : [answer]
    })

  test('is a share, ends with what the cards’ memories say, and does not ask in which order', () => {
    fc.assert(
      fc.property(fc.array(anyEvents, { maxLength: 30 }), (given) => {
        const events = given.flat()
        const cards = [card('a', 3), card('b', 2)]
        const days = { from: studyDay(monday - 3), until: studyDay(monday + 6) }
        const found = readiness(events, cards, days)
        for (const recall of found) {
          expect(recall).toBeGreaterThanOrEqual(0)
          expect(recall).toBeLessThanOrEqual(1)
        }
        const recalled = cards.map(({ id, weight }) => {
          const memory = foldMemory(events.filter(({ cardId }) => cardId === id))
          return weight * recallOn(memory, interview)
        })
        expect(found.at(-1)).toBeCloseTo(recalled.reduce((sum, one) => sum + one) / 5)
        expect(readiness(events.toReversed(), cards, days)).toEqual(found)
      }),
    )
  })
})
