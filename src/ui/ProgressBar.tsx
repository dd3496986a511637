import styles from './ProgressBar.module.css'

/** How far a sitting has come. */
export function ProgressBar({ value, max, label }: { value: number; max: number; label: string }) {
  return <progress className={styles.bar} value={value} max={Math.max(1, max)} aria-label={label} />
}
