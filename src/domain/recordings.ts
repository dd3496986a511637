import type { CardId, Millis } from './ids'

/** Two recordings of a card are kept: the first ever, and the newest. */
export const RECORDING_SLOTS = ['first', 'latest'] as const
export type RecordingSlot = (typeof RECORDING_SLOTS)[number]

/** A recorded answer, without its sound. It stays on the device and is in no backup. */
export interface Recording {
  readonly cardId: CardId
  readonly slot: RecordingSlot
  readonly at: Millis
  /** How long it lasts in milliseconds; a recorded file itself does not know. */
  readonly lastsMillis: number
  /** The time that the answer should have taken. */
  readonly targetSeconds: number
  /** MIME type, as in `audio/mp4`. */
  readonly type: string
  readonly bytes: number
  /** The tab was closed, or the microphone lost, before the person stopped it. */
  readonly cutOff: boolean
}
