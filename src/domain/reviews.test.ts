import { describe, expect, test } from 'vitest'
import { cardId, deckId, deviceId, type EventId, eventId, millis } from './ids'
import { compareEvents, crossingsOf, effectiveEvents, type ReviewEvent } from './reviews'

const reset = (id: string, at: number, device: string, deviceSeq: number): ReviewEvent => ({
  type: 'reset',
  id: eventId(id),
  cardId: cardId(deckId('deck'), 'card'),
  deviceId: deviceId(device),
  deviceSeq,
  at: millis(at),
})
const undo = (id: string, undoes: EventId): ReviewEvent => ({
  ...reset(id, 99, 'a', 99),
  type: 'undo',
  undoes,
})
const idsOf = (events: readonly ReviewEvent[]) => events.map((event) => event.id)

describe('the order of events', () => {
  const inOrder = [
    reset('z', 1, 'b', 9),
    reset('y', 2, 'a', 2),
    reset('x', 2, 'b', 1),
    reset('v', 2, 'b', 2),
    reset('w', 2, 'b', 2),
  ]
  test('time, then device, then the device’s count, then id', () => {
    expect(idsOf([...inOrder].reverse().sort(compareEvents))).toEqual(idsOf(inOrder))
  })
  test('only an event and itself are equal', () => {
    for (const a of inOrder)
      for (const b of inOrder) {
        expect(compareEvents(a, b) === 0).toBe(a === b)
        expect(Math.sign(compareEvents(a, b)) + Math.sign(compareEvents(b, a))).toBe(0)
      }
  })
})

describe('events that count', () => {
  const one = reset('one', 1, 'a', 1)
  const two = reset('two', 2, 'a', 2)
  test('are in order, each once', () => {
    expect(effectiveEvents([two, one, { ...two }])).toEqual([one, two])
  })
  test('an undo takes its event out, whichever came first', () => {
    expect(effectiveEvents([one, two, undo('u', one.id)])).toEqual([two])
    expect(effectiveEvents([undo('u', one.id), one, two])).toEqual([two])
  })
  test('an undo of something unknown, and an undo of an undo, take nothing out', () => {
    expect(effectiveEvents([one, undo('u', eventId('elsewhere'))])).toEqual([one])
    expect(effectiveEvents([one, undo('u', one.id), undo('v', eventId('u'))])).toEqual([])
  })
  test('the list handed in is left alone', () => {
    const events = Object.freeze([two, one])
    effectiveEvents(events)
    expect(events).toEqual([two, one])
  })
})

describe('red lines crossed so far', () => {
  const crossing = (id: string, at: number, ...redLines: readonly string[]): ReviewEvent => ({
    ...reset(id, at, 'a', at),
    type: 'review',
    utcOffset: 480,
    dayStart: 240,
    rating: 'again',
    suggested: 'again',
    pointsMade: [],
    redLinesCrossed: redLines,
    optionsPicked: [],
    hintUsed: false,
    spokenMillis: 0,
    schedulerVersion: 'fsrs-6-default',
    learningSteps: [10],
  })
  const first = crossing('one', 1, 'threat', 'family')
  const second = crossing('two', 2, 'threat')

  test.each<[string, ReviewEvent[], Record<string, number>]>([
    ['never practised', [], {}],
    ['practised without a fault', [crossing('clean', 1)], {}],
    ['each line is counted by itself', [first, second], { threat: 2, family: 1 }],
    ['a review that came twice counts once', [first, { ...first }], { threat: 1, family: 1 }],
    ['a review taken back does not count', [first, second, undo('u', first.id)], { threat: 1 }],
    ['a card made as new remembers', [first, reset('r', 2, 'a', 2)], { threat: 1, family: 1 }],
  ])('%s', (_case, events, expected) => {
    expect(Object.fromEntries(crossingsOf(events))).toEqual(expected)
  })
})
