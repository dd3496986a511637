import { Mic, Square } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import { minutesAndSeconds } from '../../../domain/pace'
import { useSettings } from '../../../state/context'
import type { Recorder } from '../../../state/recorder/recorder'
import { Button } from '../../../ui/Button'
import { useCommands } from '../../../ui/useCommands'
import { RecordingNow } from './RecordingNow'
import styles from './Voice.module.css'

interface RecordControlProps {
  readonly recorder: Recorder
  readonly onRecord: () => void
  /** Shown beside the time gone by; null where the clock beside it says so. */
  readonly targetSeconds: number | null
  /** “Play” stands beside it: where there is little room the sign must do. */
  readonly isTight: boolean
}

/** Starts to record and stops; what is heard meanwhile is seen. */
export function RecordControl({ recorder, onRecord, targetSeconds, isTight }: RecordControlProps) {
  const t = useTranslations('voice')
  const { shortcuts } = useSettings()
  const { phase, keptMillis, stop } = useStore(recorder)
  const recording = phase === 'recording'
  const press = recording ? stop : onRecord
  useCommands([{ keys: ['r'], perform: press }], shortcuts)
  const label = t(recording ? 'stop' : 'record')
  const Sign = recording ? Square : Mic
  return (
    <div className={styles.control}>
      {recording ? <RecordingNow recorder={recorder} targetSeconds={targetSeconds} /> : null}
      {phase === 'opening' ? <span className={styles.soft}>{t('opening')}</span> : null}
      <Button onClick={press} aria-label={label} keyName={shortcuts ? 'R' : undefined}>
        <Sign size={16} aria-hidden="true" />
        <span className={isTight ? styles.word : undefined}>{label}</span>
      </Button>
      {/* Said once, as the answer to a press: nothing else is said into the recording. */}
      <output className="visually-hidden">
        {recording ? t('recording') : ''}
        {keptMillis === null ? '' : t('kept', { time: minutesAndSeconds(keptMillis / 1000) })}
      </output>
    </div>
  )
}
