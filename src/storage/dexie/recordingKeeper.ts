import { millis } from '../../domain/ids'
import type { Recording, RecordingSlot } from '../../domain/recordings'
import type { Piece, RemovedRecording } from '../ports'
import type { Database } from './database'

/**
 * How recordings are taken in, inside the caller's transaction. It travels when a recording is to be
 * kept, not with the first screen.
 */
export function recordingKeeper(db: Database) {
  async function put(recording: Recording, slot: RecordingSlot, data: ArrayBuffer) {
    const kept = { ...recording, slot }
    const { cardId } = recording
    await Promise.all([db.recordings.put(kept), db.sounds.put({ cardId, slot, data })])
    return kept
  }

  /**
   * Takes a recording in among those of its card (`here`). The oldest of them is the
   * first and the newest the latest, whatever was deleted in between; one that is neither is not kept.
   */
  async function place(here: readonly Recording[], { recording, data }: RemovedRecording) {
    if (here.length === 0) return put(recording, recording.slot, data)
    const byAge = [...here, recording].sort((a, b) => a.at - b.at)
    const isOldest = byAge[0] === recording
    if (!isOldest && byAge.at(-1) !== recording) return recording
    const slot: RecordingSlot = isOldest ? 'first' : 'latest'
    const [only] = here
    // It makes room for this one, which would else push it out.
    if (only && here.length === 1 && only.slot === slot) {
      const sound = await db.sounds.get([only.cardId, slot])
      if (sound) await put(only, slot === 'first' ? 'latest' : 'first', sound.data)
    }
    return put(recording, slot, data)
  }

  /** Makes one recording of the pieces of a take. */
  async function keep(
    here: readonly Recording[],
    pieces: readonly Piece[],
    last: Piece,
    cutOff: boolean,
  ): Promise<Recording> {
    const { cardId, targetSeconds, type, startedAt, lastsMillis } = last
    const data = joined(pieces)
    const bytes = data.byteLength
    // A clock that was set back does not make the newest older than the others.
    const at = millis(Math.max(startedAt, ...here.map((other) => other.at + 1)))
    const slot = 'first'
    const recording = { cardId, slot, at, lastsMillis, targetSeconds, type, bytes, cutOff } as const
    return place(here, { recording, data })
  }

  return { keep, place }
}

function joined(pieces: readonly Piece[]): ArrayBuffer {
  const bytes = new Uint8Array(pieces.reduce((sum, { data }) => sum + data.byteLength, 0))
  let at = 0
  for (const { data } of pieces) {
    bytes.set(new Uint8Array(data), at)
    at += data.byteLength
  }
  return bytes.buffer
}
