import { onTestFinished, vi } from 'vitest'

class FakeTrack extends EventTarget {
  readyState: 'live' | 'ended' = 'live'
  stop() {
    this.readyState = 'ended'
  }
  /** As if the plug were pulled. */
  unplug() {
    this.stop()
    this.dispatchEvent(new Event('ended'))
  }
}

/** Records only what a test says. */
class FakeRecorder {
  static isTypeSupported = (type: string) => type === 'audio/mp4'
  state: 'inactive' | 'recording' = 'inactive'
  mimeType = 'audio/mp4'
  ondataavailable: (event: { data: Blob }) => void = () => {}
  onstop: () => void = () => {}

  start() {
    this.state = 'recording'
  }
  say(text: string) {
    this.ondataavailable({ data: new Blob([text]) })
  }
  /** The browser hands over what it has, then says that it has stopped. */
  stop() {
    this.state = 'inactive'
    queueMicrotask(() => {
      this.say('.')
      this.onstop()
    })
  }
}

class FakeAudioContext {
  static open = new Set<object>()
  constructor() {
    FakeAudioContext.open.add(this)
  }
  resume = () => Promise.resolve()
  close = async () => {
    FakeAudioContext.open.delete(this)
  }
  createMediaStreamSource = () => ({ connect: () => {} })
  createAnalyser = () => ({ fftSize: 4, getFloatTimeDomainData: () => {} })
}

/** Locks as of one tab: free unless held. */
function fakeLocks() {
  const held = new Set<string>()
  type Work = (lock: object | null) => Promise<unknown>
  return {
    held,
    async request(name: string, ...rest: [Work] | [object, Work]) {
      const work = rest.at(-1) as Work
      const free = !held.has(name)
      held.add(name)
      await work(free ? {} : null)
      if (free) held.delete(name)
    },
  }
}

/** What is set aside on the device. */
function fakeCaches(full: boolean) {
  const held = new Set<string>()
  const open = async (name: string) => ({
    match: async () => held.has(name) || undefined,
    put: async () => {
      if (full) throw new DOMException('full', 'QuotaExceededError')
      held.add(name)
    },
  })
  return { held, open, delete: async (name: string) => held.delete(name) }
}

interface Options {
  /** Name of the exception by which the browser says no. */
  readonly refusal?: string
  /** Nothing can be set aside on the device. */
  readonly full?: boolean
  /** Its loudness cannot be measured. */
  readonly deaf?: boolean
}

/** A browser with a microphone that hears what the test says. */
export function fakeMicrophone({ refusal, full = false, deaf = false }: Options = {}) {
  const tracks: FakeTrack[] = []
  const recorders: FakeRecorder[] = []
  const locks = fakeLocks()
  const getUserMedia = async () => {
    if (refusal) throw new DOMException('no', refusal)
    const track = new FakeTrack()
    tracks.push(track)
    return { getAudioTracks: () => [track] }
  }
  // React asks for it.
  const userAgent = globalThis.navigator?.userAgent ?? ''
  vi.stubGlobal('navigator', {
    userAgent,
    mediaDevices: { getUserMedia },
    locks,
  })
  const reserve = fakeCaches(full)
  vi.stubGlobal('caches', reserve)
  FakeAudioContext.open.clear()
  vi.stubGlobal(
    'AudioContext',
    class extends FakeAudioContext {
      override createMediaStreamSource = () => {
        if (deaf) throw new DOMException('another sample rate', 'NotSupportedError')
        return { connect: () => {} }
      }
    },
  )
  vi.stubGlobal(
    'MediaRecorder',
    class extends FakeRecorder {
      constructor() {
        super()
        recorders.push(this)
      }
    },
  )
  onTestFinished(() => {
    vi.unstubAllGlobals()
  })
  return {
    locks,
    reserve,
    /** The newest recording that was begun, and its track. */
    recorder: () => recorders.at(-1)!,
    track: () => tracks.at(-1)!,
    /** Whether anything still listens. */
    isHeld: () =>
      tracks.some((track) => track.readyState === 'live') || FakeAudioContext.open.size > 0,
  }
}
