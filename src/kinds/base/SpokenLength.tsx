import { Fragment, memo } from 'react'
import { useTranslations } from 'use-intl'
import { minutesAndSeconds } from '../../domain/pace'
import { type Language, spokenSeconds, wordCount } from '../../domain/text'
import { DOT } from '../../ui/unbroken'
import styles from './OwnText.module.css'

/** From here on nobody wants to know the seconds. */
const LONG_SECONDS = 600

interface SpokenLengthProps {
  readonly text: string
  /** Of the text: its length is told in characters or in words. */
  readonly language: Language
  /** How long it should take to say, in seconds. */
  readonly targetSeconds?: number | undefined
}

/**
 * How long a text is, and how long it takes to say. Too long is advice, never an obstacle.
 * Counted only when the text is another: a very long one takes its time.
 */
export const SpokenLength = memo(function SpokenLength(props: SpokenLengthProps) {
  const { text, language, targetSeconds } = props
  const t = useTranslations('story.length')
  const count = wordCount(text)
  const seconds = Math.round(spokenSeconds(text))
  const isOver = targetSeconds !== undefined && seconds > targetSeconds
  const minutes = Math.round(seconds / 60)
  const said = [
    count > 0 && t('count', { count, language }),
    count > 0 &&
      (seconds < LONG_SECONDS
        ? t('time', { time: minutesAndSeconds(seconds) })
        : t('minutes', { count: minutes })),
    targetSeconds !== undefined &&
      t(isOver ? 'over' : 'aim', { target: minutesAndSeconds(targetSeconds) }),
  ].filter((part) => part !== false)
  return said.map((part, index) => {
    const isWarning = isOver && index === said.length - 1
    return (
      <Fragment key={index}>
        {index > 0 ? DOT : null}
        <span className={`whole ${isWarning ? styles.over : ''}`}>
          {isWarning ? <span aria-hidden="true">⚠ </span> : null}
          {part}
        </span>
      </Fragment>
    )
  })
})
