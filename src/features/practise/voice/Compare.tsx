import { useTranslations } from 'use-intl'
import type { Recording } from '../../../domain/recordings'
import { useByteSize } from '../../../i18n/byteSize'
import { useApp, useServices } from '../../../state/context'
import type { RemovedRecording } from '../../../storage/ports'
import { Dialog } from '../../../ui/Dialog'
import { RecordingColumn } from './RecordingColumn'
import { SpeedField } from './SpeedField'
import styles from './Compare.module.css'

interface CompareProps {
  /** Of one card, the first before the latest. */
  readonly recordings: readonly Recording[]
  readonly onClose: () => void
}

/** The first recording of a card beside the latest: to be heard, kept as files, or deleted. */
export function Compare({ recordings, onClose }: CompareProps) {
  const t = useTranslations('voice')
  const app = useTranslations('app')
  const byteSize = useByteSize()
  const { storage } = useServices()
  const show = useApp((state) => state.show)
  const fail = useApp((state) => state.fail)

  async function remove({ cardId, slot }: Recording) {
    // The way back is offered at the foot of the page, which lies beneath the dialog.
    onClose()
    const removed = await storage.recordings.remove(cardId, slot)
    if (!removed.ok) return fail(removed.error)
    const { value } = removed
    if (value) show({ message: t('deleted'), undo: () => void bringBack(value) })
  }

  async function bringBack(recording: RemovedRecording) {
    const restored = await storage.recordings.restore(recording)
    if (!restored.ok) fail(restored.error)
  }

  const bytes = recordings.reduce((sum, recording) => sum + recording.bytes, 0)
  return (
    <Dialog
      title={t(recordings.length > 1 ? 'compareTitle' : 'store.title')}
      closeLabel={app('close')}
      onClose={onClose}
    >
      <div className={styles.columns}>
        {recordings.map((recording) => (
          <RecordingColumn
            key={`${recording.slot} ${recording.at}`}
            recording={recording}
            onDelete={() => void remove(recording)}
          />
        ))}
      </div>
      <div className={styles.foot}>
        <p>{t('together', { size: byteSize(bytes) })}</p>
        <label className={styles.speed}>
          {t('speed')} <SpeedField />
        </label>
      </div>
    </Dialog>
  )
}
