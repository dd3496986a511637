import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import { minutesAndSeconds } from '../../../domain/pace'
import { useServices } from '../../../state/context'
import type { Recorder } from '../../../state/recorder/recorder'
import { useTick } from '../useTick'
import { Level } from './Level'
import styles from './Voice.module.css'

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
  const elapsed = () => (clock.now() - startedAt) / 1000
  const isOver = () => targetSeconds !== null && elapsed() > targetSeconds
  useTick(() => `${Math.floor(elapsed())} ${isOver()}`)
  const seconds = elapsed()
  const over = isOver()
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
