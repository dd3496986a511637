import { useTranslations } from 'use-intl'
import { Link } from 'wouter'
import type { InterviewPlan, PlanOutcome } from '../../domain/plans'
import { useApp, useServices } from '../../state/context'
import { Button } from '../../ui/Button'
import { LinkButton } from '../../ui/LinkButton'
import styles from './PlansPage.module.css'
import { usePlanText } from './usePlanText'
import { useRemovePlan } from './useRemovePlan'

interface PlanRowProps {
  readonly plan: InterviewPlan
  readonly isAhead: boolean
  readonly onRemoved: () => void
}

/** One interview in the list: a link to its plan, and what can be done with it here. */
export function PlanRow({ plan, isAhead, onRemoved }: PlanRowProps) {
  const t = useTranslations('plans')
  const text = usePlanText()
  const removePlan = useRemovePlan()
  const name = text.title(plan)
  const remove = async () => {
    if (await removePlan(plan)) onRemoved()
  }
  return (
    <li className={styles.row}>
      <Link href={`/plans/${plan.id}`} className={styles.plan}>
        <span className={styles.name}>{name}</span>
        <span className={styles.when}>
          {text.when(plan)}
          {isAhead ? (
            <>
              {' · '}
              <span className={styles.left}>{t('left', { days: text.daysLeft(plan) })}</span>
            </>
          ) : null}
        </span>
        {isAhead ? <Minutes plan={plan} /> : null}
      </Link>
      {isAhead ? null : <Outcome plan={plan} />}
      <Button look="quiet" aria-label={t('deleteNamed', { name })} onClick={() => void remove()}>
        {t('delete')}
      </Button>
    </li>
  )
}

function Minutes({ plan: { minutes } }: { plan: InterviewPlan }) {
  const t = useTranslations('plans')
  const [first = 0] = minutes
  const total = minutes.reduce((sum, one) => sum + one, 0)
  const same = minutes.every((one) => one === first)
  return (
    <span className={styles.when}>
      {same ? t('eachDay', { minutes: first }) : t('eachWeek', { minutes: total })}
    </span>
  )
}

const OUTCOMES = ['tookPlace', 'calledOff'] as const satisfies readonly PlanOutcome[]

/** What became of an interview whose time is over; pressed again, an answer is taken back. */
function Outcome({ plan }: { plan: InterviewPlan }) {
  const t = useTranslations('plans.outcome')
  const text = usePlanText()
  const { storage } = useServices()
  const fail = useApp((state) => state.fail)
  const mark = async (one: PlanOutcome) => {
    const outcome = plan.outcome === one ? 'ahead' : one
    const saved = await storage.plans.save({ ...plan, outcome })
    if (!saved.ok) fail(saved.error)
  }
  return (
    <fieldset aria-label={`${t('ask')} ${text.title(plan)}`} className={styles.outcome}>
      {plan.outcome === 'ahead' ? <p>{t('ask')}</p> : null}
      {OUTCOMES.map((one) => (
        <Button
          key={one}
          aria-pressed={plan.outcome === one}
          className={styles.answer ?? ''}
          onClick={() => void mark(one)}
        >
          {t(one)}
        </Button>
      ))}
      {plan.outcome === 'ahead' ? (
        <LinkButton href={`/plans/${plan.id}`}>{t('moved')}</LinkButton>
      ) : null}
    </fieldset>
  )
}
