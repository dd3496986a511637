import { type CardId, millis, type TakeId } from '../../domain/ids'
import type { Recording, RecordingSlot } from '../../domain/recordings'
import type { Piece, RecordingStore, RemovedRecording } from '../ports'
import type { Database } from './database'
import { attempt } from './errors'

export function createRecordingStore(db: Database): RecordingStore {
  const keeping = [db.recordings, db.sounds] as const

  const recordingsOf = (id: CardId) =>
    db.recordings.where('[cardId+slot]').between([id, ''], [id, '\uffff']).toArray()

  const piecesOf = (take: TakeId) =>
    db.pieces.where('[takeId+index]').between([take, 0], [take, Number.POSITIVE_INFINITY])

  /** Inside a transaction. */
  async function put(recording: Recording, slot: RecordingSlot, data: ArrayBuffer) {
    const kept = { ...recording, slot }
    const { cardId } = recording
    await Promise.all([db.recordings.put(kept), db.sounds.put({ cardId, slot, data })])
    return kept
  }

  /**
   * Inside a transaction: takes a recording in among those of its card (`here`). The oldest of them is the
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

  /** Inside a transaction. */
  async function keep(pieces: readonly Piece[], last: Piece, cutOff: boolean): Promise<Recording> {
    const { cardId, targetSeconds, type, startedAt, lastsMillis } = last
    const here = await recordingsOf(cardId)
    const data = joined(pieces)
    const bytes = data.byteLength
    // A clock that was set back does not make the newest older than the others.
    const at = millis(Math.max(startedAt, ...here.map((other) => other.at + 1)))
    const slot = 'first'
    const recording = { cardId, slot, at, lastsMillis, targetSeconds, type, bytes, cutOff } as const
    return place(here, { recording, data })
  }

  return {
    ofCard: recordingsOf,

    sound: (id, slot) =>
      // One transaction, or the sound of a newer recording might get the type of the one before.
      db.transaction('r', keeping, async () => {
        const [recording, row] = await Promise.all([
          db.recordings.get([id, slot]),
          db.sounds.get([id, slot]),
        ])
        return recording && row && new Blob([row.data], { type: recording.type })
      }),

    addPiece: (piece) =>
      attempt(async () => {
        await db.pieces.put(piece)
      }),

    finish: (take, cutOff) =>
      attempt(() =>
        db.transaction('rw', [...keeping, db.pieces], async () => {
          // What comes after a gap could not be played.
          const pieces = (await piecesOf(take).toArray()).filter(({ index }, at) => index === at)
          // First out, then in: on a full device the recording needs the room of its own pieces.
          await piecesOf(take).delete()
          const last = pieces.at(-1)
          return last ? keep(pieces, last, cutOff) : null
        }),
      ),

    unfinished: async () => {
      const keys = await db.pieces.toCollection().primaryKeys()
      return [...new Set(keys.map(([take]) => take))]
    },

    usage: async () => {
      let [count, bytes] = [0, 0]
      await db.recordings.each((recording) => {
        count += 1
        bytes += recording.bytes
      })
      return { count, bytes }
    },

    remove: (id, slot) =>
      attempt(() =>
        db.transaction('rw', keeping, async () => {
          const [recording, sound] = await Promise.all([
            db.recordings.get([id, slot]),
            db.sounds.get([id, slot]),
          ])
          await Promise.all([db.recordings.delete([id, slot]), db.sounds.delete([id, slot])])
          return recording && sound ? { recording, data: sound.data } : null
        }),
      ),

    restore: (removed) =>
      attempt(() =>
        db.transaction('rw', keeping, async () => {
          await place(await recordingsOf(removed.recording.cardId), removed)
        }),
      ),

    removeAll: () =>
      attempt(() =>
        db.transaction('rw', [...keeping, db.pieces], async () => {
          await Promise.all([...keeping, db.pieces].map((table) => table.clear()))
        }),
      ),
  }
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
