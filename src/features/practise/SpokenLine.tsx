import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import { minutesAndSeconds, type Pace, spokeSeconds } from '../../domain/pace'
import type { PracticeStore } from '../../state/practiceStore'
import styles from './SpeechClock.module.css'

interface SpokenLineProps {
  readonly store: PracticeStore
  readonly pace: Pace
  /** What was shown last had nothing to say: the time since is no speaking time. */
  readonly isStill?: boolean
}

/** After the reveal: how long was spoken, against the target, and how sure the person had felt. */
export function SpokenLine({ store, pace, isStill = false }: SpokenLineProps) {
  const t = useTranslations('practise')
  const { confidence, ...times } = useStore(store)
  const seconds = isStill ? 0 : spokeSeconds(times, pace)
  const over = seconds - pace.speakSeconds
  const target = minutesAndSeconds(pace.speakSeconds)
  return (
    <p className={styles.clock}>
      {/* Revealed while thinking, or brought back by an undo: there is nothing to tell. */}
      {seconds === 0 ? null : (
        <span className={styles.time}>
          {t('spoke', { time: minutesAndSeconds(seconds), target })}
        </span>
      )}
      {over > 0 ? <span className={styles.over}>{t('overTarget', { seconds: over })}</span> : null}
      {confidence ? <span>{t('felt', { confidence: t(`confidence.${confidence}`) })}</span> : null}
    </p>
  )
}
