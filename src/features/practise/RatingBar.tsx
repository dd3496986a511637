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
import { useSecondTap } from './useSecondTap'

// The other part of the bar that the reveal brings comes with it.
export { AnswerLines } from './AnswerLines'

interface RatingBarProps {
  readonly store: PracticeStore
  readonly suggestion: Suggestion | null
  readonly prepared: Prepared
}

/** Four ratings with when the card comes back; the suggested one stands out. */
export function RatingBar({ store, suggestion, prepared }: RatingBarProps) {
  const t = useTranslations('practise')
  const stage = useStore(store, (state) => state.stage)
  const { shortcuts } = useSettings()
  const intervalLabel = useIntervalLabel()
  const { previews, readAt } = prepared
  const saving = stage === 'saving'
  const secondTap = useSecondTap()
  const rate = (rating: Rating) => void store.getState().rate(rating, suggestion?.rating ?? null)
  return (
    <>
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
