import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import type { Suggestion } from '../../domain/grading'
import { RATINGS, type Rating } from '../../domain/reviews'
import { useSettings } from '../../state/context'
import type { Prepared } from '../../state/cardReader'
import type { PracticeStore } from '../../state/practiceStore'
import { FailureLine } from './FailureLine'
import styles from './RatingBar.module.css'
import { useIntervalLabel } from './useIntervalLabel'
import { useReason } from './useReason'
import { useSecondTap } from './useSecondTap'

interface RatingBarProps {
  readonly store: PracticeStore
  readonly suggestion: Suggestion | null
  readonly prepared: Prepared
}

/** The suggestion with its reason, and four ratings with when the card comes back. */
export function RatingBar({ store, suggestion, prepared }: RatingBarProps) {
  const t = useTranslations('practise')
  const stage = useStore(store, (state) => state.stage)
  const { shortcuts } = useSettings()
  const intervalLabel = useIntervalLabel()
  const reason = useReason()
  const { previews, readAt } = prepared
  const saving = stage === 'saving'
  const secondTap = useSecondTap()
  const rate = (rating: Rating) => void store.getState().rate(rating, suggestion?.rating ?? null)
  return (
    <>
      <output className={styles.line}>
        {saving
          ? t('saving')
          : suggestion
            ? t('suggests', { reason: reason(suggestion.reason), rating: t(suggestion.rating) })
            : t('tickToSuggest')}
      </output>
      <FailureLine store={store} />
      <fieldset className={styles.ratings} aria-label={t('rate')}>
        {RATINGS.map((rating, index) => (
          <button
            key={rating}
            type="button"
            className={`${styles.rating} ${suggestion?.rating === rating ? styles.suggested : ''}`}
            aria-disabled={saving}
            onClick={(event) => {
              if (!secondTap(event)) rate(rating)
            }}
          >
            <span>{t(rating)}</span>
            <span className={styles.interval}>{intervalLabel(previews[rating], readAt)}</span>
            {shortcuts ? (
              <kbd className={styles.key} aria-hidden="true">
                {index + 1}
              </kbd>
            ) : null}
          </button>
        ))}
      </fieldset>
    </>
  )
}
