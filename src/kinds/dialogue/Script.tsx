import { useTranslations } from 'use-intl'
import { textIn } from '../../domain/text'
import { ReadAloud } from '../base/ReadAloud'
import { Markdown } from '../base/Markdown'
import { type KindViewProps, Local } from '../base/View'
import type { DialogueCard, Turn } from './schema'
import type { Exchange } from './turns'
import styles from './View.module.css'

type Shown = Pick<KindViewProps<DialogueCard>, 'language' | 'deckLanguage'>

interface LinesProps extends Shown {
  readonly turns: readonly Turn[]
  /** These are what the learner has to answer now. */
  readonly isNow?: boolean
}

/** What the other side says, with who says it; each line can be read aloud. */
export function Lines({ turns, isNow = false, language, deckLanguage }: LinesProps) {
  const t = useTranslations('dialogue')
  const shown = { language, deckLanguage }
  return turns.map(({ who, line = '' }, index) => (
    <div key={index} className={isNow ? styles.now : ''}>
      <p className={styles.who}>
        {who ? <Local text={who} {...shown} /> : t('otherSide')}
        <ReadAloud of={textIn(line, language, deckLanguage)} />
      </p>
      <p className={styles.line}>
        <Local text={line} {...shown} />
      </p>
    </div>
  ))
}

interface ExampleProps extends Shown {
  readonly turn: Turn
  /** The step has brought it: its heading gets the focus. */
  readonly isNew?: boolean
}

/** What the learner could say. */
export function Example({ turn, isNew = false, ...shown }: ExampleProps) {
  const t = useTranslations('dialogue')
  return (
    <div className={styles.mine}>
      <h3 className={styles.who} tabIndex={isNew ? -1 : undefined} data-answer={isNew || undefined}>
        {t('couldSay')}
      </h3>
      <ExampleText turn={turn} {...shown} />
    </div>
  )
}

function ExampleText({ turn, language, deckLanguage }: Shown & { turn: Turn }) {
  const { text, language: lang } = textIn(turn.example ?? '', language, deckLanguage)
  return <Markdown text={text} lang={lang} />
}

interface EarlierProps extends Shown {
  readonly exchange: Exchange
  /** The examples are kept for the end. */
  readonly withoutExample: boolean
}

/** An exchange that is over: the lines stay to be read, the example can be opened again. */
export function EarlierExchange({ exchange, withoutExample, ...shown }: EarlierProps) {
  const t = useTranslations('dialogue')
  return (
    <>
      <Lines {...shown} turns={exchange.lines} />
      {withoutExample ? (
        <p className={`${styles.mine} ${styles.who}`}>{t('you')}</p>
      ) : (
        <details className={styles.mine}>
          <summary className={styles.who}>{t('youCouldHaveSaid')}</summary>
          <ExampleText turn={exchange.reply} {...shown} />
        </details>
      )}
    </>
  )
}
