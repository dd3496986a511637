import { daysBetween, studyDayOf } from '../days'
import type { EventId, Millis, StudyDay } from '../ids'
import { millis, studyDay } from '../ids'
import { compareEvents, effectiveEvents, type Review, type ReviewEvent } from '../reviews'
import { intervalDays, nextStrength, retrievability, type Strength } from './fsrs'
import { type LearningStep, nextStep } from './steps'

/** What the reviews of one card add up to. A cache: the events are the truth. */
export interface CardMemory extends Strength {
  readonly step: LearningStep | null
  readonly reviews: number
  readonly lapses: number
  readonly lastEvent: EventId
  readonly lastAt: Millis
  readonly lastDay: StudyDay
  /** Minutes local time was ahead of UTC at the last review. */
  readonly lastOffset: number
  /** Days between the last review and the one before it. */
  readonly lastElapsed: number
}

export type Phase = 'new' | 'learning' | 'review'

export const phaseOf = (memory: CardMemory | null): Phase =>
  memory === null ? 'new' : memory.step ? 'learning' : 'review'

/** Memory after one more review; pure, whatever the clock says. */
export function applyReview(before: CardMemory | null, review: Review): CardMemory {
  const day = studyDayOf(review.at, review.utcOffset, review.dayStart)
  const elapsed = before ? daysBetween(before.lastDay, day) : 0
  const strength = nextStrength(before, elapsed, review.rating)
  const lapsed = before !== null && before.step === null && review.rating === 'again'
  return {
    stability: strength.stability,
    difficulty: strength.difficulty,
    step: nextStep(before?.step ?? null, before === null, review.rating, review.learningSteps),
    reviews: (before?.reviews ?? 0) + 1,
    lapses: (before?.lapses ?? 0) + (lapsed ? 1 : 0),
    lastEvent: review.id,
    lastAt: review.at,
    lastDay: before ? studyDay(Math.max(before.lastDay, day)) : day,
    lastOffset: review.utcOffset,
    lastElapsed: elapsed,
  }
}

/** Memory as the fold of all events of one card, in whatever order they come. */
export function foldMemory(events: readonly ReviewEvent[]): CardMemory | null {
  return effectiveEvents(events).reduce<CardMemory | null>(
    (memory, event) => (event.type === 'reset' ? null : applyReview(memory, event)),
    null,
  )
}

/**
 * Memory after one more event arrives. In the ordinary case (a review newer than all before it) that
 * is one step; an event from the past, an undo or a reset replays the card.
 *
 * @param earlier all events of the card that arrived before this one
 */
export function addEvent(
  memory: CardMemory | null,
  earlier: readonly ReviewEvent[],
  event: ReviewEvent,
): CardMemory | null {
  const newest =
    event.type === 'review' &&
    earlier.every((other) => compareEvents(other, event) < 0 && !undoes(other, event))
  return newest ? applyReview(memory, event) : foldMemory([...earlier, event])
}

const undoes = (undo: ReviewEvent, event: ReviewEvent) =>
  undo.type === 'undo' && undo.undoes === event.id

/** When a card comes back: a moment while it is being learnt, a study day after that. */
export type Due =
  | { readonly unit: 'moment'; readonly at: Millis }
  | { readonly unit: 'day'; readonly day: StudyDay }

/**
 * Derived from memory and the retention wanted *now*, so that changing the setting changes the plan and
 * not the history.
 *
 * @param retention desired probability of recall when the card comes back, 0.7 to 0.97
 * @param cardId seeds the fuzz together with the number of reviews
 */
export function dueOf(memory: CardMemory, retention: number, cardId: string): Due {
  if (memory.step)
    return { unit: 'moment', at: millis(memory.lastAt + memory.step.minutes * 60_000) }
  const seed = `${cardId}#${memory.reviews}`
  const days = intervalDays(memory.stability, retention, memory.lastElapsed, seed)
  return { unit: 'day', day: studyDay(memory.lastDay + days) }
}

/** Probability of recalling the card on a study day, 0 to 1; 0 for a card never seen. */
export function recallOn(memory: CardMemory | null, day: StudyDay): number {
  return memory ? retrievability(memory.stability, daysBetween(memory.lastDay, day)) : 0
}
