import { describe, expect, test } from 'vitest'
import { millis, planId, studyDay } from '../../src/domain/ids'
import type { InterviewPlan } from '../../src/domain/plans'
import { DECK, idOf } from '../support/decks'
import { interviewPlan } from '../support/plans'
import { answerCard, benchWith, freshName, type Open, unwrap } from '../support/storage'
import { fakeClock } from '../support/clock'

const save = async (storage: Awaited<ReturnType<Open>>, plan: InterviewPlan) =>
  unwrap(await storage.plans.save(plan))

export function describePlans(open: Open): void {
  describe('interview plans', () => {
    test('come back as they were saved, several side by side', async () => {
      const { storage } = await benchWith(open)
      const [bank, agency] = [interviewPlan('bank'), interviewPlan('agency', { decks: [DECK] })]
      await save(storage, bank)
      await save(storage, agency)
      const plans = (await storage.plans.list()).map((plan) => ({ ...plan, at: millis(0) }))
      expect(plans.sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual([agency, bank])
    })

    test('say the day on which they were first saved, whatever is changed later', async () => {
      const { storage, clock } = await benchWith(open)
      const made = clock.today()
      await save(storage, interviewPlan('bank', { since: studyDay(1) }))
      clock.move(3 * 24 * 60 * 60_000)
      await save(storage, interviewPlan('bank', { since: studyDay(2) }))
      unwrap(await storage.plans.remove(planId('bank')))
      await save(storage, interviewPlan('bank'))
      expect(await storage.plans.list()).toMatchObject([{ since: made }])
    })

    test.each(['here', 'in the backup'])(
      'of two versions the earlier first day counts: the one %s is newer',
      async (newer) => {
        const { storage, clock } = await benchWith(open)
        await save(storage, interviewPlan('bank'))
        const { plans, ...rest } = await storage.backup.snapshot()
        const [plan] = plans
        const at = millis(clock.now() + (newer === 'here' ? -1 : 1))
        for (const since of [studyDay(clock.today() - 4), studyDay(clock.today() + 4)]) {
          const other = { ...interviewPlan('bank'), ...plan, name: 'other', since, at }
          unwrap(await storage.backup.restore({ ...rest, plans: [other] }))
          expect(await storage.plans.list()).toMatchObject([
            { name: newer === 'here' ? '' : 'other', since: clock.today() - 4 },
          ])
        }
      },
    )

    test('a changed one replaces the former, in another tab too, and is newer whatever the clock says', async () => {
      const { storage, clock, secondTab } = await benchWith(open)
      await save(storage, interviewPlan('bank'))
      const [first] = await storage.plans.list()
      clock.move(-1000)
      await save(await secondTab(), interviewPlan('bank', { date: '2026-12-24' }))
      const [second, ...others] = await storage.plans.list()
      expect(others).toEqual([])
      expect(second?.date).toBe('2026-12-24')
      expect(second?.at).toBeGreaterThan(first?.at ?? 0)
    })

    test('a deleted one is gone, can be put back, and no older backup brings it back', async () => {
      const { storage } = await benchWith(open)
      await save(storage, interviewPlan('bank'))
      const backup = await storage.backup.snapshot()
      unwrap(await storage.plans.remove(planId('bank')))
      expect(await storage.plans.list()).toEqual([])
      unwrap(await storage.backup.restore(backup))
      expect(await storage.plans.list()).toEqual([])
      await save(storage, interviewPlan('bank'))
      expect(await storage.plans.list()).toHaveLength(1)
    })

    test('deleting one that is not there does nothing', async () => {
      const { storage } = await benchWith(open)
      unwrap(await storage.plans.remove(planId('nobody')))
      expect((await storage.backup.snapshot()).plans).toEqual([])
    })

    test('travel in a backup; of two versions the newer stays', async () => {
      const { storage } = await benchWith(open)
      await save(storage, interviewPlan('bank'))
      const backup = await storage.backup.snapshot()
      const other = await open(freshName(), fakeClock())
      unwrap(await other.backup.restore(backup))
      expect(await other.plans.list()).toEqual(await storage.plans.list())
      await save(other, interviewPlan('bank', { name: 'moved' }))
      const old = { ...backup, plans: backup.plans.map((plan) => ({ ...plan, at: millis(1) })) }
      unwrap(await other.backup.restore(old))
      expect(await other.plans.list()).toMatchObject([{ name: 'moved' }])
    })

    test('the planner sees every card that may be asked, with kind, importance and memory', async () => {
      const { storage } = await benchWith(open)
      await answerCard(storage, idOf('b'), 'good')
      unwrap(await storage.cards.setFlags(idOf('a'), { suspended: true }))
      const cards = await storage.cards.plannable([DECK])
      expect(cards.map(({ cardId }) => cardId)).not.toContain(idOf('a'))
      const answered = cards.find(({ cardId }) => cardId === idOf('b'))
      expect(answered).toMatchObject({
        kind: 'question',
        importance: 'should',
        memory: { reviews: 1 },
      })
      expect(await storage.cards.plannable([])).toEqual([])
    })
  })
}
