import type { CardId, TakeId } from '../../domain/ids'
import type { Recording, RecordingSlot } from '../../domain/recordings'
import type { Piece, RecordingStore } from '../ports'
import type { Database } from './database'
import { attempt } from './errors'

export function createRecordingStore(db: Database): RecordingStore {
  const keeping = [db.recordings, db.sounds] as const

  const piecesOf = (take: TakeId) =>
    db.pieces.where('[takeId+index]').between([take, 0], [take, Number.POSITIVE_INFINITY])

  /** Inside a transaction. */
  async function keep(pieces: readonly Piece[], last: Piece, cutOff: boolean): Promise<Recording> {
    const { cardId, targetSeconds, type, startedAt, lastsMillis } = last
    const slot: RecordingSlot = (await db.recordings.get([cardId, 'first'])) ? 'latest' : 'first'
    const data = joined(pieces)
    const bytes = data.byteLength
    const at = startedAt
    const recording = { cardId, slot, at, lastsMillis, targetSeconds, type, bytes, cutOff }
    await Promise.all([db.recordings.put(recording), db.sounds.put({ cardId, slot, data })])
    return recording
  }

  return {
    ofCard: (id: CardId) =>
      db.recordings.where('[cardId+slot]').between([id, ''], [id, '\uffff']).toArray(),

    sound: async (id, slot) => {
      const [recording, row] = await Promise.all([
        db.recordings.get([id, slot]),
        db.sounds.get([id, slot]),
      ])
      return recording && row && new Blob([row.data], { type: recording.type })
    },

    addPiece: (piece) =>
      attempt(async () => {
        await db.pieces.put(piece)
      }),

    finish: (take, cutOff) =>
      attempt(() =>
        db.transaction('rw', [...keeping, db.pieces], async () => {
          const pieces = await piecesOf(take).toArray()
          const last = pieces.at(-1)
          if (!last) return null
          // First out, then in: on a full device the recording needs the room of its own pieces.
          await piecesOf(take).delete()
          return keep(pieces, last, cutOff)
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

    restore: ({ recording, data }) =>
      attempt(() =>
        db.transaction('rw', keeping, async () => {
          const { cardId, slot } = recording
          // What was recorded meanwhile stays.
          if (await db.recordings.get([cardId, slot])) return
          await Promise.all([db.recordings.put(recording), db.sounds.put({ cardId, slot, data })])
        }),
      ),

    removeAll: () =>
      attempt(() =>
        db.transaction('rw', keeping, async () => {
          await Promise.all(keeping.map((table) => table.clear()))
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
