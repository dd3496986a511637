import { deviceId, eventId, millis } from '../../src/domain/ids'
import type { Reset, Review, ReviewEvent, Undo } from '../../src/domain/reviews'
import { EVENING } from './clock'
import { idOf } from './decks'

let events = 0
const base = () => {
  events += 1
  return {
    id: eventId(`e${events}`),
    cardId: idOf('a'),
    deviceId: deviceId('device'),
    deviceSeq: events,
    at: millis(EVENING),
  }
}

/** Card a, Good, forty seconds, on the tests' evening in Shanghai, unless something else is said. */
export const review = (changes: Partial<Review> = {}): Review => ({
  ...base(),
  type: 'review',
  utcOffset: 480,
  dayStart: 240,
  rating: 'good',
  suggested: null,
  pointsMade: [],
  redLinesCrossed: [],
  optionsPicked: [],
  hintUsed: false,
  spokenMillis: 20_000,
  answerMillis: 40_000,
  schedulerVersion: 'fsrs-6-default',
  learningSteps: [10],
  ...changes,
})

/** Takes an event back a moment after it. */
export const undo = (target: ReviewEvent, changes: Partial<Undo> = {}): Undo => ({
  ...base(),
  cardId: target.cardId,
  deviceId: target.deviceId,
  at: millis(target.at + 1),
  type: 'undo',
  undoes: target.id,
  ...changes,
})

/** Card a is as new, a moment after the tests' evening began. */
export const reset = (changes: Partial<Reset> = {}): Reset => ({
  ...base(),
  at: millis(EVENING + 1),
  type: 'reset',
  ...changes,
})

/** The same review as earlier versions kept it: without the time it took and what was predicted. */
export function older(answer: Review): Review {
  const { answerMillis: _, recall: __, ...kept } = answer
  return kept
}
