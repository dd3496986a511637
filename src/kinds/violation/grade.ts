import { type Marks, type Suggestion, suggestByPoints } from '../../domain/grading'
import type { Passage, ViolationCard } from './schema'

/** How a passage fared: a violation found or missed, a false alarm, or rightly left alone. */
export type Verdict = 'found' | 'missed' | 'falseAlarm' | 'left'

/** @param marked ids of the passages that were marked */
export function verdictOf({ id, breaks }: Passage, marked: readonly string[]): Verdict {
  if (marked.includes(id)) return breaks === null ? 'falseAlarm' : 'found'
  return breaks === null ? 'left' : 'missed'
}

/** Violations found, out of how many there are, and marks where there is none. */
export function tally({ passages }: ViolationCard, marked: readonly string[]) {
  const count = (wanted: Verdict) =>
    passages.filter((passage) => verdictOf(passage, marked) === wanted).length
  const found = count('found')
  return { found, total: found + count('missed'), falseAlarms: count('falseAlarm') }
}

/** The passages that break a rule and have something to be said in their place. */
export const replacements = ({ passages }: ViolationCard) =>
  passages.flatMap(({ id, text, breaks, sayInstead }) =>
    breaks !== null && sayInstead ? [{ id, text, sayInstead }] : [],
  )

/**
 * What was marked suggests first. Under two thirds of the violations found, more false alarms than hits
 * (marking everything is guessing), or an alarm where nothing is wrong: Again. One missed, or a false alarm
 * beside the hits: Again while the card is being learnt, else Hard. All found and nothing else marked, or
 * rightly nothing: Good, until key points are touched; from then on they decide. They can make any
 * suggestion worse, never better, and a crossed red line is Again whatever was marked.
 *
 * @param learning the card is new or on a learning step
 */
export function gradeViolation(card: ViolationCard, marks: Marks, learning: boolean): Suggestion {
  const byMarks = suggestByMarks(card, marks.options, learning)
  const byPoints = suggestByPoints(card.keyPoints ?? [], marks, learning)
  if (!byPoints) return byMarks
  const overrules =
    byPoints.reason.code === 'redLineCrossed' ||
    byMarks.rating === 'good' ||
    (byMarks.rating === 'hard' && byPoints.rating === 'again')
  return overrules ? byPoints : byMarks
}

function suggestByMarks(
  card: ViolationCard,
  marked: readonly string[],
  learning: boolean,
): Suggestion {
  const { found, total, falseAlarms } = tally(card, marked)
  const missedSome = { code: 'violationsMissed', found, total } as const
  const alarmed = { code: 'falseAlarms', count: falseAlarms } as const
  const slip = learning ? 'again' : 'hard'
  if (found * 3 < total * 2) return { rating: 'again', reason: missedSome }
  if (falseAlarms > found) return { rating: 'again', reason: alarmed }
  if (found < total) return { rating: slip, reason: missedSome }
  if (falseAlarms > 0) return { rating: slip, reason: alarmed }
  return { rating: 'good', reason: { code: total > 0 ? 'allFound' : 'rightlyNothing' } }
}
