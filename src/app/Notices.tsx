import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { useFailureText } from '../i18n/useFailureText'
import { useApp } from '../state/context'
import { Button } from '../ui/Button'
import styles from './Notices.module.css'

/** Long enough to read and to reach “Undo” by keyboard. */
const SHOWN_MILLIS = 8000

/** One line at the foot: what just happened, with the way back; and failures that must be seen. */
export function Notices() {
  const t = useTranslations('app')
  const failureText = useFailureText()
  const { notice, failure, show, fail } = useApp((state) => state)
  useEffect(() => {
    if (!notice || notice.stays) return
    const timer = setTimeout(() => show(null), SHOWN_MILLIS)
    return () => clearTimeout(timer)
  }, [notice, show])
  const action = notice?.undo ? { label: t('undo'), perform: notice.undo } : notice?.action
  return (
    <div className={styles.notices}>
      <output>
        {notice ? (
          <p className={styles.notice}>
            {notice.message}
            {action ? (
              <Button
                look="quiet"
                onClick={() => {
                  action.perform()
                  show(null)
                }}
              >
                {action.label}
              </Button>
            ) : null}
          </p>
        ) : null}
      </output>
      <div role="alert">
        {failure ? (
          <p className={styles.notice}>
            {failureText(failure)}
            {failure.code === 'outdatedTab' ? (
              <Button onClick={() => location.reload()}>{t('reload')}</Button>
            ) : (
              <Button look="quiet" onClick={() => fail(null)}>
                {t('dismiss')}
              </Button>
            )}
          </p>
        ) : null}
      </div>
    </div>
  )
}
