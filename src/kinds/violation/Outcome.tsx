import { Check, type LucideIcon, Minus, TriangleAlert, X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { type KindViewProps, Local } from '../base/View'
import { tally, type Verdict, verdictOf } from './grade'
import type { Passage, ViolationCard } from './schema'
import styles from './View.module.css'

/** When only reading, a passage breaks a rule or is fine. */
type Shown = Verdict | 'broken' | 'fine'

const SIGNS: Record<Shown, LucideIcon> = {
  found: Check,
  missed: TriangleAlert,
  falseAlarm: X,
  left: Minus,
  broken: TriangleAlert,
  fine: Minus,
}

interface OutcomeProps extends KindViewProps<ViolationCard> {
  /** It was on screen before, so that the reveal leads past it. */
  readonly wasRead?: boolean
}

/** The same sheet as before, now with how each line fared, the rule it breaks, and why. */
export function Outcome({ card, marks, stage, wasRead = false, ...shown }: OutcomeProps) {
  const t = useTranslations('violation')
  const { language, deckLanguage } = shown
  const heading = useHeading(card, marks.options)
  const verdict = (passage: Passage): Shown => {
    if (stage !== 'reading') return verdictOf(passage, marks.options)
    return passage.breaks === null ? 'fine' : 'broken'
  }
  return (
    <section>
      {stage === 'reading' ? (
        <h2 className={styles.heading}>{t('script')}</h2>
      ) : (
        <h2
          className={`${styles.heading} ${styles.result}`}
          tabIndex={-1}
          data-answer={wasRead ? undefined : true}
        >
          {heading}
        </h2>
      )}
      <ul className={styles.sheet}>
        {card.passages.map((passage) => {
          const fared = verdict(passage)
          const Sign = SIGNS[fared]
          const local = { language, deckLanguage }
          return (
            <li key={passage.id} className={`${styles.line} ${styles[fared]}`}>
              <Sign size={18} className={styles.sign} aria-hidden="true" />
              <div>
                <p className={styles.passage}>
                  <span className={styles.ink}>
                    <Local text={passage.text} {...local} />
                  </span>
                </p>
                <p className={styles.verdict}>
                  {t(`verdict.${fared}`)}
                  {passage.breaks === null ? null : (
                    <>
                      {' · '}
                      <Local text={passage.breaks} {...local} />
                    </>
                  )}
                </p>
                {passage.why ? (
                  <p className={styles.why}>
                    <Local text={passage.why} {...local} />
                  </p>
                ) : null}
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** The outcome in one line: what was found, and how often nothing was wrong. */
function useHeading(card: ViolationCard, marked: readonly string[]): string {
  const t = useTranslations('violation')
  const reason = useTranslations('reason')
  const { found, total, falseAlarms } = tally(card, marked)
  if (total === 0 && falseAlarms === 0) return reason('rightlyNothing')
  const hits =
    total === 0
      ? t('nothingBroken')
      : found === total
        ? reason('allFound')
        : reason('violationsMissed', { found, total })
  return falseAlarms > 0 ? `${hits} · ${t('falseAlarms', { count: falseAlarms })}` : hits
}
