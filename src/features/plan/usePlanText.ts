import { useFormatter, useTimeZone, useTranslations } from 'use-intl'
import { type InterviewPlan, interviewAt, interviewDay } from '../../domain/plans'
import { useServices, useSettings, useToday } from '../../state/context'

type Moment = Pick<InterviewPlan, 'date' | 'time' | 'timeZone'>

const DAY = { year: 'numeric', month: 'short', day: 'numeric', weekday: 'short' } as const
const TIME = { hour: 'numeric', minute: '2-digit' } as const

/** How a plan is spoken of, in the interface's language. */
export function usePlanText() {
  const t = useTranslations('plans')
  const format = useFormatter()
  const timeZone = useTimeZone() ?? 'UTC'
  const { clock } = useServices()
  const today = useToday()
  const { dayStart } = useSettings()
  return {
    title: ({ name }: InterviewPlan) => name || t('unnamed'),
    /** Day and time as the wall shows them where the interview is. */
    when: ({ date, time }: Moment) =>
      format.dateTime(new Date(`${date}T${time}Z`), { ...DAY, ...TIME, timeZone: 'UTC' }),
    /** The same moment on the device's clock, if that shows something else. */
    here: (moment: Moment) =>
      moment.timeZone === timeZone
        ? null
        : format.dateTime(interviewAt(moment), { ...DAY, ...TIME, timeZone }),
    day: (date: string) => format.dateTime(new Date(`${date}T00:00Z`), { ...DAY, timeZone: 'UTC' }),
    /** Study days until the interview. */
    daysLeft: (moment: Moment) => Math.max(0, interviewDay(moment, dayStart) - today),
    isOver: (moment: Moment) => interviewAt(moment) < clock.now(),
  }
}
