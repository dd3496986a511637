import { type ReactNode, useId } from 'react'
import { useTranslations } from 'use-intl'
import { FoldedTable, type Table } from '../../ui/picture/DataTable'
import styles from './Insights.module.css'

interface SectionProps {
  readonly title: string
  /** What the picture shows, in words. */
  readonly reading: string
  readonly children?: ReactNode
  /** The same figures for whoever cannot see the picture. */
  readonly table?: Omit<Table, 'title'> | undefined
}

/** One thing to know: a heading, a sentence, a picture, and the picture as a table. */
export function Section({ title, reading, children, table }: SectionProps) {
  const t = useTranslations('insights')
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p>{reading}</p>
      {children}
      {table ? <FoldedTable label={t('asTable')} title={title} {...table} /> : null}
    </section>
  )
}
