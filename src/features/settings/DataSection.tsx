import { type ReactNode, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { useFailureText } from '../../i18n/useFailureText'
import { useApp, useLive, useServices, useSettings } from '../../state/context'
import { giveRoomUp } from '../../state/recorder/reserve'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { FieldGroup } from '../../ui/Field'
import { FileButton } from '../../ui/FileButton'
import { isInAppBrowser } from '../../ui/inAppBrowser'
import { fileDate, saveFile } from '../../ui/saveFile'
import { PersistenceLine } from './PersistenceLine'
import styles from './SettingsPage.module.css'

/** Everything the person has: saved to a file, brought back, or deleted for good. */
export function DataSection() {
  const t = useTranslations('settings')
  return (
    <div id="data" tabIndex={-1}>
      <FieldGroup title={t('data')}>
        <div className={styles.rows}>
          <p className={styles.about}>{t('dataHelp')}</p>
          <PersistenceLine />
          <SaveRow />
          <RestoreRow />
          <DeleteRow />
        </div>
      </FieldGroup>
    </div>
  )
}

function Row({ help, children }: { help: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.row}>
      <p>{help}</p>
      {children}
    </div>
  )
}

function SaveRow() {
  const t = useTranslations('settings')
  const format = useFormatter()
  const { storage, clock } = useServices()
  const show = useApp((state) => state.show)
  const fail = useApp((state) => state.fail)
  const last = useLive((one) => one.backup.lastBackup(), [])
  async function save() {
    try {
      const { writeBackup } = await import('../../formats/backup/write')
      const file = `yingda-${fileDate(clock.now())}.json`
      saveFile(file, writeBackup(await storage.backup.snapshot(), clock.now()))
      // There the download is dropped without a word, so nothing is claimed.
      if (isInAppBrowser()) return show({ message: t('saveNeedsBrowser') })
      await storage.backup.noteBackup()
      show({ message: t('saved', { file }) })
    } catch (error) {
      fail({ code: 'unavailable', detail: String(error) })
    }
  }
  return (
    <Row
      help={
        <>
          {t('saveHelp')}{' '}
          {last
            ? t('lastBackup', { date: format.dateTime(last, { dateStyle: 'medium' }) })
            : t('neverBackup')}
        </>
      }
    >
      <Button onClick={() => void save()}>{t('save')}</Button>
    </Row>
  )
}

function RestoreRow() {
  const t = useTranslations('settings')
  const { language } = useSettings()
  const { storage, store } = useServices()
  const show = useApp((state) => state.show)
  const fail = useApp((state) => state.fail)
  const unreadable = useTranslations('add')
  const [faults, setFaults] = useState<readonly string[]>([])

  async function restore(file: File | undefined) {
    if (!file) return
    setFaults([])
    let bytes: Uint8Array
    try {
      bytes = new Uint8Array(await file.arrayBuffer())
    } catch {
      return show({ message: unreadable('unreadable') })
    }
    const [{ readBackup }, { describeFault }, { pathText }] = await Promise.all([
      import('../../formats/backup/read'),
      import('../../formats/deck/describe'),
      import('../../formats/deck/faults'),
    ])
    const backup = readBackup(bytes)
    if (!backup.ok) {
      const line = (path: string, message: string) => `${path}: ${message}`
      setFaults(
        backup.error.map((fault) => line(pathText(fault.path), describeFault(fault, language))),
      )
      return
    }
    const restored = await storage.backup.restore(backup.value)
    if (!restored.ok) return fail(restored.error)
    store.setState({ settings: await storage.settings.read() })
    show({ message: t('restored', restored.value) })
  }

  return (
    <>
      <Row help={t('restoreHelp')}>
        <FileButton
          label={t('restore')}
          accept=".json,application/json"
          onChoose={([file]) => void restore(file)}
        >
          {t('restore')}
        </FileButton>
      </Row>
      {faults.length > 0 ? (
        <div role="alert" className={styles.faults}>
          <p>{t('restoreFaults')}</p>
          <ul>
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  )
}

function DeleteRow() {
  const t = useTranslations('settings')
  const app = useTranslations('app')
  const { storage } = useServices()
  const failureText = useFailureText()
  const [asking, setAsking] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  async function deleteAll() {
    const deleted = await storage.backup.deleteEverything()
    if (!deleted.ok) return setProblem(failureText(deleted.error))
    await giveRoomUp()
    location.assign(import.meta.env.BASE_URL)
  }
  return (
    <>
      <div>
        <Button
          look="danger"
          onClick={() => {
            setProblem(null)
            setAsking(true)
          }}
        >
          {t('delete')}
        </Button>
      </div>
      {asking ? (
        <Dialog
          title={t('delete')}
          closeLabel={app('close')}
          onClose={() => setAsking(false)}
          alert={problem}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{app('cancel')}</Button>
              <Button look="danger" onClick={() => void deleteAll()}>
                {t('deleteConfirm')}
              </Button>
            </>
          }
        >
          <p>{t('deleteAsk')}</p>
        </Dialog>
      ) : null}
    </>
  )
}
