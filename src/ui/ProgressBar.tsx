import styles from './ProgressBar.module.css'

/** How far a sitting has come. */
export function ProgressBar({ value, max, label }: { value: number; max: number; label: string }) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      className={styles.track}
    >
      <div
        className={styles.fill}
        style={{ inlineSize: `${max === 0 ? 0 : (100 * value) / max}%` }}
      />
    </div>
  )
}
