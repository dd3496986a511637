import { useTranslations } from 'use-intl'
import { useApp, useLive, useServices } from '../../state/context'
import type { DayTotals } from '../../storage/ports'
import { Button } from '../../ui/Button'
import styles from './TodayPage.module.css'

/** What was done today, and a way back from the last answer. */
export function Done({ day }: { readonly day: DayTotals }) {
  const t = useTranslations('today')
  const minutes = Math.round(day.spokenMillis / 60_000)
  return (
    <section>
      <h2 className={styles.heading}>{t('done')}</h2>
      <p className={styles.doneLine}>
        {day.reviews > 0
          ? `${t('doneCards', { count: day.reviews })} · ${t('spoken', { count: minutes })}`
          : t('nothingYet')}
        {day.reviews > 0 ? <UndoLast /> : null}
      </p>
    </section>
  )
}

function UndoLast() {
  const t = useTranslations('today')
  const { storage } = useServices()
  const practise = useTranslations('practise')
  const show = useApp((state) => state.show)
  const fail = useApp((state) => state.fail)
  const canUndo = useLive((one) => one.reviews.canUndo(), [])
  if (!canUndo) return null
  const undo = async () => {
    const undone = await storage.reviews.undoLast()
    if (!undone.ok) fail(undone.error)
    else if (undone.value) show({ message: practise('undone') })
  }
  return (
    <Button look="quiet" onClick={() => void undo()}>
      {t('undoLast')}
    </Button>
  )
}
