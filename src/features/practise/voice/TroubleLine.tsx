import { useTranslations } from 'use-intl'
import type { RecorderState } from '../../../state/recorder/recorder'
import styles from './Voice.module.css'

/** Why nothing was recorded, or not all, and how to go on. */
export function TroubleLine({ trouble, unsaved }: Pick<RecorderState, 'trouble' | 'unsaved'>) {
  const t = useTranslations('voice.trouble')
  return (
    <div role="alert" className={styles.line}>
      {trouble ? (
        <p className={styles.trouble}>
          {t(trouble)} {unsaved ? t('playable') : ''}
        </p>
      ) : null}
    </div>
  )
}
