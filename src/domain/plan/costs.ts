import type { CardId } from '../ids'
import { effectiveEvents, type Review, type ReviewEvent } from '../reviews'
import type { Costs } from './model'

/** What an answer turned out to be, as far as its time goes. */
const OUTCOMES = ['first', 'success', 'failure'] as const
type Outcome = (typeof OUTCOMES)[number]

/** Seconds before the person's own are known (the scheduler's specification, part 2). */
export const DEFAULT_COSTS: Costs = { first: 90, success: 45, failure: 90 }

/** The newest answers of a kind and outcome that count, and how many of the default they outweigh. */
const NEWEST = 50
const WEIGHT_OF_DEFAULT = 10

/** Seconds an answer takes this person, per kind of card. */
export type AnswerTimes = ReadonlyMap<string, Costs>

/** @param times what is known; a kind that is not in it takes the default */
export const costsOf = (kind: string, times: AnswerTimes): Costs => times.get(kind) ?? DEFAULT_COSTS

/**
 * Answer times as they have been: the median of the newest answers of each kind and outcome, drawn
 * towards the default while they are few, (n·median + 10·default) / (n + 10).
 *
 * @param events the newest of one device or several, in any order
 * @param kindOf the kind of a card, or undefined if it is gone
 */
export function answerTimes(
  events: readonly ReviewEvent[],
  kindOf: (card: CardId) => string | undefined,
): AnswerTimes {
  const seconds = new Map<string, Record<Outcome, number[]>>()
  for (const event of effectiveEvents(events)) {
    const kind = kindOf(event.cardId)
    if (event.type === 'reset' || event.answerMillis === undefined || !kind) continue
    const taken = seconds.get(kind) ?? { first: [], success: [], failure: [] }
    taken[outcomeOf(event)].push(event.answerMillis / 1000)
    seconds.set(kind, taken)
  }
  return new Map([...seconds].map(([kind, taken]) => [kind, costsFrom(taken)]))
}

/** Of a card not seen before no recall was predicted. */
const outcomeOf = ({ recall, rating }: Review): Outcome =>
  recall === undefined ? 'first' : rating === 'again' ? 'failure' : 'success'

function costsFrom(taken: Readonly<Record<Outcome, readonly number[]>>): Costs {
  const drawn = OUTCOMES.map((outcome) => {
    const newest = taken[outcome].slice(-NEWEST)
    const count = newest.length
    const all = count * median(newest) + WEIGHT_OF_DEFAULT * DEFAULT_COSTS[outcome]
    return [outcome, all / (count + WEIGHT_OF_DEFAULT)] as const
  })
  return Object.fromEntries(drawn) as unknown as Costs
}

/** 0 of none. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const [low = 0, high = 0] = [sorted[(sorted.length - 1) >> 1], sorted[middle]]
  return (low + high) / 2
}
