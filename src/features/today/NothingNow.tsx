import { useTranslations } from 'use-intl'
import { minutesOn } from '../../domain/plans'
import { useToday } from '../../state/context'
import type { PlannedDay } from '../../state/plan/plannedDay'
import { LinkButton } from '../../ui/LinkButton'
import styles from './TodayPage.module.css'

/** What “a little more” offers. */
const MORE_MINUTES = 5

interface NothingNowProps {
  readonly day: PlannedDay
  readonly hasBegun: boolean
}

/** The day asks for nothing, or for nothing more: why, and a little more for whoever likes. */
export function NothingNow({ day: { plans, more }, hasBegun }: NothingNowProps) {
  const words = useTranslations('today')
  const t = useTranslations('planDetails')
  const today = useToday()
  const before = plans.filter(({ daysLeft }) => daysLeft > 0)
  const isDayOff = before.length > 0 && before.every(({ plan }) => minutesOn(plan, today) === 0)
  const isDone = hasBegun && !isDayOff
  const why = isDayOff ? 'dayOffHelp' : more.length > 0 ? 'tooShort' : 'nothingHelp'
  return (
    <>
      <p className={styles.big}>{isDone ? words('allDone') : t(isDayOff ? 'dayOff' : 'nothing')}</p>
      <p className={styles.parts}>
        {isDone ? t(before.length > 0 ? 'planDone' : 'warmedUp') : t(why)}
      </p>
      {more.length > 0 ? (
        <LinkButton href={`/practise?minutes=${MORE_MINUTES}`} wide>
          {t('moreMinutes', { count: MORE_MINUTES })}
        </LinkButton>
      ) : null}
    </>
  )
}
