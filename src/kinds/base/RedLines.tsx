import { useTranslations } from 'use-intl'
import type { RedLine } from '../../domain/card'
import { toggleMark } from '../../domain/grading'
import { TickRow } from '../../ui/TickRow'
import { type KindViewProps, Local, type Shown } from './View'
import styles from './View.module.css'

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
