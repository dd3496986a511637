import { studyDayOf } from '../days'
import { type CardId, type Millis, type StudyDay, studyDay } from '../ids'
import { applyReview, type CardMemory, recallOn } from '../memory/memory'
import { effectiveEvents, type Review, type ReviewEvent } from '../reviews'

/** A card's memory from a moment on; null: it was as new. */
interface Step {
  readonly at: Millis
  readonly day: StudyDay
  readonly memory: CardMemory | null
}

/** What each card's memory has been, step by step; a card never answered is missing. */
export type Histories = ReadonlyMap<CardId, readonly Step[]>

/** All cards' answers replayed, as storage does it, in one pass over events in any order. */
export function historiesOf(events: readonly ReviewEvent[]): Histories {
  const ofCard = new Map<CardId, ReviewEvent[]>()
  for (const event of events) {
    const own = ofCard.get(event.cardId)
    if (own) own.push(event)
    else ofCard.set(event.cardId, [event])
  }
  return new Map([...ofCard].map(([id, own]) => [id, stepsOf(own)]))
}

function stepsOf(events: readonly ReviewEvent[]): readonly Step[] {
  const steps: Step[] = []
  let last: Review | null = null
  let memory: CardMemory | null = null
  for (const event of effectiveEvents(events)) {
    if (event.type === 'review') last = event
    // A card without an answer is new already.
    if (last === null) continue
    memory = event.type === 'review' ? applyReview(memory, event) : null
    // A reset does not say where the person was: where the answer before it was given.
    const day = studyDayOf(event.at, last.utcOffset, last.dayStart)
    // A clock set back, or a flight west, does not make a day come twice.
    const latest = steps.at(-1)?.day ?? day
    steps.push({ at: event.at, day: studyDay(Math.max(latest, day)), memory })
  }
  return steps
}

/** Readiness at the end of a day. */
export interface DayReadiness {
  readonly day: StudyDay
  /** Weighted share of the cards recalled at the interview if nothing more is done, 0 to 1. */
  readonly recall: number
}

interface Span {
  readonly from: StudyDay
  readonly until: StudyDay
  /** The interview's study day and moment: what is answered after it no longer counts. */
  readonly interview: StudyDay
  readonly interviewAt: Millis
}

/**
 * How ready the person was on each day, Σ w·R(interview) / Σ w over the plan's cards, each with the memory
 * that it had when the day ended. Nothing of this is stored: an answer taken back was never given.
 *
 * @returns nothing without cards
 */
export function readinessSoFar(
  cards: readonly { readonly id: CardId; readonly weight: number }[],
  histories: Histories,
  { from, until, interview, interviewAt }: Span,
): readonly DayReadiness[] {
  const weights = cards.reduce((sum, { weight }) => sum + weight, 0)
  if (weights === 0) return []
  /** Weighted recall gained on each day; what was known before is gained on the first. */
  const gained = Array.from({ length: Math.max(0, until - from + 1) }, () => 0)
  for (const { id, weight } of cards) {
    let known = 0
    for (const { at, day, memory } of histories.get(id) ?? []) {
      if (at >= interviewAt || day > until) break
      const recall = recallOn(memory, interview)
      const place = Math.max(0, day - from)
      gained[place] = (gained[place] ?? 0) + weight * (recall - known)
      known = recall
    }
  }
  let sum = 0
  return gained.map((gain, place) => {
    sum += gain
    return { day: studyDay(from + place), recall: Math.min(1, Math.max(0, sum / weights)) }
  })
}
