import type { Clock } from '../domain/clock'
import { millis } from '../domain/ids'

/** The browser's clock and zone; a test hands in its own. */
export const browserClock: Clock = {
  now: () => millis(Date.now()),
  utcOffset: (at) => 0 - new Date(at).getTimezoneOffset(), // in UTC 0, not -0
}

/** A fresh identifier. randomUUID needs a secure context, which http://127.0.0.1 and https are. */
export const newId = () => crypto.randomUUID()
