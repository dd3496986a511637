import { useTranslations } from 'use-intl'
import { Link } from 'wouter'
import type { InterviewPlan, PlanOutcome } from '../../domain/plans'
import { Button } from '../../ui/Button'
import { LinkButton } from '../../ui/LinkButton'
import styles from './PlansPage.module.css'
import { useOutcome } from './useOutcome'
import { usePlanText } from './usePlanText'
import { useRemovePlan } from './useRemovePlan'

interface PlanRowProps {
  readonly plan: InterviewPlan
  readonly isAhead: boolean
  /** The row has left its place, and taken the focus along. */
  readonly onGone: () => void
}

/** One interview in the list: a link to its plan, and what can be done with it here. */
export function PlanRow({ plan, isAhead, onGone }: PlanRowProps) {
  const t = useTranslations('plans')
  const text = usePlanText()
  const removePlan = useRemovePlan()
  const name = text.title(plan)
  const remove = async () => {
    if (await removePlan(plan)) onGone()
  }
  return (
    <li className={styles.row}>
      <Link href={`/plans/${plan.id}`} className={styles.plan}>
        <span className={styles.name}>{name}</span>
        <span className={styles.when}>{text.when(plan)}</span>
        {isAhead ? (
          <span className={styles.when}>
            {t('left', { days: text.daysLeft(plan) })} · <Minutes plan={plan} />
          </span>
        ) : null}
      </Link>
      {isAhead ? null : <Outcome plan={plan} onGone={onGone} />}
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
  return same ? t('eachDay', { minutes: first }) : t('eachWeek', { minutes: total })
}

const OUTCOMES = ['tookPlace', 'calledOff'] as const satisfies readonly PlanOutcome[]

/** What became of an interview that is over or called off; pressed again, an answer is taken back. */
function Outcome({ plan, onGone }: Pick<PlanRowProps, 'plan' | 'onGone'>) {
  const t = useTranslations('plans.outcome')
  const text = usePlanText()
  const markOutcome = useOutcome()
  const { id, outcome } = plan
  const revive = async () => {
    if (await markOutcome(plan, 'ahead')) onGone()
  }
  if (!text.isOver(plan))
    return (
      <div className={styles.outcome}>
        <Button onClick={() => void revive()}>{t('on')}</Button>
        <LinkButton href={`/plans/${id}`}>{t('again')}</LinkButton>
      </div>
    )
  return (
    <fieldset aria-label={`${t('ask')} ${text.title(plan)}`} className={styles.outcome}>
      {outcome === 'ahead' ? <p>{t('ask')}</p> : null}
      {OUTCOMES.map((one) => (
        <Button
          key={one}
          aria-pressed={outcome === one}
          className={styles.answer ?? ''}
          onClick={() => void markOutcome(plan, outcome === one ? 'ahead' : one)}
        >
          {t(one)}
        </Button>
      ))}
      {outcome === 'tookPlace' ? (
        <LinkButton href={`/plans/new?like=${id}`}>{t('like')}</LinkButton>
      ) : (
        <LinkButton href={`/plans/${id}`}>{t(outcome === 'ahead' ? 'moved' : 'again')}</LinkButton>
      )}
    </fieldset>
  )
}
