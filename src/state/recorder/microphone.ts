import { err, ok, type Result } from '../../domain/result'

/** Why there is no microphone to be had. */
export type MicrophoneError =
  /** This browser (or this insecure address) offers no recording at all. */
  | 'unsupported'
  /** The person, or the device's settings, said no. */
  | 'refused'
  | 'missing'
  /** It is there, but would not start; another app may hold it. */
  | 'busy'

export interface Microphone {
  readonly stream: MediaStream
  /** How loud it is just now, 0 to 1. */
  readonly level: () => number
  /** It was unplugged, or taken away by the device. */
  readonly isLost: () => boolean
  readonly onLost: (tell: () => void) => void
  /** Lets go of it: the browser's sign that something listens goes out. */
  readonly close: () => void
}

const canRecord = () =>
  typeof MediaRecorder !== 'undefined' && !!navigator.mediaDevices && !!navigator.locks

/** Asks for the microphone; the browser may ask the person. */
export async function openMicrophone(): Promise<Result<Microphone, MicrophoneError>> {
  if (!canRecord()) return err('unsupported')
  try {
    return ok(microphoneOf(await navigator.mediaDevices.getUserMedia({ audio: true })))
  } catch (error) {
    return err(reasonOf(error))
  }
}

/** @see https://w3c.github.io/mediacapture-main/#dom-mediadevices-getusermedia (its exceptions) */
function reasonOf(error: unknown): MicrophoneError {
  switch (error instanceof Error ? error.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'refused'
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'missing'
    default:
      return 'busy'
  }
}

function microphoneOf(stream: MediaStream): Microphone {
  const tracks = stream.getAudioTracks()
  const meter = meterOf(stream)
  return {
    stream,
    level: meter.level,
    isLost: () => tracks.every((track) => track.readyState === 'ended'),
    onLost: (tell) => {
      for (const track of tracks) track.addEventListener('ended', tell)
    },
    close: () => {
      for (const track of tracks) track.stop()
      meter.close()
    },
  }
}

/** The quietest that shows, in decibels below the loudest there can be. */
const QUIET_DECIBELS = -60

interface Meter {
  readonly level: () => number
  readonly close: () => void
}

/** Where nothing can be measured (Firefox: a microphone of another sample rate) it shows silence. */
function meterOf(stream: MediaStream): Meter {
  let context: AudioContext | null = null
  try {
    context = new AudioContext()
    return meterIn(context, stream)
  } catch {
    if (context) close(context)
    return { level: () => 0, close: () => {} }
  }
}

function meterIn(context: AudioContext, stream: MediaStream): Meter {
  const analyser = context.createAnalyser()
  context.createMediaStreamSource(stream).connect(analyser)
  // Safari lets it wait when the person was asked in between. Closed meanwhile, it says no: that is fine.
  context.resume().catch(() => {})
  const samples = new Float32Array(analyser.fftSize)
  return {
    level: () => {
      analyser.getFloatTimeDomainData(samples)
      const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length
      // Ears hear by ratios: half way up is a thousandth of the power.
      return Math.min(1, Math.max(0, 1 - (10 * Math.log10(power)) / QUIET_DECIBELS))
    },
    close: () => close(context),
  }
}

const close = (context: AudioContext) => void context.close().catch(() => {})
