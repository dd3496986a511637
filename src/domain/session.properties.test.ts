import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cardId, deckId, type Millis, millis } from './ids'
import { RATINGS } from './reviews'
import {
  answerCurrent,
  dropCurrent,
  progressOf,
  type QueuedCard,
  type Session,
  startSession,
  undoAnswer,
} from './session'

const MINUTE = 60_000
const inMinutes = (minutes: number): Millis => millis((1_000 + minutes) * MINUTE)

/** A new card, or one on a learning step that may come back in some minutes. */
const card = (minutes: number | null, place: number): QueuedCard => {
  const one = cardId(deckId('deck'), `${place}`)
  if (minutes === null) return { cardId: one, phase: 'new' }
  return { cardId: one, phase: 'learning', notBefore: inMinutes(minutes) }
}

const orNone = (min: number, max: number) => fc.option(fc.integer({ min, max }), { nil: null })
const cards = fc.array(orNone(-5, 40), { maxLength: 7 }).map((list) => list.map(card))
const moves = fc.array(
  fc.record({
    move: fc.constantFrom('answer', 'answer', 'answer', 'undo', 'drop'),
    wait: fc.nat(15),
    rating: fc.constantFrom(...RATINGS),
    comesBackIn: orNone(1, 40),
  }),
  { maxLength: 25 },
)

interface Step {
  readonly before: Session
  readonly after: Session
  readonly now: Millis
}

/** A sitting of answers only: the session before and after each, and the time. */
const answered = fc.tuple(cards, moves).map(([start, given]) => {
  const steps: Step[] = []
  let minute = 0
  let session = startSession(start, inMinutes(minute))
  for (const { wait, rating, comesBackIn } of given) {
    minute += wait
    const now = inMinutes(minute)
    const back = comesBackIn === null ? null : inMinutes(minute + comesBackIn)
    const before = session
    session = answerCurrent(before, rating, back, now)
    if (before.current) steps.push({ before, after: session, now })
  }
  return steps
})

describe('in any sitting', () => {
  test('undo returns the very state before the answer, which nothing has changed since', () => {
    fc.assert(
      fc.property(answered, (steps) => {
        const asTheyWere = structuredClone(steps)
        for (const [i, { before, after }] of steps.entries()) {
          expect(undoAnswer(after)).toBe(before)
          expect(before).toStrictEqual(asTheyWere[i]?.before)
        }
      }),
    )
  })

  test('no card is asked twice, but from a learning step', () => {
    fc.assert(
      fc.property(answered, (steps) => {
        const asked = steps.map(({ before }) => before.current)
        const twice = asked.filter((one, i) =>
          asked.slice(0, i).some((earlier) => earlier?.cardId === one?.cardId),
        )
        expect(twice.filter((one) => one?.notBefore === undefined)).toEqual([])
      }),
    )
  })

  test('a step comes at its time, or up to 20 minutes early when nothing else is left', () => {
    const faultsOf = ({ after: { current, queue, learning }, now }: Step) => {
      const due = current?.notBefore
      const waiting = learning.map((other) => other.notBefore ?? 0)
      const soonest = Math.min(...waiting)
      const early = due !== undefined && due > now
      return [
        due !== undefined && soonest < due && 'another step should come first',
        current && due === undefined && soonest <= now && 'a step is kept waiting',
        early && queue.length > 0 && 'a step is early though others wait',
        early && due > now + 20 * MINUTE && 'a step is far too early',
        !current && queue.length > 0 && 'cards wait and none is asked',
        !current && soonest <= now + 20 * MINUTE && 'a step could be asked and is not',
      ].filter(Boolean)
    }
    fc.assert(
      fc.property(answered, (steps) => {
        expect(steps.flatMap(faultsOf)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('an answer counts itself and never lowers the total', () => {
    fc.assert(
      fc.property(answered, (steps) => {
        for (const { before, after } of steps) {
          const [was, is] = [progressOf(before), progressOf(after)]
          expect(is.answered).toBe(was.answered + 1)
          expect(is.total).toBeGreaterThanOrEqual(was.total)
        }
      }),
    )
  })

  test('a dropped card waits nowhere; only the undo of its own answer asks it again', () => {
    fc.assert(
      fc.property(cards, moves, (start, given) => {
        const now = inMinutes(0)
        const dropped = new Set<string>()
        const asksAgain: unknown[][] = []
        let session = startSession(start, now)
        for (const { move, rating, comesBackIn } of given) {
          const asked = session.current?.cardId
          const lastAnswered = session.answers.at(-1)?.cardId
          if (move === 'answer') {
            const back = comesBackIn === null ? null : inMinutes(comesBackIn)
            session = answerCurrent(session, rating, back, now)
          } else if (move === 'drop') {
            session = dropCurrent(session, now)
            if (asked) dropped.add(asked)
          } else {
            session = undoAnswer(session)
            asksAgain.push([session.current?.cardId, lastAnswered ?? asked])
            if (lastAnswered) dropped.delete(lastAnswered)
          }
          const left = [session.current, ...session.queue, ...session.learning]
          expect(left.filter((one) => one && dropped.has(one.cardId))).toEqual([])
        }
        for (const [asks, expected] of asksAgain) expect(asks).toBe(expected)
      }),
      { numRuns: 300 },
    )
  })
})
