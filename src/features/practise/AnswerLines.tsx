import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import type { Suggestion } from '../../domain/grading'
import type { Pace } from '../../domain/pace'
import type { PracticeStore } from '../../state/practiceStore'
import styles from './AnswerLines.module.css'
import { SpokenLine } from './SpokenLine'
import { useReason } from './useReason'

interface AnswerLinesProps {
  readonly store: PracticeStore
  readonly pace: Pace
  readonly isStill: boolean
  readonly suggestion: Suggestion | null
}

/** After the reveal, beside the recorder: how long was spoken, and the suggested rating with its reason. */
export function AnswerLines({ suggestion, ...spoken }: AnswerLinesProps) {
  const t = useTranslations('practise')
  const reason = useReason()
  const saving = useStore(spoken.store, ({ stage }) => stage === 'saving')
  return (
    <div className={styles.lines}>
      <SpokenLine {...spoken} />
      <output className={styles.line}>
        {saving
          ? t('saving')
          : suggestion
            ? t('suggests', { reason: reason(suggestion.reason), rating: t(suggestion.rating) })
            : t('tickToSuggest')}
      </output>
    </div>
  )
}
