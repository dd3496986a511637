import { useTranslations } from 'use-intl'
import type { Reason } from '../../domain/grading'

/** Why a rating is suggested, in one line. */
export function useReason(): (reason: Reason) => string {
  const t = useTranslations('reason')
  return (reason) => {
    switch (reason.code) {
      case 'redLineCrossed':
        return t('redLineCrossed', { count: reason.count })
      case 'mostMissing':
        return t('mostMissing', { made: reason.made, total: reason.total })
      case 'essentialMissing':
        return t('essentialMissing', { count: reason.missing })
      case 'essentialMissingWhileLearning':
        return t('essentialMissingWhileLearning', { count: reason.missing })
      case 'violationsMissed':
        return t('violationsMissed', { found: reason.found, total: reason.total })
      case 'falseAlarms':
        return t('falseAlarms', { count: reason.count })
      case 'allFound':
      case 'rightlyNothing':
      case 'allEssential':
      case 'wrongChoice':
      case 'rightChoice':
        return t(reason.code)
    }
  }
}
