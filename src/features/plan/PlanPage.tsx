import { useState } from 'react'
import { useTimeZone, useTranslations } from 'use-intl'
import { planId } from '../../domain/ids'
import { newPlan, USUAL_MINUTES, usualTime, wallClock } from '../../domain/newPlan'
import { useLive, useServices } from '../../state/context'
import { newId } from '../../state/environment'
import { useAwaitedDecks } from '../../state/useAwaitedDecks'
import { Empty, Page } from '../../ui/Page'
import { PlanForm } from './PlanForm'

/** One interview's plan, or a new one. */
export function PlanPage({ plan: id }: { plan?: string }) {
  const t = useTranslations('plans')
  const fresh = useNewPlan()
  const data = useLive(
    async (storage) => ({
      plan: (await storage.plans.list()).find((one) => one.id === id),
      decks: await storage.decks.list(),
    }),
    [id],
  )
  useAwaitedDecks(data !== undefined)
  if (!data) return null
  const isNew = id === undefined
  const plan = isNew ? fresh : data.plan
  const title = plan ? t(isNew ? 'new' : 'one') : t('missing')
  return (
    <Page title={title} back={{ href: '/plans', label: t('title') }}>
      {plan ? (
        <PlanForm key={plan.id} plan={plan} isNew={isNew} decks={data.decks} />
      ) : (
        <Empty title={t('missing')} help={t('missingHelp')} />
      )}
    </Page>
  )
}

/** What the fields of a new plan begin with. */
function useNewPlan() {
  const { clock } = useServices()
  const timeZone = useTimeZone() ?? 'UTC'
  const [plan] = useState(() => {
    const now = clock.now()
    const time = usualTime('', wallClock(now, clock.utcOffset(now)))
    return newPlan({ id: planId(newId()), date: '', time, timeZone, minutes: USUAL_MINUTES })
  })
  return plan
}
