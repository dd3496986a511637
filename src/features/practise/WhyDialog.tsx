import { useTranslations } from 'use-intl'
import { recallOn } from '../../domain/memory/memory'
import { daysBetween } from '../../domain/days'
import { usePercent } from '../../i18n/usePercent'
import { useWhyText } from '../../i18n/useWhyText'
import { useSettings, useToday } from '../../state/context'
import type { PracticeStore } from '../../state/practiceStore'
import type { CardRecord } from '../../storage/ports'
import { Dialog } from '../../ui/Dialog'

interface WhyDialogProps {
  readonly store: PracticeStore
  readonly record: CardRecord
  readonly onClose: () => void
}

/** Why this card is asked now, in a sentence or two. */
export function WhyDialog({ store, record, onClose }: WhyDialogProps) {
  const t = useTranslations('planDetails')
  const app = useTranslations('app')
  const whyText = useWhyText()
  // Without an interview plan the card is asked because memory needs it.
  const planned = store.getState().session.current?.planned
  return (
    <Dialog title={t('whyThis')} closeLabel={app('close')} onClose={onClose}>
      {planned ? (
        <>
          {planned.interview ? <p>{t('whyFor', { name: planned.interview })}</p> : null}
          <p>{whyText(planned)}</p>
          {planned.daysLeft > 0 ? <p>{t('worth')}</p> : null}
        </>
      ) : (
        <ByMemory record={record} />
      )}
    </Dialog>
  )
}

function ByMemory({ record: { progress } }: { readonly record: CardRecord }) {
  const t = useTranslations('planDetails')
  const percent = usePercent()
  const { retention } = useSettings()
  const today = useToday()
  const { memory, importance } = progress
  const daysAgo = memory ? daysBetween(memory.lastDay, today) : -1
  const card = t('card', { importance, daysAgo })
  if (!memory) return <p>{t('fresh', { card })}</p>
  if (memory.step) return <p>{t('learning', { card })}</p>
  const recall = percent(recallOn(memory, today))
  return <p>{t('due', { card, recall, retention: percent(retention) })}</p>
}
