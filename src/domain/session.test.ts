import { describe, expect, test } from 'vitest'
import { type CardId, cardId, deckId, type Millis, millis } from './ids'
import {
  answerCurrent,
  dropCurrent,
  leaveOut,
  letBackIn,
  progressOf,
  putInFront,
  type QueuedCard,
  type Session,
  startSession,
  undoAnswer,
  upcoming,
} from './session'

const MINUTE = 60_000
const START = millis(1_000 * MINUTE)
const inMinutes = (minutes: number): Millis => millis(START + minutes * MINUTE)

const id = (name: string): CardId => cardId(deckId('deck'), name)
const fresh = (name: string): QueuedCard => ({ cardId: id(name), phase: 'new' })
const onStep = (name: string, minutes: number): QueuedCard => ({
  cardId: id(name),
  phase: 'learning',
  notBefore: inMinutes(minutes),
})
const start = (...cards: QueuedCard[]) => startSession(cards, START)
const currentOf = (session: Session) => session.current?.cardId.slice('deck/'.length) ?? null
const good = (session: Session, minutes = 0) =>
  answerCurrent(session, 'good', null, inMinutes(minutes))
const again = (session: Session, minutes = 0, step = 10) =>
  answerCurrent(session, 'again', inMinutes(minutes + step), inMinutes(minutes))

describe('a sitting', () => {
  test('nothing to ask: no current card, and every move leaves it so', () => {
    const empty = start()
    expect(progressOf(empty)).toEqual({ answered: 0, total: 0 })
    for (const next of [good(empty), undoAnswer(empty), dropCurrent(empty, START)])
      expect(next).toEqual(empty)
    expect(upcoming(empty, START)).toBeNull()
    expect(currentOf(putInFront(empty, fresh('a')))).toBe('a')
  })

  test('undo at the start changes nothing', () => {
    const session = start(fresh('a'), fresh('b'))
    expect(undoAnswer(session)).toBe(session)
  })

  test.each([
    ['cards are asked in their order', [fresh('a'), fresh('b')], 'a'],
    ['a step whose time has come goes first', [fresh('a'), onStep('s', 0)], 's'],
    ['the soonest step goes first', [onStep('s', -1), onStep('t', -2)], 't'],
    ['a step that must wait lets others go first', [onStep('s', 1), fresh('a')], 'a'],
    ['alone, a step may come 20 minutes early', [onStep('s', 20)], 's'],
    ['alone, a step may come no earlier', [onStep('s', 20.1)], null],
  ])('%s', (_rule, cards, expected) => {
    expect(currentOf(start(...cards))).toBe(expected)
  })

  test('Again brings the card back after its minutes, before cards that still wait', () => {
    let session = again(start(fresh('a'), fresh('b'), fresh('c'), fresh('d')))
    expect([currentOf(session), progressOf(session)]).toEqual(['b', { answered: 1, total: 5 }])
    session = good(session, 9)
    expect(currentOf(session)).toBe('c')
    session = good(session, 10)
    expect([currentOf(session), session.current?.phase]).toEqual(['a', 'learning'])
  })

  test('a step too far away ends the sitting; dropping nothing later finds it', () => {
    const over = again(start(fresh('a')), 0, 30)
    expect(currentOf(over)).toBeNull()
    expect(currentOf(dropCurrent(over, inMinutes(9)))).toBeNull()
    expect(currentOf(dropCurrent(over, inMinutes(10)))).toBe('a')
  })

  test('dropping takes a card out of the count and records no answer', () => {
    const session = dropCurrent(start(fresh('a'), fresh('b')), START)
    expect([currentOf(session), progressOf(session)]).toEqual(['b', { answered: 0, total: 1 }])
  })

  test('a card put in front is asked once, and the one it displaced next', () => {
    const front = putInFront(start(fresh('a'), fresh('b'), onStep('s', 5)), onStep('s', 0))
    expect([currentOf(front), progressOf(front).total]).toEqual(['s', 3])
    expect(currentOf(good(front))).toBe('a')
    const same = putInFront(start(fresh('a'), fresh('b')), onStep('a', 0))
    expect([currentOf(same), progressOf(same).total, currentOf(good(same))]).toEqual(['a', 2, 'b'])
    const waiting = putInFront(start(fresh('a'), fresh('b')), fresh('b'))
    expect([currentOf(waiting), progressOf(waiting).total]).toEqual(['b', 2])
  })

  test.each<[string, QueuedCard[], out: string, current: string | null, total: number]>([
    ['one that waits its turn', [fresh('a'), fresh('b'), fresh('c')], 'b', 'a', 2],
    ['one on a step', [fresh('a'), onStep('s', 5)], 's', 'a', 1],
    ['the current one', [fresh('a'), fresh('b')], 'a', 'b', 1],
    ['the last one', [fresh('a')], 'a', null, 0],
    ['one that is not there', [fresh('a'), fresh('b')], 'z', 'a', 2],
  ])('left out: %s', (_case, cards, out, current, total) => {
    const session = leaveOut(start(...cards), id(out), START)
    expect([currentOf(session), progressOf(session).total]).toEqual([current, total])
  })

  test('what was left out does not come back by the undo of another answer', () => {
    const session = leaveOut(good(start(fresh('a'), fresh('b'), fresh('c'))), id('c'), START)
    expect(currentOf(good(undoAnswer(session)))).toBe('b')
    expect(currentOf(good(good(undoAnswer(session))))).toBeNull()
  })

  test.each<[string, QueuedCard[], back: QueuedCard, current: string, next: string | null]>([
    ['behind the current one, before the others', [fresh('a'), fresh('b')], fresh('x'), 'a', 'x'],
    ['on its step, when its time comes', [fresh('a'), fresh('b')], onStep('x', 5), 'a', 'b'],
    ['its step before later ones', [fresh('a'), onStep('s', 6)], onStep('x', 5), 'a', 'x'],
    ['at once, if nothing else is asked', [], fresh('x'), 'x', null],
    ['once, if it waits already', [fresh('a'), fresh('x')], fresh('x'), 'a', 'x'],
    ['not at all while it is asked', [fresh('a'), fresh('b')], fresh('a'), 'a', 'b'],
  ])('let back in: %s', (_case, cards, back, current, next) => {
    const session = letBackIn(start(...cards), back, START)
    expect(currentOf(session)).toBe(current)
    expect(currentOf(good(session))).toBe(next)
    const ids = [session.current, ...session.queue, ...session.learning].map((one) => one?.cardId)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('an answer is kept with how sure the person felt, if they said', () => {
    const first = answerCurrent(start(fresh('a'), fresh('b')), 'good', null, START, 'unsure')
    const confidences = good(first).answers.map((answer) => answer.confidence)
    expect(confidences).toEqual(['unsure', null])
    expect(undoAnswer(first).answers).toEqual([])
  })

  test('the card prepared is the one that comes', () => {
    const session = start(fresh('a'), fresh('b'))
    expect(upcoming(session, START)).toEqual(good(session).current)
  })
})
