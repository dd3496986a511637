import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { promptOf } from '../../domain/card'
import { textIn } from '../../domain/text'
import { optionalPart } from '../../i18n/deferredPart'
import { Local, type Shown } from '../../kinds/base/View'
import { useDeckText } from '../../state/useDeckText'
import type { CardRecord } from '../../storage/ports'
import { LocalText } from '../../ui/LocalText'
import { DOT } from '../../ui/unbroken'
import { useTitle } from '../../ui/useTitle'
import styles from './CardStage.module.css'

const ReadAloud = optionalPart(
  () => import('../../kinds/base/ReadAloud').then((m) => m.ReadAloud),
  'afterPaint',
)

/** The button that asked for the hint is gone: what it brought has the focus. */
const focus = (hint: HTMLElement | null) => hint?.focus()

interface QuestionHeadProps extends Shown {
  readonly record: CardRecord
  /** How long the answer should take. */
  readonly seconds: number
  readonly hintUsed: boolean
  /** Words from which the answer is to be told, if it is. */
  readonly keywords: readonly string[]
}

/** Characters from which a prompt is a scene to be read, not a question to be heard. */
const SCENE_LENGTH = { 'zh-CN': 60, en: 200 } as const

/** The question, where it is from, and what helps to answer it. It has the focus when it appears. */
export function QuestionHead(props: QuestionHeadProps) {
  const { record, seconds, hintUsed, keywords, ...shown } = props
  const t = useTranslations('practise')
  const deckText = useDeckText()
  const { card, deck, progress } = record
  const wording = promptOf(card, progress.memory?.reviews ?? 0)
  const spoken = textIn(wording, shown.language, deck.language)
  const isScene = spoken.text.length > SCENE_LENGTH[spoken.language]
  useTitle(spoken.text)
  const prompt = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    prompt.current?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [])
  const topic = deck.topics.find((one) => one.id === card.topic)
  return (
    <>
      <p className={styles.meta}>
        <LocalText of={deckText(deck, deck.title)} />
        {topic ? (
          <>
            {DOT}
            <LocalText of={deckText(deck, topic.title)} />
          </>
        ) : null}
        {DOT}
        <span className="whole">{t('target', { seconds, kind: card.kind })}</span>
        {progress.starred ? (
          // A sign of the font: what draws icons need not travel for it.
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
          <span role="img" aria-label={t('star')} className={styles.star}>
            ★
          </span>
        ) : null}
      </p>
      <div className={styles.ask}>
        <h1
          ref={prompt}
          tabIndex={-1}
          className={`${styles.prompt} ${isScene ? styles.scene : ''}`}
        >
          <Local text={wording} {...shown} />
        </h1>
        <ReadAloud of={spoken} />
      </div>
      {record.removedUpstream ? <p className={styles.meta}>{t('removedUpstream')}</p> : null}
      {card.hint && hintUsed ? (
        <p className={styles.hint} tabIndex={-1} ref={focus}>
          <Local text={card.hint} {...shown} />
        </p>
      ) : null}
      {keywords.length > 0 ? (
        <ul className={styles.keywords} lang={shown.language}>
          {keywords.map((word, index) => (
            <li key={index}>{word}</li>
          ))}
        </ul>
      ) : null}
    </>
  )
}
