import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import { useFailureText } from '../../i18n/useFailureText'
import type { PracticeStore } from '../../state/practiceStore'
import { Button } from '../../ui/Button'
import styles from './FailureLine.module.css'

/** What storage refused, and the way on: nothing at all while all is well. */
export function FailureLine({ store }: { store: PracticeStore }) {
  const t = useTranslations('app')
  const practise = useTranslations('practise')
  const failureText = useFailureText()
  const failure = useStore(store, (state) => state.failure)
  if (!failure) return null
  const { error, retry } = failure
  return (
    <p role="alert" className={styles.failure}>
      {failureText(error)}
      {error.code === 'outdatedTab' ? (
        <Button onClick={() => location.reload()}>{t('reload')}</Button>
      ) : error.code === 'cardGone' ? (
        <Button onClick={() => void store.getState().skip()}>{practise('nextCard')}</Button>
      ) : (
        <Button onClick={retry}>{t('retry')}</Button>
      )}
    </p>
  )
}
