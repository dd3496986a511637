import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApp } from '../../state/context'
import { Button } from '../../ui/Button'
import styles from './SettingsPage.module.css'

/** Whether the browser has promised to keep the data, and a way to ask for it. */
export function PersistenceLine() {
  const t = useTranslations('settings')
  const show = useApp((state) => state.show)
  const [persisted, setPersisted] = useState<boolean | null>(null)
  useEffect(() => {
    void navigator.storage?.persisted?.().then(setPersisted)
  }, [])
  if (persisted === null) return null
  const ask = async () => {
    const granted = await navigator.storage.persist()
    setPersisted(granted)
    if (!granted) show({ message: t('persistRefused') })
  }
  return (
    <div className={styles.row}>
      <p>{t(persisted ? 'persistent' : 'notPersistent')}</p>
      {persisted ? null : <Button onClick={() => void ask()}>{t('askPersist')}</Button>}
    </div>
  )
}
