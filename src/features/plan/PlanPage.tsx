import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { useTimeZone, useTranslations } from 'use-intl'
import { planId } from '../../domain/ids'
import { newPlan, USUAL_MINUTES, usualTime, wallClock } from '../../domain/newPlan'
import { planLike } from '../../domain/plans'
import { useLive, useServices } from '../../state/context'
import { newId } from '../../state/environment'
import { useAwaitedDecks } from '../../state/useAwaitedDecks'
import { Empty, Page } from '../../ui/Page'
import { PlanForm } from './PlanForm'

/** One interview's plan, or a new one. */
export function PlanPage({ plan: id }: { plan?: string }) {
  const t = useTranslations('plans')
  const fresh = useNewPlan()
  const [search] = useSearchParams()
  const like = search.get('like')
  const data = useLive(
    async (storage) => ({
      plans: await storage.plans.list(),
      decks: await storage.decks.list(),
    }),
    [],
  )
  useAwaitedDecks(data !== undefined)
  if (!data) return null
  const isNew = id === undefined
  const known = data.plans.find((one) => one.id === (isNew ? like : id))
  const plan = isNew ? (known ? planLike(known, fresh.id) : fresh) : known
  const title = plan ? t(isNew ? 'new' : 'one') : t('missing')
  return (
    <Page title={title} back={{ href: '/plans', label: t('title') }}>
      {plan ? (
        <PlanForm
          key={plan.id}
          plan={plan}
          draftKey={isNew ? `new:${like ?? ''}` : plan.id}
          isNew={isNew}
          decks={data.decks}
        />
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
