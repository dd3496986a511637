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
  const { clockFrom, speakingFrom, startSpeaking, restartClock } = useStore(store)
  const [now, setNow] = useState(() => clock.now())
  const isWriting = useIsWriting(restartClock)
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.now()), TICK_MILLIS)
    return () => clearInterval(timer)
  }, [clock])
  if (isStill || isWriting) return <div className={styles.clock} />
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

const TEXT = 'textarea, input:not([type=checkbox], [type=radio])'

/**
 * Whether a text is being written on the card (one's own story): that time is neither thinking nor speaking.
 *
 * @param onDone called when the person leaves the text
 */
function useIsWriting(onDone: () => void): boolean {
  const [isWriting, setIsWriting] = useState(false)
  useEffect(() => {
    const isText = (target: EventTarget | null) =>
      target instanceof Element && target.closest('#content') !== null && target.matches(TEXT)
    const onFocus = ({ target }: FocusEvent) => {
      if (isText(target)) setIsWriting(true)
    }
    const onLeave = ({ target, relatedTarget }: FocusEvent) => {
      if (!isText(target) || isText(relatedTarget)) return
      setIsWriting(false)
      onDone()
    }
    document.addEventListener('focusin', onFocus)
    document.addEventListener('focusout', onLeave)
    return () => {
      document.removeEventListener('focusin', onFocus)
      document.removeEventListener('focusout', onLeave)
    }
  }, [onDone])
  return isWriting
}
