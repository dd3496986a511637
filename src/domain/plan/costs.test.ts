import { describe, expect, test } from 'vitest'
import { older, review, undo } from '../../../tests/support/reviews'
import { type CardId, millis } from '../ids'
import type { Rating, Review, ReviewEvent } from '../reviews'
import { answerTimes, costsOf, DEFAULT_COSTS } from './costs'

let moment = 0
const answered = (
  card: string,
  seconds: number,
  rating: Rating = 'good',
  recall?: number,
): Review =>
  review({
    cardId: card as CardId,
    at: millis(++moment),
    rating,
    answerMillis: seconds * 1000,
    ...(recall === undefined ? {} : { recall }),
  })
const kindOf = (card: CardId) => (card.startsWith('gone') ? undefined : (card.split('/')[0] ?? ''))
const times = (events: readonly ReviewEvent[]) => answerTimes(events, kindOf)

describe('answer times', () => {
  test('of a kind never answered are the default', () => {
    expect(costsOf('question', times([]))).toEqual(DEFAULT_COSTS)
  })

  test('are the median per outcome, drawn towards the default while there are few', () => {
    const cards = ['question/a', 'question/b', 'question/c'].map((card) => answered(card, 30))
    const later = [10, 20, 90].map((seconds) => answered('question/a', seconds, 'good', 0.9))
    const failed = answered('question/a', 200, 'again', 0.9)
    const { first, success, failure } = costsOf('question', times([...cards, ...later, failed]))
    expect(first).toBeCloseTo((3 * 30 + 10 * 90) / 13)
    expect(success).toBeCloseTo((3 * 20 + 10 * 45) / 13)
    expect(failure).toBeCloseTo((1 * 200 + 10 * 90) / 11)
  })

  test('follow the newest fifty only, and each kind its own', () => {
    const old = Array.from({ length: 60 }, (_, n) => answered(`choice/${n}`, 200))
    const fresh = Array.from({ length: 50 }, (_, n) => answered(`choice/x${n}`, 20))
    const all = times([...old, ...fresh, answered('dialogue/a', 150)])
    expect(costsOf('choice', all).first).toBeCloseTo((50 * 20 + 10 * 90) / 60)
    expect(costsOf('dialogue', all).first).toBeCloseTo((150 + 900) / 11)
  })

  test('leave out answers that do not say, undone ones, and cards that are gone', () => {
    const undone = answered('question/a', 5)
    const events = [undone, undo(undone), older(answered('question/b', 5)), answered('gone/c', 5)]
    expect(costsOf('question', times(events))).toEqual(DEFAULT_COSTS)
  })
})
