import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Clock } from '../../domain/clock'
import type { CardId, Millis } from '../../domain/ids'
import type { Storage } from '../../storage/ports'
import { hush } from '../speech'
import { type Microphone, type MicrophoneError, openMicrophone } from './microphone'
import { recordTake, type Subject, type Take, type TakeEnd } from './recordTake'
import { setRoomAside } from './reserve'

/** Why there is no recording, or not all of it. */
export type Trouble =
  | MicrophoneError
  /** The microphone went away in mid-answer; what was said until then is kept. */
  | 'lost'
  /** No room for it on the device. */
  | 'full'
  /** Storage refused it for another reason. */
  | 'unsaved'
  /** A slip of the finger: not kept. */
  | 'tooShort'
  /** Another tab deleted it while it was being made. */
  | 'deleted'

export interface RecorderState {
  /** `opening`: the browser may be asking the person; `keeping`: the last piece is on its way. */
  readonly phase: 'idle' | 'opening' | 'recording' | 'keeping'
  readonly startedAt: Millis
  readonly trouble: Trouble | null
  /** The last take, where it is not all on the disk. */
  readonly unsaved: Pick<TakeEnd, 'sound' | 'lastsMillis'> | null
  /** How long the last take was, in milliseconds; null before the first and where it was not kept whole. */
  readonly keptMillis: number | null
  /** How loud the microphone hears just now, 0 to 1. */
  readonly level: () => number
  readonly start: () => Promise<void>
  /** The take goes on with another turn of the talk, which has as much time as the one before. */
  readonly addTurn: () => void
  /** Stops and keeps what was recorded. A microphone that was only asked for is not opened any more. */
  readonly stop: () => void
}

export type Recorder = StoreApi<RecorderState>

const SILENCE = () => 0

/** What is answered. */
interface Question {
  readonly cardId: CardId
  /** Time for one turn; a card that is no dialogue has only one. */
  readonly targetSeconds: number
}

/** Records answers to one card, one after the other. */
export function createRecorder(
  { cardId, targetSeconds }: Question,
  storage: Pick<Storage, 'recordings'>,
  clock: Clock,
): Recorder {
  /** Stops what is going on now. */
  let halt = () => {}
  /** How many the take has gone on for. */
  let turns = 1
  const subject: Subject = { cardId, targetSeconds: () => targetSeconds * turns }

  function takeFrom(microphone: Microphone): Take | 'unsupported' {
    try {
      return recordTake(microphone, subject, storage, clock)
    } catch {
      // A browser without an encoder for any type.
      return 'unsupported'
    }
  }

  return createStore((set, get) => ({
    phase: 'idle',
    startedAt: clock.now(),
    trouble: null,
    unsaved: null,
    keptMillis: null,
    level: SILENCE,

    async start() {
      if (get().phase !== 'idle') return
      let wanted = true
      halt = () => {
        wanted = false
        set({ phase: 'idle' })
      }
      set({ phase: 'opening', trouble: null, unsaved: null, keptMillis: null })
      const opened = await openMicrophone()
      if (!opened.ok) return wanted ? set({ phase: 'idle', trouble: opened.error }) : undefined
      const room = await setRoomAside()
      if (!wanted) return opened.value.close()
      turns = 1
      const microphone = opened.value
      const take = room ? takeFrom(microphone) : 'full'
      if (typeof take === 'string') {
        microphone.close()
        return set({ phase: 'idle', trouble: take })
      }
      // A voice that reads aloud is not to be in the recording.
      hush()
      halt = () => {
        set({ phase: 'keeping' })
        take.stop()
      }
      set({ phase: 'recording', startedAt: clock.now(), level: microphone.level })
      void take.ended.then((end) =>
        set({
          phase: 'idle',
          level: SILENCE,
          trouble: troubleOf(end),
          unsaved: end.error ? end : null,
          keptMillis: end.error ? null : (end.kept?.lastsMillis ?? null),
        }),
      )
    },

    addTurn: () => {
      turns += 1
    },

    stop: () => {
      const { phase } = get()
      if (phase === 'opening' || phase === 'recording') halt()
    },
  }))
}

function troubleOf({ error, lost, kept, sound }: TakeEnd): Trouble | null {
  if (error) return error.code === 'full' ? 'full' : 'unsaved'
  if (kept) return lost ? 'lost' : null
  if (sound.size > 0) return 'deleted'
  // Gone before it heard anything, it might as well not have been there.
  return lost ? 'missing' : 'tooShort'
}
