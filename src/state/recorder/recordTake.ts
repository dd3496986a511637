import type { Clock } from '../../domain/clock'
import { type CardId, takeId } from '../../domain/ids'
import type { Recording } from '../../domain/recordings'
import type { Storage, StorageError } from '../../storage/ports'
import { newId } from '../environment'
import type { Microphone } from './microphone'
import { giveRoomUp } from './reserve'
import { holdTake } from './takes'

/** A closed tab loses no more than this, in milliseconds. */
const PIECE_MILLIS = 1000
/** Ample for a voice: a minute takes half a megabyte. */
const BITS_A_SECOND = 64_000
/** The first plays everywhere; the second is what older Chrome and Firefox have. */
const TYPES = ['audio/mp4', 'audio/webm;codecs=opus']

/** What a recording is of. */
export interface Subject {
  readonly cardId: CardId
  /** The time that all of it should take, as of now: a take may go on for several turns. */
  readonly targetSeconds: () => number
}

/** How a take came out. */
export interface TakeEnd {
  /** What there is of it on the disk: nothing where it was too short, or deleted in another tab. */
  readonly kept: Recording | null
  /** Why it is not all on the disk. */
  readonly error: StorageError | null
  /** The microphone went away before the person stopped. */
  readonly lost: boolean
  /** All of it, for as long as the card is shown; empty where it was too short. */
  readonly sound: Blob
  readonly lastsMillis: number
}

export interface Take {
  /** Stops and keeps; a second time does nothing. */
  readonly stop: () => void
  readonly ended: Promise<TakeEnd>
}

/** Records from a microphone, each second kept as it comes, and closes the microphone at the end. */
export function recordTake(
  microphone: Microphone,
  { cardId, targetSeconds }: Subject,
  storage: Pick<Storage, 'recordings'>,
  clock: Clock,
): Take {
  const take = takeId(newId())
  const mimeType = TYPES.find((type) => MediaRecorder.isTypeSupported(type))
  const options = { audioBitsPerSecond: BITS_A_SECOND, ...(mimeType ? { mimeType } : {}) }
  const recorder = new MediaRecorder(microphone.stream, options)
  const startedAt = clock.now()
  const pieces: Blob[] = []
  let lastsMillis = 0
  let saved: Promise<StorageError | null> = Promise.resolve(null)

  const stop = () => {
    if (recorder.state !== 'inactive') recorder.stop()
  }

  async function save(piece: Blob, index: number, lasted: number): Promise<StorageError | null> {
    const added = await storage.recordings.addPiece({
      takeId: take,
      index,
      cardId,
      targetSeconds: targetSeconds(),
      type: recorder.mimeType,
      startedAt,
      lastsMillis: lasted,
      data: await piece.arrayBuffer(),
    })
    return added.ok ? null : added.error
  }

  recorder.ondataavailable = ({ data }) => {
    if (data.size === 0) return
    const lasted = clock.now() - startedAt
    // A slip of the finger must not take the place of the latest recording.
    if (recorder.state === 'inactive' && lasted < PIECE_MILLIS) return
    lastsMillis = lasted
    const index = pieces.push(data) - 1
    // In order, and none after one that failed: a file with a hole plays nowhere.
    saved = saved.then(async (error) => error ?? save(data, index, lasted))
    void saved.then((error) => error && stop())
  }

  const ended = new Promise<TakeEnd>((resolve) => {
    async function keep(): Promise<TakeEnd> {
      // Asked before it is closed here, which ends it too.
      const lost = microphone.isLost()
      microphone.close()
      const unsaved = await saved
      const finished = await storage.recordings.finish(take, lost || unsaved !== null)
      const error = unsaved ?? (finished.ok ? null : finished.error)
      if (error?.code === 'full') await giveRoomUp()
      release()
      const kept = finished.ok ? finished.value : null
      const sound = new Blob(pieces, { type: recorder.mimeType })
      return { kept, error, lost, sound, lastsMillis }
    }
    recorder.onstop = () => resolve(keep())
  })
  microphone.onLost(stop)
  recorder.start(PIECE_MILLIS)
  const release = holdTake(take)
  return { stop, ended }
}
