import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Clock } from '../../domain/clock'
import type { Millis } from '../../domain/ids'
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

export interface RecorderState {
  /** `opening`: the browser may be asking the person; `keeping`: the last piece is on its way. */
  readonly phase: 'idle' | 'opening' | 'recording' | 'keeping'
  readonly startedAt: Millis
  readonly trouble: Trouble | null
  /** The last take, where it is not all on the disk. */
  readonly unsaved: Pick<TakeEnd, 'sound' | 'lastsMillis'> | null
  /** How long the last take was, in milliseconds; null before the first. */
  readonly lastedMillis: number | null
  /** How loud the microphone hears just now, 0 to 1. */
  readonly level: () => number
  readonly start: () => Promise<void>
  /** Stops and keeps what was recorded. A microphone that was only asked for is not opened any more. */
  readonly stop: () => void
}

export type Recorder = StoreApi<RecorderState>

const SILENCE = () => 0

/** Records answers to one card, one after the other. */
export function createRecorder(
  subject: Subject,
  storage: Pick<Storage, 'recordings'>,
  clock: Clock,
): Recorder {
  /** Stops what is going on now. */
  let halt = () => {}

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
    lastedMillis: null,
    level: SILENCE,

    async start() {
      if (get().phase !== 'idle') return
      let wanted = true
      halt = () => {
        wanted = false
        set({ phase: 'idle' })
      }
      set({ phase: 'opening', trouble: null, unsaved: null })
      const opened = await openMicrophone()
      if (!opened.ok) return wanted ? set({ phase: 'idle', trouble: opened.error }) : undefined
      const room = await setRoomAside()
      if (!wanted) return opened.value.close()
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
          lastedMillis: end.lastsMillis,
        }),
      )
    },

    stop: () => {
      const { phase } = get()
      if (phase === 'opening' || phase === 'recording') halt()
    },
  }))
}

function troubleOf({ error, lost }: TakeEnd): Trouble | null {
  if (error) return error.code === 'full' ? 'full' : 'unsaved'
  return lost ? 'lost' : null
}
