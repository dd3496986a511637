import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import { optionalPart } from '../../i18n/deferredPart'
import type { Card } from '../../kinds/models'
import { useSettings } from '../../state/context'
import type { PracticeStore } from '../../state/practiceStore'
import { Button } from '../../ui/Button'
import styles from './CardStage.module.css'
import { FailureLine } from './FailureLine'
import { useSecondTap } from './useSecondTap'

const ConfidenceTap = optionalPart(
  () => import('./ConfidenceTap').then((m) => m.ConfidenceTap),
  'afterPaint',
)

interface AskingBarProps {
  readonly store: PracticeStore
  readonly card: Card
  /** What the one button says that goes on. */
  readonly label: string
  readonly onAdvance: () => void
}

/** Below a question: how sure one feels, a hint, and the way on. */
export function AskingBar({ store, card, label, onAdvance }: AskingBarProps) {
  const t = useTranslations('practise')
  const { askConfidence, shortcuts } = useSettings()
  const { hintUsed, hasSeen, useHint: takeHint } = useStore(store)
  const secondTap = useSecondTap()
  const asksConfidence = askConfidence && !hasSeen
  return (
    <>
      <FailureLine store={store} />
      <div className={`${styles.tools} ${asksConfidence ? styles.kept : ''}`}>
        {asksConfidence ? <ConfidenceTap store={store} /> : null}
        {card.hint && !hintUsed ? (
          <Button look="quiet" onClick={takeHint}>
            {t('hint')}
          </Button>
        ) : null}
      </div>
      <Button
        look="primary"
        wide
        keyName={shortcuts ? t('spaceKey') : undefined}
        onClick={(event) => {
          if (!secondTap(event)) onAdvance()
        }}
      >
        {label}
      </Button>
    </>
  )
}
