import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { type Importance, IMPORTANCES } from '../../../domain/card'
import type { PlanToday } from '../../../state/plan/plannedDay'
import { CardPrompts } from './CardPrompts'
import styles from './PlanDetails.module.css'

/** Left-out cards named at most; more would be a list nobody reads. */
const NAMED = 50

/** What the plan's minutes cover, and which cards they do not: how many of each importance, and by name. */
export function LeftOut({ of: { cards, leftOut } }: { readonly of: PlanToday }) {
  const t = useTranslations('planDetails')
  const format = useFormatter()
  const [isOpen, setIsOpen] = useState(false)
  if (leftOut.length === 0) return null
  const isLeft = new Set(leftOut)
  const left = cards.filter(({ id }) => isLeft.has(id))
  const ofImportance = (importance: Importance) =>
    left.filter((card) => card.importance === importance)
  // The most important first: they are what hurts.
  const sorted = IMPORTANCES.flatMap(ofImportance)
  const parts = IMPORTANCES.flatMap((importance) => {
    const count = ofImportance(importance).length
    return count > 0 ? [t('leftPart', { count, importance })] : []
  })
  return (
    <>
      <p>
        {t('covered', {
          reached: cards.length - left.length,
          all: cards.length,
          parts: format.list(parts),
        })}
      </p>
      <details
        className={styles.fold}
        onToggle={(event) => {
          setIsOpen(event.currentTarget.open)
        }}
      >
        <summary>{t('leftCards')}</summary>
        {isOpen ? <CardPrompts ids={sorted.slice(0, NAMED).map(({ id }) => id)} /> : null}
        {isOpen && sorted.length > NAMED ? (
          <p className={styles.why}>{t('andMore', { count: sorted.length - NAMED })}</p>
        ) : null}
      </details>
    </>
  )
}
