import { useTranslations } from 'use-intl'
import type { Millis } from '../../domain/ids'
import type { Due } from '../../domain/memory/memory'
import { useToday } from '../../state/context'

const DAYS_A_MONTH = 30.44
const DAYS_A_YEAR = 365.25

/**
 * When a card would come back, short enough for a button: “10 min”, “3 days”, “1.5 mo”. Minutes count
 * from `since`, the moment for which `due` was asked, not from now: a long answer shortens no step.
 */
export function useIntervalLabel(): (due: Due, since: Millis) => string {
  const t = useTranslations('practise')
  const today = useToday()
  return (due, since) => {
    if (due.unit === 'moment')
      return t('inMinutes', { count: Math.max(1, Math.round((due.at - since) / 60_000)) })
    const days = Math.max(1, due.day - today)
    if (days < 45) return t('inDays', { count: days })
    if (days < DAYS_A_YEAR) return t('inMonths', { count: oneDecimal(days / DAYS_A_MONTH) })
    return t('inYears', { count: oneDecimal(days / DAYS_A_YEAR) })
  }
}

const oneDecimal = (value: number) => Math.round(value * 10) / 10
