import { useTranslations } from 'use-intl'
import type { InterviewPlan } from '../../domain/plans'
import { useApp, useServices } from '../../state/context'
import { usePlanText } from './usePlanText'

/** Deletes a plan and offers the way back; answers whether it is gone. */
export function useRemovePlan() {
  const t = useTranslations('plans')
  const text = usePlanText()
  const { storage } = useServices()
  const show = useApp((state) => state.show)
  const fail = useApp((state) => state.fail)

  async function restore(plan: InterviewPlan) {
    const restored = await storage.plans.save(plan)
    if (!restored.ok) fail(restored.error)
  }
  return async (plan: InterviewPlan): Promise<boolean> => {
    const removed = await storage.plans.remove(plan.id)
    if (!removed.ok) {
      fail(removed.error)
      return false
    }
    show({ message: t('deleted', { name: text.title(plan) }), undo: () => void restore(plan) })
    return true
  }
}
