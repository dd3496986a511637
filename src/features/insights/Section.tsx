import { type ReactNode, useId } from 'react'
import { useTranslations } from 'use-intl'
import styles from './Insights.module.css'

interface SectionProps {
  readonly title: string
  /** What the picture shows, in words. */
  readonly reading: string
  readonly children?: ReactNode
  /** The same figures for whoever cannot see the picture. */
  readonly table?: Table
}

/** Columns and rows; the first cell of a row names it. */
interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[]
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
      {table ? (
        <details className={styles.details}>
          <summary>
            {t('asTable')}
            <span className="visually-hidden">: {title}</span>
          </summary>
          <DataTable title={title} {...table} />
        </details>
      ) : null}
    </section>
  )
}

export function DataTable({ title, columns, rows }: Table & { readonly title: string }) {
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{title}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [name, ...cells] }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {cells.map((cell, index) => (
              <td key={columns[index + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
