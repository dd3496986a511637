import { useTranslations } from 'use-intl'
import { useLive, useServices } from '../../state/context'
import { LinkButton } from '../../ui/LinkButton'
import styles from './TodayPage.module.css'

/** Safari clears a page's storage after seven unused days, so a copy older than that is too old. */
const REMIND_AFTER_MILLIS = 7 * 24 * 60 * 60_000

/** A quiet line once there is something to lose and no recent copy of it. */
export function BackupReminder() {
  const t = useTranslations('today')
  const { clock } = useServices()
  const state = useLive(
    async (storage) => ({
      last: await storage.backup.lastBackup(),
      first: await storage.reviews.firstAt(),
    }),
    [],
  )
  if (!state?.first) return null
  const since = state.last ?? state.first
  if (clock.now() - since < REMIND_AFTER_MILLIS) return null
  return (
    <p className={styles.reminder}>
      {t('backupDue')}
      <LinkButton href="/settings#data" look="quiet">
        {t('backupNow')}
      </LinkButton>
    </p>
  )
}
