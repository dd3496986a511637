import { Flag } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { toggleMark } from '../../domain/grading'
import { type KindViewProps, Local } from '../base/View'
import type { ViolationCard } from './schema'
import styles from './View.module.css'

/** The script as one sheet. Each line is a checkbox as large as itself: a tap anywhere on it marks it. */
export function MarkScript({ card, marks, onMarks, ...shown }: KindViewProps<ViolationCard>) {
  const t = useTranslations('violation')
  const { language, deckLanguage } = shown
  const count = card.passages.filter(({ id }) => marks.options.includes(id)).length
  return (
    <fieldset>
      <legend className={styles.heading}>{t('mark')}</legend>
      <div className={styles.sheet}>
        {card.passages.map(({ id, text }) => (
          <label key={id} className={styles.line}>
            <input
              type="checkbox"
              className={styles.box}
              checked={marks.options.includes(id)}
              onChange={() => onMarks(toggleMark(marks, 'options', id))}
            />
            <Flag size={18} className={styles.sign} aria-hidden="true" />
            <span className={styles.passage}>
              <span className={styles.ink}>
                <Local text={text} language={language} deckLanguage={deckLanguage} />
              </span>
            </span>
          </label>
        ))}
        <output className={styles.count}>{t('marked', { count })}</output>
      </div>
    </fieldset>
  )
}
