import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { CardBase, KeyPoint, RedLine } from '../../domain/card'
import {
  type Marks,
  sayAll,
  type Suggestion,
  type Tickable,
  toggleMark,
} from '../../domain/grading'
import type { CardId } from '../../domain/ids'
import type { Settings } from '../../domain/settings'
import { type Language, type LocalizedText, textIn } from '../../domain/text'
import { deferredComponent } from '../../state/deferred'
import { LocalText } from '../../ui/LocalText'
import { TickRow } from '../../ui/TickRow'
import type { Card } from '../models'
import { SourceLine } from './SourceLine'
import styles from './View.module.css'

/** The reader of Markdown comes when the first question is on screen, not before. */
export const Markdown = deferredComponent(
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
  readonly cardId: CardId
  readonly card: C
  /** Wanted language, and the deck's own for texts that lack it. */
  readonly language: Language
  readonly deckLanguage: Language
  /** `asking`: the answer is hidden; `grading`: shown, with ticks; `reading`: shown, nothing to tick. */
  readonly stage: 'asking' | 'grading' | 'reading'
  readonly marks: Marks
  readonly onMarks: (marks: Marks) => void
  /** Asks the card once more from its beginning; missing when reading. */
  readonly onReplay?: () => void
  /** How often each red line of the card was crossed before, by id. */
  readonly crossings?: ReadonlyMap<string, number>
  /** Which follow-up is asked, 0 to 1; missing when reading: all of them are shown. */
  readonly draw?: number
  /** The person's own answer, to stand beside the model answer; first when it is what is practised. */
  readonly mine?: { readonly element: ReactNode; readonly first: boolean }
}

/** A step before the reveal: what its button says, and the marks once it is taken. */
export interface Step {
  readonly label:
    | 'dialogue.showExample'
    | 'dialogue.nextTurn'
    | 'dialogue.nextLine'
    | 'violation.check'
  readonly marks: Marks
}

/** The lazy half of a card kind. */
export interface KindPractice<C extends CardBase = Card> {
  readonly View: (props: KindViewProps<C>) => ReactNode
  /** @param learning the card is new or on a learning step */
  readonly grade: (card: C, marks: Marks, learning: boolean) => Suggestion | null
  /** What “Said all” ticks: the points on screen. */
  readonly points: (card: C, marks: Marks, stage: 'asking' | 'grading') => readonly Tickable[]
  /** The next step of a card in several steps; null when the reveal is next. */
  readonly nextStep?: (card: C, marks: Marks, settings: Settings) => Step | null
  /** What the button to the reveal says; “Show answer” when left out. */
  readonly revealLabel?: 'practise.revealChoice' | 'dialogue.reveal'
  /** Whether there is something to say now, against the clock; always when left out. */
  readonly speaks?: (card: C, marks: Marks) => boolean
  /** The kind has a place of its own for what the person writes. */
  readonly keepsOwnText?: true
}

/** Fetches what the reveal will need, while the question is being answered. */
export const preloadAnswer = () => void Markdown.preload()

type Shown = Pick<KindViewProps<CardBase>, 'language' | 'deckLanguage'>

/** Text of a deck in the practice language. */
export const Local = ({ text, language, deckLanguage }: Shown & { text: LocalizedText }) => (
  <LocalText of={textIn(text, language, deckLanguage)} />
)

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

interface RedLinesProps
  extends Shown,
    Pick<KindViewProps, 'stage' | 'marks' | 'onMarks' | 'crossings'> {
  readonly lines: readonly RedLine[]
}

/** What must not be said, to tick if it was; a line crossed before says how often. */
export function RedLines({ lines, stage, marks, onMarks, crossings, ...shown }: RedLinesProps) {
  const t = useTranslations('practise')
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
            note={
              line.why || crossings?.has(line.id) ? (
                <>
                  {line.why ? <Local text={line.why} {...shown} /> : null}
                  <Crossed count={crossings?.get(line.id) ?? 0} />
                </>
              ) : null
            }
            onChange={() => onMarks(toggleMark(marks, 'redLines', line.id))}
          >
            <Local text={line.text} {...shown} />
          </TickRow>
        ))
      )}
    </section>
  )
}

function Crossed({ count }: { count: number }) {
  const t = useTranslations('practise')
  return count > 0 ? (
    <strong className={styles.crossed}>{t('crossedBefore', { count })}</strong>
  ) : null
}

/** What to check, what comes next, and where the facts are from. */
export function Background({
  card,
  draw,
  ...shown
}: Shown & Pick<KindViewProps<CardBase>, 'card' | 'draw'>) {
  const t = useTranslations('practise')
  return (
    <>
      {card.verifyNote ? (
        <p className={`${styles.small} ${styles.check}`}>
          <strong>{t('checkText')}</strong>
          <Local text={card.verifyNote} {...shown} />
        </p>
      ) : null}
      <FollowUps texts={card.followUps ?? []} draw={draw} {...shown} />
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

/** One follow-up, drawn at random, to be answered on the spot; the others on demand. Reading shows all. */
function FollowUps({
  texts,
  draw,
  ...shown
}: Shown & { texts: readonly LocalizedText[]; draw: number | undefined }) {
  const t = useTranslations('practise')
  const drawn = draw === undefined ? -1 : Math.floor(draw * texts.length)
  const asked = texts[drawn]
  const others = texts.filter((_, index) => index !== drawn)
  const list = (
    <ul className={styles.followUps}>
      {others.map((text, index) => (
        <li key={index}>
          <Local text={text} {...shown} />
        </li>
      ))}
    </ul>
  )
  if (texts.length === 0) return null
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{t(asked ? 'followUp' : 'followUps')}</h2>
      {asked ? (
        <p className={styles.asked}>
          <Local text={asked} {...shown} />
        </p>
      ) : null}
      {asked && others.length > 0 ? (
        <details className={styles.small}>
          <summary>{t('moreFollowUps', { count: others.length })}</summary>
          {list}
        </details>
      ) : null}
      {asked ? null : list}
    </section>
  )
}
