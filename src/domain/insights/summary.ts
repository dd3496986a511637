import { type Calibration, wentWell } from '../calibration'
import { studyDayOf } from '../days'
import type { CardId, StudyDay } from '../ids'
import { CONFIDENCES, type Review, type ReviewEvent, undoneIn } from '../reviews'
import { type Predictions, tallyPredictions } from './predictions'

/** What was done on one day. */
export interface DayDone {
  readonly answers: number
  readonly millis: number
}

/** A red line that was crossed. */
export interface Crossing {
  readonly cardId: CardId
  readonly line: string
  readonly count: number
  readonly lastDay: StudyDay
}

/** What all reviews of a person add up to. */
export interface Summary {
  readonly reviews: number
  /** Days on which anything was answered. */
  readonly days: ReadonlyMap<StudyDay, DayDone>
  readonly predictions: Predictions | null
  /** Reviews from before predictions were kept with them. */
  readonly withoutPrediction: number
  /** The surest first. */
  readonly feelings: readonly Calibration[]
  /** The most often crossed first. */
  readonly crossings: readonly Crossing[]
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

/**
 * One pass over all events, each there once, in any order; a hundred thousand take a blink.
 * What was taken back does not count. A reset makes a card new, but not the practice undone.
 */
export function summarise(events: readonly ReviewEvent[]): Summary {
  const undone = undoneIn(events)
  const days = new Map<StudyDay, Writable<DayDone>>()
  const feelings = CONFIDENCES.map((confidence) => ({ confidence, said: 0, held: 0 })).reverse()
  const crossings = new Map<string, Writable<Crossing>>()
  const tally = tallyPredictions()
  let reviews = 0
  let withoutPrediction = 0
  for (const event of events) {
    if (event.type !== 'review' || undone.has(event.id)) continue
    const day = studyDayOf(event.at, event.utcOffset, event.dayStart)
    reviews += 1
    addToDay(days, day, event)
    addCrossings(crossings, day, event)
    const feeling = feelings.find(({ confidence }) => confidence === event.confidence)
    if (feeling) {
      feeling.said += 1
      if (wentWell(event.rating)) feeling.held += 1
    }
    // Both came with the same version of the app.
    if (event.answerMillis === undefined) withoutPrediction += 1
    // Certainty is no prediction: the card was answered earlier on the same day.
    else if (event.recall !== undefined && event.recall < 1)
      tally.add(event.recall, event.rating !== 'again')
  }
  return {
    reviews,
    days,
    predictions: tally.result(),
    withoutPrediction,
    feelings: feelings.filter(({ said }) => said > 0),
    crossings: [...crossings.values()].sort((a, b) => b.count - a.count || b.lastDay - a.lastDay),
  }
}

function addToDay(days: Map<StudyDay, Writable<DayDone>>, day: StudyDay, review: Review) {
  const done = days.get(day) ?? { answers: 0, millis: 0 }
  done.answers += 1
  // Earlier versions know only how long the person spoke.
  done.millis += review.answerMillis ?? review.spokenMillis
  days.set(day, done)
}

function addCrossings(crossings: Map<string, Writable<Crossing>>, day: StudyDay, review: Review) {
  const { cardId } = review
  for (const line of review.redLinesCrossed) {
    const key = `${cardId} ${line}`
    const known = crossings.get(key) ?? { cardId, line, count: 0, lastDay: day }
    known.count += 1
    if (day > known.lastDay) known.lastDay = day
    crossings.set(key, known)
  }
}
