import { useTranslations } from 'use-intl'
import type { PlannedDay } from '../../../state/plan/plannedDay'
import { WhatIf } from './WhatIf'
import { WhyThese } from './WhyThese'
import styles from './PlanDetails.module.css'

interface PlanDetailsProps {
  readonly day: PlannedDay
  /** What readiness is, is said above. */
  readonly isExplained: boolean
}

/** What more time would buy, or less would cost, and why these cards. */
export function PlanDetails({ day, isExplained }: PlanDetailsProps) {
  const t = useTranslations('planDetails')
  const hasReadiness = day.plans.some(({ cards }) => cards.length > 0)
  return (
    <div className={styles.details}>
      {hasReadiness && !isExplained ? <p className={styles.why}>{t('whatIsReadiness')}</p> : null}
      {day.plans.map((one) =>
        one.daysLeft > 0 && one.cards.length > 0 ? <WhatIf key={one.plan.id} of={one} /> : null,
      )}
      <WhyThese day={day} />
    </div>
  )
}
