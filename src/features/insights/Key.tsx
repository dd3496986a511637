import type { ReactNode } from 'react'
import styles from './Insights.module.css'

interface KeyProps {
  readonly text: string
  /** The mark, in a square of twelve. */
  readonly children: ReactNode
}

/** What a mark in the picture means. */
export function Key({ text, children }: KeyProps) {
  return (
    <span className={styles.key}>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        {children}
      </svg>
      {text}
    </span>
  )
}
