import { useTranslations } from 'use-intl'
import type { KeyPoint } from '../../domain/card'
import { type Marks, sayAll, toggleMark } from '../../domain/grading'
import { TickRow } from '../../ui/TickRow'
import { DOT } from '../../ui/unbroken'
import { type KindViewProps, Local, type Shown } from './View'
import styles from './View.module.css'

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
        <h2 className={styles.heading}>{t('keyPoints')}</h2>
        <ul className={styles.points}>
          {points.map((point) => (
            <li key={point.id}>
              <Local text={point.text} {...shown} />
              {point.essential ? DOT + t('essential') : ''}
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
