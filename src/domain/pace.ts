import { type CardBase, DEFAULT_TARGET_SECONDS, DEFAULT_THINK_SECONDS } from './card'
import type { Settings } from './settings'

/** How long to think, then to speak, in seconds. */
export interface Pace {
  readonly thinkSeconds: number
  readonly speakSeconds: number
}

/** The card's own times unless the person has set others. */
export const paceOf = (
  card: Pick<CardBase, 'thinkSeconds' | 'targetSeconds'>,
  settings: Pick<Settings, 'thinkSeconds' | 'speakSeconds'>,
): Pace => ({
  thinkSeconds: settings.thinkSeconds ?? card.thinkSeconds ?? DEFAULT_THINK_SECONDS,
  speakSeconds: settings.speakSeconds ?? card.targetSeconds ?? DEFAULT_TARGET_SECONDS,
})

/** What the clock shows: it counts up and warns, and never cuts anybody off. */
export interface ClockFace {
  readonly phase: 'think' | 'speak'
  /** Whole seconds of this phase gone by. */
  readonly seconds: number
  readonly limit: number
  /** The phase has taken longer than it should. */
  readonly over: boolean
}

/**
 * The clock at a moment. Who says nothing is taken to speak when the time to think is over.
 *
 * @param elapsed milliseconds since the question appeared
 * @param spokeAfter milliseconds after which the person said “I speak now”, or null
 */
export function clockFace(elapsed: number, spokeAfter: number | null, pace: Pace): ClockFace {
  const { thinkSeconds, speakSeconds } = pace
  const began = spokeAfter ?? thinkSeconds * 1000
  if (elapsed < began)
    return { phase: 'think', seconds: wholeSeconds(elapsed), limit: thinkSeconds, over: false }
  const seconds = wholeSeconds(elapsed - began)
  return { phase: 'speak', seconds, limit: speakSeconds, over: seconds > speakSeconds }
}

const wholeSeconds = (millis: number) => Math.max(0, Math.floor(millis / 1000))

/** 95 seconds are “1:35”. */
export const minutesAndSeconds = (seconds: number) =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`

/**
 * Whole seconds the person spoke, from “I speak now” (or the end of the time to think) to the reveal.
 * 0 when the answer was revealed while thinking, or not yet.
 */
export function spokeSeconds(
  times: {
    readonly clockFrom: number
    readonly speakingFrom: number | null
    readonly revealedAt: number | null
  },
  pace: Pace,
): number {
  const { clockFrom, speakingFrom, revealedAt } = times
  if (revealedAt === null) return 0
  const spokeAfter = speakingFrom === null ? null : speakingFrom - clockFrom
  const face = clockFace(revealedAt - clockFrom, spokeAfter, pace)
  return face.phase === 'speak' ? face.seconds : 0
}
