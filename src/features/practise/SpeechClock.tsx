import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import { clockFace, minutesAndSeconds, type Pace } from '../../domain/pace'
import { useServices } from '../../state/context'
import type { PracticeStore } from '../../state/practiceStore'
import styles from './SpeechClock.module.css'

const TICK_MILLIS = 250

interface SpeechClockProps {
  readonly store: PracticeStore
  readonly pace: Pace
  /** There is nothing to say just now. */
  readonly isStill?: boolean
}

/** Time to think, then time to speak. It counts up and warns; it never cuts anybody off. */
export function SpeechClock({ store, pace, isStill = false }: SpeechClockProps) {
  const t = useTranslations('practise.clock')
  const { clock } = useServices()
  const { clockFrom, speakingFrom, startSpeaking } = useStore(store)
  const [now, setNow] = useState(() => clock.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.now()), TICK_MILLIS)
    return () => clearInterval(timer)
  }, [clock])
  if (isStill) return <div className={styles.clock} />
  const spokeAfter = speakingFrom === null ? null : speakingFrom - clockFrom
  const { phase, seconds, limit, over } = clockFace(now - clockFrom, spokeAfter, pace)
  const time = `${minutesAndSeconds(seconds)} / ${minutesAndSeconds(limit)}`
  return (
    <div className={styles.clock}>
      <span role="timer" className={over ? styles.over : ''} aria-label={`${t(phase)} ${time}`}>
        {t(phase)} <span className={styles.time}>{time}</span>
      </span>
      {/* Said once by a screen reader, when it becomes true. */}
      <output className={styles.warning}>{over ? t('over') : ''}</output>
      {phase === 'think' ? (
        <button type="button" className={styles.speak} onClick={startSpeaking}>
          {t('speakNow')}
        </button>
      ) : null}
    </div>
  )
}
