import { useId } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { minutesAndSeconds } from '../../../domain/pace'
import type { Recording } from '../../../domain/recordings'
import { useServices } from '../../../state/context'
import { Button } from '../../../ui/Button'
import styles from './Compare.module.css'
import { PlayButton } from './PlayButton'
import { Scrubber } from './Scrubber'
import { saveSound, soundOf } from './sound'
import { Unplayable } from './Unplayable'
import { usePlayback } from './usePlayback'

interface RecordingColumnProps {
  readonly recording: Recording
  readonly onDelete: () => void
}

/** One of two recordings. */
export function RecordingColumn({ recording, onDelete }: RecordingColumnProps) {
  const t = useTranslations('voice')
  const clockWords = useTranslations('practise')
  const format = useFormatter()
  const { storage } = useServices()
  const sound = soundOf(storage, recording)
  const playback = usePlayback(sound, true)
  const id = useId()
  const { slot, at, lastsMillis, targetSeconds, cutOff } = recording
  const seconds = Math.floor(lastsMillis / 1000)
  const over = seconds - targetSeconds
  const time = minutesAndSeconds(seconds)
  const target = minutesAndSeconds(targetSeconds)
  const name = t(slot)
  return (
    <section className={styles.column} aria-labelledby={id}>
      <h3 id={id}>{name}</h3>
      <p className={styles.facts}>
        <span>{format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })}</span>
        <span>{t('lasts', { time, target })}</span>
        {over > 0 ? (
          <span className={styles.over}>{clockWords('overTarget', { seconds: over })}</span>
        ) : null}
        {cutOff ? <span>{t('cutOff')}</span> : null}
      </p>
      {playback.element}
      {playback.status === 'unplayable' ? (
        <Unplayable sound={sound} />
      ) : (
        <>
          <PlayButton playback={playback} of={name} />
          <div className={styles.position}>
            <Scrubber playback={playback} lastsMillis={lastsMillis} of={name} />
          </div>
          <Button
            look="quiet"
            aria-label={`${t('saveFile')} · ${name}`}
            onClick={() => void saveSound(sound)}
          >
            {t('saveFile')}
          </Button>
        </>
      )}
      <Button look="quiet" aria-label={`${t('delete')} · ${name}`} onClick={onDelete}>
        {t('delete')}
      </Button>
    </section>
  )
}
