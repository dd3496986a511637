import { Pause, Play } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '../../../ui/Button'
import type { Playback } from './usePlayback'
import styles from './Voice.module.css'

interface PlayButtonProps {
  readonly playback: Playback
  /** What it plays, where there are several. */
  readonly of?: string
  readonly keyName?: string | undefined
}

export function PlayButton({ playback, of, keyName }: PlayButtonProps) {
  const t = useTranslations('voice')
  const playing = playback.status === 'playing'
  const label = t(playing ? 'pause' : 'play')
  const Sign = playing ? Pause : Play
  return (
    <Button
      className={of ? undefined : styles.play}
      keyName={keyName}
      onClick={playback.toggle}
      aria-label={of ? `${label} · ${of}` : label}
    >
      <Sign size={16} aria-hidden="true" />
      <span className={of ? undefined : styles.word}>{label}</span>
    </Button>
  )
}
