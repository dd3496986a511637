import type { Millis } from './ids'

/** Time comes in from outside, so that every rule can be tested at any hour and in any zone. */
export interface Clock {
  now(): Millis
  /** Minutes that local wall time is ahead of UTC at that moment: 480 in Shanghai. */
  utcOffset(at: Millis): number
}
