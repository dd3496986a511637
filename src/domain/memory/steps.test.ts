import { describe, expect, test } from 'vitest'
import type { Rating } from '../reviews'
import { type LearningStep, nextStep } from './steps'

const first: LearningStep = { index: 0, minutes: 10 }

/** Where each rating leads: minutes of the next step, or 'days' when the card leaves the steps. */
type Row = [from: string, rating: Rating, minutes: number | 'days', index?: number]

function check(steps: readonly number[], from: string, rating: Rating) {
  const current = from.startsWith('step ')
    ? { index: Number(from.slice(5)), minutes: steps[Number(from.slice(5))] ?? 0 }
    : null
  return nextStep(current, from === 'new', rating, steps)
}

const leads = (minutes: number | 'days', index = 0) =>
  minutes === 'days' ? null : { index, minutes }

describe('one learning step of ten minutes', () => {
  test.each<Row>([
    ['new', 'again', 10],
    ['new', 'hard', 15],
    ['new', 'good', 'days'],
    ['new', 'easy', 'days'],
    ['step 0', 'again', 10],
    ['step 0', 'hard', 15],
    ['step 0', 'good', 'days'],
    ['step 0', 'easy', 'days'],
    ['days', 'again', 10],
    ['days', 'hard', 'days'],
    ['days', 'good', 'days'],
    ['days', 'easy', 'days'],
  ])('%s, %s: %s', (from, rating, minutes, index) => {
    expect(check([10], from, rating)).toEqual(leads(minutes, index))
  })
})

describe('steps of one and ten minutes', () => {
  test.each<Row>([
    ['new', 'again', 1],
    ['new', 'hard', 5.5],
    ['new', 'good', 10, 1],
    ['new', 'easy', 'days'],
    ['step 0', 'again', 1],
    ['step 0', 'hard', 5.5],
    ['step 0', 'good', 10, 1],
    ['step 1', 'again', 1],
    ['step 1', 'hard', 10, 1],
    ['step 1', 'good', 'days'],
    ['step 1', 'easy', 'days'],
    ['days', 'again', 1],
    ['days', 'good', 'days'],
  ])('%s, %s: %s', (from, rating, minutes, index) => {
    expect(check([1, 10], from, rating)).toEqual(leads(minutes, index))
  })
})

describe('no learning steps', () => {
  test.each<Row>([
    ['new', 'again', 'days'],
    ['new', 'hard', 'days'],
    ['new', 'good', 'days'],
    ['days', 'again', 'days'],
  ])('%s, %s: %s', (from, rating, minutes) => {
    expect(check([], from, rating)).toEqual(leads(minutes))
  })
})

describe('steps changed while a card is on one', () => {
  const fourth: LearningStep = { index: 3, minutes: 60 }
  test('a step that is gone: Good leaves, Again starts over, Hard repeats the first', () => {
    expect(nextStep(fourth, false, 'good', [10])).toBeNull()
    expect(nextStep(fourth, false, 'again', [10])).toEqual(first)
    expect(nextStep(fourth, false, 'hard', [10])?.minutes).toBe(10)
  })
  test('no steps any more: every rating leaves', () => {
    expect(nextStep(first, false, 'again', [])).toBeNull()
  })
})
