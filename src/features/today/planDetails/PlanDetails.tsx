import type { PlannedDay } from '../../../state/plan/plannedDay'
import { WhatIf } from './WhatIf'
import { WhyThese } from './WhyThese'
import styles from './PlanDetails.module.css'

/** What more time would buy, and why these cards. */
export function PlanDetails({ day }: { readonly day: PlannedDay }) {
  return (
    <div className={styles.details}>
      {day.plans.map((one) =>
        one.daysLeft > 0 && one.leftOut.length > 0 ? <WhatIf key={one.plan.id} of={one} /> : null,
      )}
      <WhyThese day={day} />
    </div>
  )
}
