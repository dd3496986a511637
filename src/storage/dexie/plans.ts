import type { Clock } from '../../domain/clock'
import type { InterviewPlan } from '../../domain/plans'
import type { PlanStore } from '../ports'
import type { Database } from './database'
import { attempt } from './errors'
import { momentAfter } from './moment'

export function createPlanStore(db: Database, clock: Clock): PlanStore {
  const write = (
    id: InterviewPlan['id'],
    change: (before?: InterviewPlan) => InterviewPlan | null,
  ) =>
    attempt(() =>
      db.transaction('rw', db.plans, async () => {
        const before = await db.plans.get(id)
        const plan = change(before)
        if (plan) await db.plans.put({ ...plan, at: momentAfter(clock, before?.at ?? 0) })
      }),
    )

  return {
    list: () => db.plans.filter((plan) => !plan.deleted).toArray(),
    save: (plan) => write(plan.id, () => ({ ...plan, deleted: false, at: plan.at })),
    remove: (id) => write(id, (before) => (before ? { ...before, deleted: true } : null)),
  }
}
