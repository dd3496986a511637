import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useByteSize } from '../../i18n/byteSize'
import { useFailureText } from '../../i18n/useFailureText'
import { useApp, useLive, useServices } from '../../state/context'
import { giveRoomUp } from '../../state/recorder/reserve'
import { recoverTakes } from '../../state/recorder/takes'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { FieldGroup } from '../../ui/Field'
import styles from './SettingsPage.module.css'

/** How many recordings there are, the space they take, and the way to be rid of them. */
export function RecordingsSection() {
  const t = useTranslations('voice.store')
  const byteSize = useByteSize()
  const { storage } = useServices()
  const usage = useLive((one) => one.recordings.usage(), [])
  const [asking, setAsking] = useState(false)
  // What was cut off takes space too.
  useEffect(() => void recoverTakes(storage), [storage])
  if (!usage) return null
  const { count, bytes } = usage
  return (
    <FieldGroup title={t('title')}>
      <div className={styles.row}>
        <p>{t('usage', { count, size: byteSize(bytes) })}</p>
        {count > 0 ? (
          <Button look="danger" onClick={() => setAsking(true)}>
            {t('deleteAll')}
          </Button>
        ) : null}
      </div>
      {asking ? <DeleteAll count={count} onClose={() => setAsking(false)} /> : null}
    </FieldGroup>
  )
}

function DeleteAll({ count, onClose }: { count: number; onClose: () => void }) {
  const t = useTranslations('voice.store')
  const app = useTranslations('app')
  const { storage } = useServices()
  const show = useApp((state) => state.show)
  const failureText = useFailureText()
  const [problem, setProblem] = useState<string | null>(null)
  async function deleteAll() {
    const removed = await storage.recordings.removeAll()
    if (!removed.ok) return setProblem(failureText(removed.error))
    await giveRoomUp()
    onClose()
    show({ message: t('deletedAll') })
  }
  return (
    <Dialog
      title={t('deleteAll')}
      closeLabel={app('close')}
      onClose={onClose}
      alert={problem}
      actions={
        <>
          <Button onClick={onClose}>{app('cancel')}</Button>
          <Button look="danger" onClick={() => void deleteAll()}>
            {t('deleteAll')}
          </Button>
        </>
      }
    >
      <p>{t('deleteAsk', { count })}</p>
    </Dialog>
  )
}
