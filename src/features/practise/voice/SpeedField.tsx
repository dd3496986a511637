import { useFormatter, useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import { SPEEDS, speedStore } from './speed'
import styles from './Voice.module.css'

/** How fast recordings are played. */
export function SpeedField() {
  const t = useTranslations('voice')
  const format = useFormatter()
  const { speed } = useStore(speedStore)
  return (
    <select
      className={styles.speed}
      aria-label={t('speed')}
      value={speed}
      onChange={(event) => speedStore.setState({ speed: Number(event.target.value) })}
    >
      {SPEEDS.map((one) => (
        <option key={one} value={one}>
          {format.number(one)} ×
        </option>
      ))}
    </select>
  )
}
