import { Plus } from 'lucide-react'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { type InterviewPlan, interviewAt } from '../../domain/plans'
import { useLive } from '../../state/context'
import { LinkButton } from '../../ui/LinkButton'
import { Empty, Page } from '../../ui/Page'
import { PlanRow } from './PlanRow'
import styles from './PlansPage.module.css'
import { usePlanText } from './usePlanText'

/** All interviews: those ahead, the nearest first, those called off, and those that are over, the last first. */
export function PlansPage() {
  const t = useTranslations('plans')
  const app = useTranslations('app')
  const { isOver } = usePlanText()
  const lists = useRef<HTMLDivElement>(null)
  const plans = useLive((storage) => storage.plans.list(), [])
  if (!plans) return null
  const inOrder = [...plans].sort((a, b) => interviewAt(a) - interviewAt(b))
  const isAhead = (plan: InterviewPlan) => plan.outcome === 'ahead' && !isOver(plan)
  const groups = [
    { title: t('ahead'), plans: inOrder.filter(isAhead) },
    { title: t('off'), plans: inOrder.filter((plan) => !isAhead(plan) && !isOver(plan)) },
    { title: t('past'), plans: inOrder.filter(isOver).reverse() },
  ]
  const add = (
    <LinkButton href="/plans/new" look={plans.length === 0 ? 'primary' : 'plain'}>
      <Plus size={18} aria-hidden="true" />
      {t('add')}
    </LinkButton>
  )
  return (
    <Page title={t('title')} back={{ href: '/', label: app('today') }}>
      <div ref={lists} tabIndex={-1} className={styles.plans}>
        {plans.length === 0 ? (
          <Empty title={t('empty')} help={t('emptyHelp')}>
            {add}
          </Empty>
        ) : (
          <div>{add}</div>
        )}
        {groups.map((group) =>
          group.plans.length > 0 ? (
            <section key={group.title}>
              <h2>{group.title}</h2>
              <ul>
                {group.plans.map((plan) => (
                  <PlanRow
                    key={plan.id}
                    plan={plan}
                    isAhead={isAhead(plan)}
                    // The lists stay.
                    onGone={() => lists.current?.focus()}
                  />
                ))}
              </ul>
            </section>
          ) : null,
        )}
      </div>
    </Page>
  )
}
