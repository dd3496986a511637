import { useTranslations } from 'use-intl'
import { minutesAndSeconds } from '../../../domain/pace'
import type { Playback } from './usePlayback'
import styles from './Voice.module.css'

interface ScrubberProps {
  readonly playback: Playback
  readonly lastsMillis: number
  /** What is played, where there are several. */
  readonly of?: string
}

/** How far a recording has been played, to be set to another place. */
export function Scrubber({ playback, lastsMillis, of }: ScrubberProps) {
  const t = useTranslations('voice')
  const now = minutesAndSeconds(playback.seconds)
  const total = minutesAndSeconds(lastsMillis / 1000)
  const label = t('position')
  return (
    <>
      <input
        type="range"
        className={styles.scrubber}
        min={0}
        max={lastsMillis / 1000}
        step={0.1}
        value={playback.seconds}
        disabled={!playback.canSeek}
        aria-label={of ? `${label} · ${of}` : label}
        aria-valuetext={t('positionOf', { now, total })}
        onChange={(event) => playback.seek(Number(event.target.value))}
      />
      <span className={styles.time} aria-hidden="true">
        {now} / {total}
      </span>
    </>
  )
}
