import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { Sound } from './sound'
import { speedStore } from './speed'

export interface Playback {
  /** To be put on the page; shows nothing. */
  readonly element: ReactNode
  readonly status: 'paused' | 'playing' | 'unplayable'
  readonly seconds: number
  /** Not every browser finds its way in a file that does not know how long it lasts. */
  readonly canSeek: boolean
  readonly toggle: () => void
  readonly seek: (seconds: number) => void
}

/**
 * Plays one sound; what else is playing pauses.
 *
 * @param ahead fetches it before it is asked for, so that it plays at a touch
 */
export function usePlayback(sound: Sound, ahead: boolean): Playback {
  const audio = useRef<HTMLAudioElement>(null)
  const { speed } = useStore(speedStore)
  const [wanted, setWanted] = useState(false)
  const [status, setStatus] = useState<Playback['status']>('paused')
  const [seconds, setSeconds] = useState(0)
  const [canSeek, setCanSeek] = useState(false)
  const url = useUrl(sound, ahead || wanted, () => setStatus('unplayable'))

  useEffect(() => {
    if (!audio.current) return
    // The default too: a browser goes back to it when it begins to load.
    audio.current.defaultPlaybackRate = speed
    audio.current.playbackRate = speed
  }, [speed, url])

  return {
    status,
    seconds,
    canSeek,
    toggle() {
      const { current } = audio
      setWanted(true)
      if (current?.paused) play(current)
      else current?.pause()
    },
    seek(to) {
      if (audio.current) audio.current.currentTime = to
      setSeconds(to)
    },
    element: url ? (
      // A person's own words, just spoken: there are no captions.
      // oxlint-disable-next-line jsx-a11y/media-has-caption
      <audio
        ref={audio}
        src={url}
        autoPlay={wanted}
        onLoadedMetadata={({ currentTarget: { seekable } }) =>
          setCanSeek(seekable.length > 0 && seekable.end(0) > 0)
        }
        onPlay={({ currentTarget }) => {
          pauseOthers(currentTarget)
          setStatus('playing')
        }}
        onPause={() => setStatus('paused')}
        onEnded={() => setSeconds(0)}
        onTimeUpdate={({ currentTarget }) => setSeconds(currentTarget.currentTime)}
        onError={() => setStatus('unplayable')}
      />
    ) : null,
  }
}

/** Where the browser finds the sound, once it is wanted. */
function useUrl(sound: Sound, wanted: boolean, onMissing: () => void): string | null {
  const [url, setUrl] = useState<string | null>(null)
  const source = useRef({ sound, onMissing })
  useEffect(() => {
    if (!wanted) return
    let made: string | null = null
    let left = false
    const { sound: from, onMissing: tell } = source.current
    void from.load().then((blob) => {
      if (left) return
      if (!blob) return tell()
      made = URL.createObjectURL(blob)
      setUrl(made)
    })
    return () => {
      left = true
      if (made) URL.revokeObjectURL(made)
    }
  }, [wanted])
  return url
}

/** What cannot be played says so by itself (onError); a browser that wants a second press gets one. */
const play = (audio: HTMLAudioElement) => void audio.play().catch(() => {})

function pauseOthers(audio: HTMLAudioElement): void {
  for (const other of document.querySelectorAll('audio')) if (other !== audio) other.pause()
}
