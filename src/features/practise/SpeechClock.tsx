import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import { clockFace, minutesAndSeconds, type Pace } from '../../domain/pace'
import { useServices } from '../../state/context'
import type { PracticeStore } from '../../state/practiceStore'
import { focusHeading } from '../../ui/focusHeading'
import styles from './SpeechClock.module.css'
import { useTick } from './useTick'

interface SpeechClockProps {
  readonly store: PracticeStore
  readonly pace: Pace
  /** There is nothing to say just now. */
  readonly isStill?: boolean
  /** It warns without a sound: a screen reader would speak into the recording. */
  readonly isQuiet?: boolean
}

/** Time to think, then time to speak. It counts up and warns; it never cuts anybody off. */
export function SpeechClock({ store, pace, isStill = false, isQuiet = false }: SpeechClockProps) {
  const t = useTranslations('practise.clock')
  const { clock } = useServices()
  const { clockFrom, speakingFrom, startSpeaking, restartClock } = useStore(store)
  const isWriting = useIsWriting(restartClock)
  const read = () => {
    const spokeAfter = speakingFrom === null ? null : speakingFrom - clockFrom
    return clockFace(clock.now() - clockFrom, spokeAfter, pace)
  }
  useTick(() => `${read().phase} ${read().seconds}`)
  if (isStill || isWriting) return <div className={styles.clock} />
  const { phase, seconds, limit, over } = read()
  const time = `${minutesAndSeconds(seconds)} / ${minutesAndSeconds(limit)}`
  const cameBySelf = phase === 'speak' && speakingFrom === null && pace.thinkSeconds > 0
  return (
    <div className={styles.clock}>
      <span role="timer" className={over ? styles.over : ''} aria-label={`${t(phase)} ${time}`}>
        {t(phase)} <span className={styles.time}>{time}</span>
      </span>
      {/* Said once by a screen reader, when it becomes true. */}
      <output
        className={over ? styles.warning : 'visually-hidden'}
        aria-live={isQuiet ? 'off' : 'polite'}
      >
        {over ? t('over') : cameBySelf ? t('timeToSpeak') : ''}
      </output>
      {/* It stays for whoever has the focus on it: the next Space must not show the answer. */}
      <button
        type="button"
        className={styles.speak}
        aria-disabled={phase === 'speak'}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          if (phase === 'think') startSpeaking()
          // Back to the question: from there Space shows the answer.
          focusHeading()
        }}
      >
        {t('speakNow')}
      </button>
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
