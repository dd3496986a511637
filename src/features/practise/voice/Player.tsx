import type { ReactNode } from 'react'
import { useSettings } from '../../../state/context'
import { useCommands } from '../../../ui/useCommands'
import { PlayButton } from './PlayButton'
import { Scrubber } from './Scrubber'
import type { Sound } from './sound'
import { SpeedField } from './SpeedField'
import { Unplayable } from './Unplayable'
import { usePlayback } from './usePlayback'
import styles from './Voice.module.css'

interface PlayerProps {
  readonly sound: Sound
  /** Shows more than the button before it is pressed. */
  readonly open: boolean
  /** What else can be done with recordings. */
  readonly children: ReactNode
}

/** Plays the newest recording of the card. */
export function Player({ sound, open, children }: PlayerProps) {
  const { shortcuts } = useSettings()
  const playback = usePlayback(sound, open)
  useCommands([{ keys: ['p'], perform: playback.toggle }], shortcuts)
  const unplayable = playback.status === 'unplayable'
  return (
    <>
      {playback.element}
      {unplayable ? null : <PlayButton playback={playback} keyName={shortcuts ? 'P' : undefined} />}
      {open || playback.element || unplayable ? (
        <div className={styles.player}>
          {unplayable ? (
            <Unplayable sound={sound} />
          ) : (
            <>
              <Scrubber playback={playback} lastsMillis={sound.lastsMillis} />
              <SpeedField />
            </>
          )}
          {children}
        </div>
      ) : null}
    </>
  )
}
