import type { Clock } from '../../domain/clock'
import { studyDayOf } from '../../domain/days'
import type { StudyDay } from '../../domain/ids'
import type { InterviewPlan } from '../../domain/plans'
import type { PlanStore } from '../ports'
import type { Database } from './database'
import { attempt } from './errors'
import { momentAfter } from './moment'
import { readSettings } from './readSettings'

export function createPlanStore(db: Database, clock: Clock): PlanStore {
  async function today(): Promise<StudyDay> {
    const { dayStart } = await readSettings(db)
    const now = clock.now()
    return studyDayOf(now, clock.utcOffset(now), dayStart)
  }

  const write = (
    id: InterviewPlan['id'],
    change: (before?: InterviewPlan) => InterviewPlan | null,
  ) =>
    db.transaction('rw', db.plans, async () => {
      const before = await db.plans.get(id)
      const plan = change(before)
      if (plan) await db.plans.put({ ...plan, at: momentAfter(clock, before?.at ?? 0) })
    })

  return {
    list: () => db.plans.filter((plan) => !plan.deleted).toArray(),
    save: (plan) =>
      attempt(async () => {
        const day = await today()
        await write(plan.id, (before) => ({
          ...plan,
          deleted: false,
          since: before?.since ?? day,
        }))
      }),
    remove: (id) =>
      attempt(() => write(id, (before) => (before ? { ...before, deleted: true } : null))),
  }
}
