import type { CardId, TakeId } from '../../domain/ids'
import type { RecordingStore } from '../ports'
import type { Database } from './database'
import { attempt } from './errors'

export function createRecordingStore(db: Database): RecordingStore {
  const keeping = [db.recordings, db.sounds] as const

  const recordingsOf = (id: CardId) =>
    db.recordings.where('[cardId+slot]').between([id, ''], [id, '\uffff']).toArray()

  const keeper = async () => (await import('./recordingKeeper')).recordingKeeper(db)

  const piecesOf = (take: TakeId) =>
    db.pieces.where('[takeId+index]').between([take, 0], [take, Number.POSITIVE_INFINITY])

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
      attempt(async () => {
        const { keep } = await keeper()
        return db.transaction('rw', [...keeping, db.pieces], async () => {
          // What comes after a gap could not be played.
          const pieces = (await piecesOf(take).toArray()).filter(({ index }, at) => index === at)
          // First out, then in: on a full device the recording needs the room of its own pieces.
          await piecesOf(take).delete()
          const last = pieces.at(-1)
          return last ? keep(await recordingsOf(last.cardId), pieces, last, cutOff) : null
        })
      }),

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
      attempt(async () => {
        const { place } = await keeper()
        await db.transaction('rw', keeping, async () => {
          await place(await recordingsOf(removed.recording.cardId), removed)
        })
      }),

    removeAll: () =>
      attempt(() =>
        db.transaction('rw', [...keeping, db.pieces], async () => {
          await Promise.all([...keeping, db.pieces].map((table) => table.clear()))
        }),
      ),
  }
}
