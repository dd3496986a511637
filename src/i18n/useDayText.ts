import { useFormatter } from 'use-intl'
import { startOfStudyDay } from '../domain/days'
import type { StudyDay } from '../domain/ids'
import { useServices, useSettings } from '../state/context'

/** A study day as the person would write it (“Dec 2”), in the interface's language. */
export function useDayText(): (day: StudyDay) => string {
  const format = useFormatter()
  const { clock } = useServices()
  const { dayStart } = useSettings()
  return (day) => {
    const start = startOfStudyDay(day, clock.utcOffset(clock.now()), dayStart)
    return format.dateTime(start, { month: 'short', day: 'numeric' })
  }
}
