import { type InterviewPlan, plansToAskAbout } from '../../domain/plans'
import { deferredPart } from '../../i18n/deferredPart'
import { useServices } from '../../state/context'
import { usePlannedDay } from '../../state/plan/usePlannedDay'
import { Done } from './Done'
import { Due, type DueProps } from './Due'
import { PlannedNow } from './PlannedNow'

const AfterInterview = deferredPart(() => import('./AfterInterview').then((m) => m.AfterInterview))

interface PlannedTodayProps extends DueProps {
  /** Plans of which nobody has said what became of them. */
  readonly open: readonly InterviewPlan[]
}

/** Today by the interview plans; what is due if all of them are past. */
export function PlannedToday({ open, ...due }: PlannedTodayProps) {
  const { clock } = useServices()
  const planned = usePlannedDay()
  if (!planned) return null
  const past = plansToAskAbout(open, clock.now())
  return (
    <>
      {past.length > 0 ? <AfterInterview plans={past} hasNext={planned.plans.length > 0} /> : null}
      {planned.plans.length > 0 ? (
        <>
          <PlannedNow day={planned} hasBegun={due.day.reviews > 0} />
          <Done day={due.day} />
        </>
      ) : (
        <Due {...due} />
      )}
    </>
  )
}
