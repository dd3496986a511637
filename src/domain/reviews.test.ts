import { describe, expect, test } from 'vitest'
import { reset, review, undo } from '../../tests/support/reviews'
import { deviceId, type EventId, eventId, millis } from './ids'
import { compareEvents, crossingsOf, effectiveEvents, type ReviewEvent } from './reviews'

const anew = (id: string, at: number, device: string, deviceSeq: number): ReviewEvent =>
  reset({ id: eventId(id), at: millis(at), deviceId: deviceId(device), deviceSeq })
const takenBack = (id: string, undoes: EventId): ReviewEvent =>
  undo(reset(), { id: eventId(id), undoes })
const idsOf = (events: readonly ReviewEvent[]) => events.map((event) => event.id)

describe('the order of events', () => {
  const inOrder = [
    anew('z', 1, 'b', 9),
    anew('y', 2, 'a', 2),
    anew('x', 2, 'b', 1),
    anew('v', 2, 'b', 2),
    anew('w', 2, 'b', 2),
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
  const one = anew('one', 1, 'a', 1)
  const two = anew('two', 2, 'a', 2)
  test('are in order, each once', () => {
    expect(effectiveEvents([two, one, { ...two }])).toEqual([one, two])
  })
  test('an undo takes its event out, whichever came first', () => {
    expect(effectiveEvents([one, two, takenBack('u', one.id)])).toEqual([two])
    expect(effectiveEvents([takenBack('u', one.id), one, two])).toEqual([two])
  })
  test('an undo of something unknown, and an undo of an undo, take nothing out', () => {
    expect(effectiveEvents([one, takenBack('u', eventId('elsewhere'))])).toEqual([one])
    expect(effectiveEvents([one, takenBack('u', one.id), takenBack('v', eventId('u'))])).toEqual([])
  })
  test('the list handed in is left alone', () => {
    const events = Object.freeze([two, one])
    effectiveEvents(events)
    expect(events).toEqual([two, one])
  })
})

describe('red lines crossed so far', () => {
  const crossing = (id: string, at: number, ...redLines: readonly string[]): ReviewEvent =>
    review({ id: eventId(id), at: millis(at), redLinesCrossed: redLines })
  const first = crossing('one', 1, 'threat', 'family')
  const second = crossing('two', 2, 'threat')

  test.each<[string, ReviewEvent[], Record<string, number>]>([
    ['never practised', [], {}],
    ['practised without a fault', [crossing('clean', 1)], {}],
    ['each line is counted by itself', [first, second], { threat: 2, family: 1 }],
    ['a review that came twice counts once', [first, { ...first }], { threat: 1, family: 1 }],
    [
      'a review taken back does not count',
      [first, second, takenBack('u', first.id)],
      { threat: 1 },
    ],
    ['a card made as new remembers', [first, anew('r', 2, 'a', 2)], { threat: 1, family: 1 }],
  ])('%s', (_case, events, expected) => {
    expect(Object.fromEntries(crossingsOf(events))).toEqual(expected)
  })
})
