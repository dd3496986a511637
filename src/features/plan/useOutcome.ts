import { useTranslations } from 'use-intl'
import type { InterviewPlan, PlanOutcome } from '../../domain/plans'
import { useApp, useServices } from '../../state/context'
import { usePlanText } from './usePlanText'

/**
 * Notes what became of an interview; answers whether it is noted. What takes an interview ahead off the
 * days is said, with the way back.
 */
export function useOutcome() {
  const t = useTranslations('plans.outcome')
  const text = usePlanText()
  const { storage } = useServices()
  const show = useApp((state) => state.show)
  const fail = useApp((state) => state.fail)

  async function save(plan: InterviewPlan): Promise<boolean> {
    const saved = await storage.plans.save(plan)
    if (!saved.ok) fail(saved.error)
    return saved.ok
  }
  return async (plan: InterviewPlan, outcome: PlanOutcome): Promise<boolean> => {
    if (!(await save({ ...plan, outcome }))) return false
    if (outcome === 'calledOff' && !text.isOver(plan))
      show({ message: t('offDone', { name: text.title(plan) }), undo: () => void save(plan) })
    return true
  }
}
