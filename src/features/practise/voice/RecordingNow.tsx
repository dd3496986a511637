import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import { minutesAndSeconds } from '../../../domain/pace'
import { useServices } from '../../../state/context'
import type { Recorder } from '../../../state/recorder/recorder'
import { Level } from './Level'
import styles from './Voice.module.css'

const TICK_MILLIS = 250

interface RecordingNowProps {
  readonly recorder: Recorder
  readonly targetSeconds: number | null
}

/** What the microphone hears and for how long. It counts up and warns; nothing is cut off. */
export function RecordingNow({ recorder, targetSeconds }: RecordingNowProps) {
  const t = useTranslations('voice')
  const clockWords = useTranslations('practise.clock')
  const { clock } = useServices()
  const { startedAt, level } = useStore(recorder)
  const [now, setNow] = useState(startedAt)
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.now()), TICK_MILLIS)
    return () => clearInterval(timer)
  }, [clock])
  const seconds = (now - startedAt) / 1000
  const over = targetSeconds !== null && seconds > targetSeconds
  return (
    <>
      <span className={`${styles.soft} ${styles.word}`} aria-hidden="true">
        {t('recording')}
      </span>
      <Level level={level} />
      <span className={`${styles.time} ${over ? styles.over : ''}`} role="timer">
        {minutesAndSeconds(seconds)}
        {targetSeconds === null ? '' : ` / ${minutesAndSeconds(targetSeconds)}`}
        {over ? ` ${clockWords('over')}` : ''}
      </span>
    </>
  )
}
