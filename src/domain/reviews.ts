import type { CardId, DeviceId, EventId, Millis } from './ids'

/** Ratings as FSRS numbers them. */
export const RATINGS = ['again', 'hard', 'good', 'easy'] as const
export type Rating = (typeof RATINGS)[number]

/** How sure a person felt before seeing the answer. */
export const CONFIDENCES = ['unsure', 'halfSure', 'sure'] as const
export type Confidence = (typeof CONFIDENCES)[number]

interface EventBase {
  readonly id: EventId
  readonly cardId: CardId
  readonly deviceId: DeviceId
  /** Rises by one with each event of a device. */
  readonly deviceSeq: number
  readonly at: Millis
}

/** One answer to one card. */
export interface Review extends EventBase {
  readonly type: 'review'
  /** Minutes local time was ahead of UTC. */
  readonly utcOffset: number
  /** Minutes after midnight at which the study day turned; kept, so that a new setting rewrites no history. */
  readonly dayStart: number
  readonly rating: Rating
  /** What the app suggested, null when nothing was ticked. */
  readonly suggested: Rating | null
  readonly pointsMade: readonly string[]
  /** Whether any point was touched, made or not; answers of the first version do not say. */
  readonly pointsTouched?: boolean
  readonly redLinesCrossed: readonly string[]
  readonly optionsPicked: readonly string[]
  readonly hintUsed: boolean
  /** Left out when the person did not say. */
  readonly confidence?: Confidence
  /** From question to reveal, at most MAX_SPOKEN_MILLIS. */
  readonly spokenMillis: number
  /** From question to rating, at most MAX_ANSWER_MILLIS; earlier versions do not say. */
  readonly answerMillis?: number
  /** Probability of recall that was predicted just before; none for a card not seen before. */
  readonly recall?: number
  readonly schedulerVersion: string
  /** Minutes of the learning steps in force. */
  readonly learningSteps: readonly number[]
}

/** Takes back the event it names, whichever of the two arrives first. */
export interface Undo extends EventBase {
  readonly type: 'undo'
  readonly undoes: EventId
}

/** The card is as new from here on; what came before stays in the record. */
export interface Reset extends EventBase {
  readonly type: 'reset'
}

export type ReviewEvent = Review | Undo | Reset

export const MAX_SPOKEN_MILLIS = 300_000
export const MAX_ANSWER_MILLIS = 300_000

/** The one order of events, the same on every device. */
export function compareEvents(a: ReviewEvent, b: ReviewEvent): number {
  return (
    a.at - b.at ||
    compareText(a.deviceId, b.deviceId) ||
    a.deviceSeq - b.deviceSeq ||
    // Two copies of one profile may have counted to the same number.
    compareText(a.id, b.id)
  )
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/**
 * Events that count, in order and each once (a merge may bring an event twice): undone ones and the
 * undos themselves are gone.
 */
export function effectiveEvents(events: readonly ReviewEvent[]): readonly (Review | Reset)[] {
  const undone = undoneIn(events)
  const counted = new Map<EventId, Review | Reset>()
  for (const event of events)
    if (event.type !== 'undo' && !undone.has(event.id)) counted.set(event.id, event)
  return [...counted.values()].sort(compareEvents)
}

/** Events that were taken back. */
export function undoneIn(events: readonly ReviewEvent[]): ReadonlySet<EventId> {
  const undone = new Set<EventId>()
  for (const event of events) if (event.type === 'undo') undone.add(event.undoes)
  return undone
}

/** How often each red line of one card was crossed, by its id; a line never crossed is missing. */
export function crossingsOf(events: readonly ReviewEvent[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const event of effectiveEvents(events)) {
    if (event.type !== 'review') continue
    for (const line of event.redLinesCrossed) counts.set(line, (counts.get(line) ?? 0) + 1)
  }
  return counts
}
