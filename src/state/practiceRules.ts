import { isPostponed } from '../domain/flags'
import type { Marks } from '../domain/grading'
import type { StudyDay } from '../domain/ids'
import type { Review } from '../domain/reviews'
import type { QueuedCard } from '../domain/session'
import type { CardRecord } from '../storage/ports'
import type { Prepared } from './cardReader'

/** Since the sitting was planned a card may have been answered, suspended or reset elsewhere. */
export function isStillDue(
  prepared: Prepared | null,
  planned: QueuedCard,
  today: StudyDay,
): boolean {
  const progress = prepared?.record.progress
  if (progress?.queue !== planned.phase) return false
  if (isPostponed(progress, today)) return false
  if (planned.planned) return (progress.memory?.lastDay ?? -1) < today
  // A step of some minutes may reach past the turn of the day.
  return planned.phase === 'learning' || progress.dueDay <= today
}

export const isSetAside = ({ progress }: CardRecord, today: StudyDay) =>
  progress.queue === 'suspended' || isPostponed(progress, today)

/** A review younger than what was read; the undo of a reset brings back older ones, which do not count. */
export function wasAnsweredSince({ record, readAt }: Prepared, now: CardRecord): boolean {
  const { memory } = now.progress
  if (!memory || memory.lastAt < readAt) return false
  return memory.reviews > (record.progress.memory?.reviews ?? 0)
}

/** What was marked when the answer was given. */
export function marksOf(review: Review): Marks {
  const { pointsMade, redLinesCrossed, optionsPicked, suggested } = review
  const otherReason = optionsPicked.length > 0 || redLinesCrossed.length > 0
  // Answers of the first version do not say. A pick or a red line suggests without a touch.
  const guess = pointsMade.length > 0 || (suggested !== null && !otherReason)
  return {
    touched: review.pointsTouched ?? guess,
    points: pointsMade,
    redLines: redLinesCrossed,
    options: optionsPicked,
    step: 0,
  }
}
