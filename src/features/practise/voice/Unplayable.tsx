import { useTranslations } from 'use-intl'
import { Button } from '../../../ui/Button'
import { saveSound, type Sound } from './sound'
import styles from './Voice.module.css'

/** Recorded in another browser, perhaps: another program may play the file. */
export function Unplayable({ sound }: { sound: Sound }) {
  const t = useTranslations('voice')
  return (
    <div role="alert" className={styles.trouble}>
      {t('unplayable')}
      <Button onClick={() => void saveSound(sound)}>{t('saveFile')}</Button>
    </div>
  )
}
