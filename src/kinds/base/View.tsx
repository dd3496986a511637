import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { CardBase, KeyPoint } from '../../domain/card'
import { type Marks, type Suggestion, toggleMark } from '../../domain/grading'
import { type Language, type LocalizedText, textIn } from '../../domain/text'
import { deferredComponent } from '../../state/deferred'
import { LocalText } from '../../ui/LocalText'
import { TickRow } from '../../ui/TickRow'
import type { Card } from '../models'
import { SourceLine } from './SourceLine'
import styles from './View.module.css'

/** The reader of Markdown comes when the first question is on screen, not before. */
const Markdown = deferredComponent(
  () => import('../../ui/Markdown').then((module) => module.Markdown),
  PlainText,
)

/** The text as it is written, until the reader of Markdown is there. */
function PlainText({ text, lang }: { text: string; lang: string }) {
  return (
    <p className={styles.plain} lang={lang}>
      {text}
    </p>
  )
}

/** What a kind's View is given. It shows the card below its prompt; the shell shows the rest. */
export interface KindViewProps<C extends CardBase = Card> {
  readonly card: C
  /** Wanted language, and the deck's own for texts that lack it. */
  readonly language: Language
  readonly deckLanguage: Language
  /** `asking`: the answer is hidden; `grading`: shown, with ticks; `reading`: shown, nothing to tick. */
  readonly stage: 'asking' | 'grading' | 'reading'
  readonly marks: Marks
  readonly onMarks: (marks: Marks) => void
}

/** The lazy half of a card kind. */
export interface KindPractice<C extends CardBase = Card> {
  readonly View: (props: KindViewProps<C>) => ReactNode
  /** @param learning the card is new or on a learning step */
  readonly grade: (card: C, marks: Marks, learning: boolean) => Suggestion | null
}

/** Fetches what the reveal will need, while the question is being answered. */
export const preloadAnswer = () => void Markdown.preload()

type Shown = Pick<KindViewProps<CardBase>, 'language' | 'deckLanguage'>

/** Text of a deck in the practice language. */
export const Local = ({ text, language, deckLanguage }: Shown & { text: LocalizedText }) => (
  <LocalText of={textIn(text, language, deckLanguage)} />
)

export function ModelAnswer({ text, ...shown }: Shown & { text: LocalizedText }) {
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

interface PointsProps extends Shown {
  readonly points: readonly KeyPoint[]
  readonly stage: KindViewProps['stage']
  readonly marks: Marks
  readonly onMarks: (marks: Marks) => void
}

/** Key points to tick; when reading, just the list. */
export function KeyPoints({ points, stage, marks, onMarks, ...shown }: PointsProps) {
  const t = useTranslations('practise')
  if (points.length === 0) return null
  const badge = (point: KeyPoint) => (point.essential ? t('essential') : undefined)
  if (stage === 'reading')
    return (
      <section className={styles.section}>
        <h2 className={styles.heading}>{t('points')}</h2>
        <ul className={styles.points}>
          {points.map((point) => (
            <li key={point.id}>
              <Local text={point.text} {...shown} />
              {point.essential ? ` · ${t('essential')}` : ''}
            </li>
          ))}
        </ul>
      </section>
    )
  return (
    <section>
      <h2 className={styles.heading}>
        {t('points')}
        <button
          type="button"
          className={styles.saidAll}
          onClick={() => onMarks(sayAll(points, marks))}
        >
          {t('saidAll')}
        </button>
      </h2>
      {points.map((point) => (
        <TickRow
          key={point.id}
          checked={marks.points.includes(point.id)}
          badge={badge(point)}
          onChange={() => onMarks(toggleMark(marks, 'points', point.id))}
        >
          <Local text={point.text} {...shown} />
        </TickRow>
      ))}
    </section>
  )
}

/** Everything said, as the A key and “Said all” mean it. */
export const sayAll = (points: readonly KeyPoint[], marks: Marks): Marks => ({
  ...marks,
  touched: true,
  points: points.map((point) => point.id),
})

export function RedLines({ card, stage, marks, onMarks, ...shown }: KindViewProps<CardBase>) {
  const t = useTranslations('practise')
  const lines = card.redLines ?? []
  if (lines.length === 0) return null
  return (
    <section>
      <h2 className={`${styles.heading} ${styles.caution}`}>
        <span>
          <span aria-hidden="true">⚠ </span>
          {t('redLines')}
          {stage === 'grading' ? ` · ${t('redLinesHelp')}` : ''}
        </span>
      </h2>
      {stage === 'reading' ? (
        <ul className={styles.points}>
          {lines.map((line) => (
            <li key={line.id}>
              <Local text={line.text} {...shown} />
              {line.why ? (
                <p className={styles.small}>
                  <Local text={line.why} {...shown} />
                </p>
              ) : null}
            </li>
          ))}
        </ul>
      ) : (
        lines.map((line) => (
          <TickRow
            key={line.id}
            tone="caution"
            checked={marks.redLines.includes(line.id)}
            note={line.why ? <Local text={line.why} {...shown} /> : null}
            onChange={() => onMarks(toggleMark(marks, 'redLines', line.id))}
          >
            <Local text={line.text} {...shown} />
          </TickRow>
        ))
      )}
    </section>
  )
}

/** What to check, what comes next, and where the facts are from. */
export function Background({ card, ...shown }: Shown & { card: CardBase }) {
  const t = useTranslations('practise')
  return (
    <>
      {card.verifyNote ? (
        <p className={`${styles.small} ${styles.check}`}>
          <strong>{t('checkText')}</strong>
          <Local text={card.verifyNote} {...shown} />
        </p>
      ) : null}
      {card.followUps?.length ? (
        <section className={styles.section}>
          <h2 className={styles.heading}>{t('followUps')}</h2>
          <ul className={styles.followUps}>
            {card.followUps.map((text, index) => (
              <li key={index}>
                <Local text={text} {...shown} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {card.sources?.length ? (
        <section className={styles.section}>
          <h2 className={styles.heading}>{t('sources')}</h2>
          <ul className={styles.small}>
            {card.sources.map((source, index) => (
              <SourceLine key={index} source={source} deckLanguage={shown.deckLanguage} />
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}
