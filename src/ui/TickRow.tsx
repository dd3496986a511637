import type { ReactNode } from 'react'
import styles from './TickRow.module.css'

interface TickRowProps {
  readonly checked: boolean
  readonly onChange: () => void
  readonly children: ReactNode
  /** A word that says why the row matters: “Must say”. */
  readonly badge?: string | undefined
  /** A line of small print under the text. */
  readonly note?: ReactNode
  readonly tone?: 'seal' | 'caution'
  readonly type?: 'checkbox' | 'radio'
  readonly name?: string
  readonly disabled?: boolean
}

/** A whole row that ticks: as wide as the thumb likes. */
export function TickRow({
  checked,
  onChange,
  children,
  badge,
  note,
  tone = 'seal',
  type = 'checkbox',
  ...input
}: TickRowProps) {
  return (
    <label className={`${styles.row} ${styles[tone]}`}>
      <input type={type} className={styles.box} checked={checked} onChange={onChange} {...input} />
      <span className={styles.text}>
        {children}
        {note ? <span className={styles.note}>{note}</span> : null}
      </span>
      {badge ? <span className={styles.badge}>{badge}</span> : null}
    </label>
  )
}
