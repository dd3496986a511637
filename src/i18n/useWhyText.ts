import { useTranslations } from 'use-intl'
import type { PlannedReason } from '../domain/session'
import { usePercent } from './usePercent'

/** Why an interview plan asks a card, in a sentence: “Must know, last answered 3 days ago: on the day …”. */
export function useWhyText(): (reason: PlannedReason) => string {
  const t = useTranslations('planDetails')
  const percent = usePercent()
  return ({ importance, daysAgo, daysLeft, recallIfLeft, recallIfAsked }) => {
    const card = t('card', { importance, daysAgo: daysAgo ?? -1 })
    const left = percent(recallIfLeft)
    return daysLeft > 0
      ? t('onTheDay', { card, left, asked: percent(recallIfAsked) })
      : t('warmUp', { card, left })
  }
}
