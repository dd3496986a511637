import type { ReactNode } from 'react'
import styles from './DataTable.module.css'

/** Columns and rows; the first cell of a row names it. */
export interface Table {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[]
}

export function DataTable({ title, columns, rows }: Table) {
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

/** A picture's figures for whoever cannot see it, folded away. */
export function FoldedTable({ label, ...table }: Table & { readonly label: string }) {
  return (
    <details className={styles.details}>
      <summary>
        {label}
        <span className="visually-hidden">: {table.title}</span>
      </summary>
      <DataTable {...table} />
    </details>
  )
}
