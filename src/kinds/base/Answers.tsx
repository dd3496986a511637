import { useTranslations } from 'use-intl'
import type { CardBase } from '../../domain/card'
import { type LocalizedText, textIn } from '../../domain/text'
import { Markdown } from './Markdown'
import type { KindViewProps, Shown } from './View'
import styles from './View.module.css'

/** The card's answer and the person's own, whichever is practised first. */
export function Answers({ text, mine, ...shown }: AnswersProps) {
  const model = text ? <ModelAnswer {...shown} text={text} /> : null
  return mine?.first ? (
    <>
      {mine.element}
      {model}
    </>
  ) : (
    <>
      {model}
      {mine?.element}
    </>
  )
}

interface AnswersProps extends Shown, Pick<KindViewProps<CardBase>, 'mine'> {
  readonly text: LocalizedText | undefined
}

function ModelAnswer({ text, ...shown }: Shown & { text: LocalizedText }) {
  const t = useTranslations('practise')
  const answer = textIn(text, shown.language, shown.deckLanguage)
  return (
    <section className={styles.section}>
      <h2 className={styles.heading} tabIndex={-1} data-answer>
        {t('modelAnswer')}
      </h2>
      <div className={styles.answer}>
        <Markdown text={answer.text} lang={answer.language} />
      </div>
    </section>
  )
}
