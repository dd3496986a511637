import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import { CONFIDENCES } from '../../domain/reviews'
import type { PracticeStore } from '../../state/practiceStore'
import styles from './ConfidenceTap.module.css'

/** How sure the person feels before seeing the answer: one tap, or none; a second one takes it back. */
export function ConfidenceTap({ store }: { store: PracticeStore }) {
  const t = useTranslations('practise.confidence')
  const { confidence, feel } = useStore(store)
  return (
    <fieldset className={styles.taps}>
      <legend className={styles.legend}>{t('ask')}</legend>
      {CONFIDENCES.map((one) => (
        <button
          key={one}
          type="button"
          className={styles.tap}
          aria-pressed={confidence === one}
          // A click leaves the focus where it was, so that Space still shows the answer.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => feel(confidence === one ? null : one)}
        >
          {t(one)}
        </button>
      ))}
    </fieldset>
  )
}
