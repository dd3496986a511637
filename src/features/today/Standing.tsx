import { useFormatter, useTranslations } from 'use-intl'
import { interviewAt } from '../../domain/plans'
import { usePercent } from '../../i18n/usePercent'
import type { PlanToday } from '../../state/plan/plannedDay'
import { LinkButton } from '../../ui/LinkButton'
import styles from './TodayPage.module.css'

/** Days left, and readiness: if nothing more is done, and if the plan is kept. */
export function Standing({ of: one }: { readonly of: PlanToday }) {
  const { plan, daysLeft, leftOut, cards } = one
  const today = useTranslations('today')
  const t = useTranslations('planDetails')
  const format = useFormatter()
  const isLeft = new Set(leftOut)
  const must = cards.filter(({ id, importance }) => importance === 'must' && isLeft.has(id)).length
  const time = format.dateTime(interviewAt(plan), { hour: 'numeric', minute: '2-digit' })
  return (
    <div className={styles.standing}>
      <p className={styles.interview}>
        <strong>{plan.name || today('interview')}</strong>
        <span>
          {daysLeft > 0 ? today('daysLeft', { count: daysLeft }) : t('todayAt', { time })}
        </span>
      </p>
      {cards.length > 0 ? (
        <>
          <ReadinessLine of={one} />
          {leftOut.length > 0 ? <p>{t('leftOut', { count: leftOut.length, must })}</p> : null}
        </>
      ) : (
        <>
          <p className={styles.parts}>{t('noCards')}</p>
          <LinkButton href={`/plans/${plan.id}`}>{t('chooseDecks')}</LinkButton>
        </>
      )}
    </div>
  )
}

function ReadinessLine({ of: { daysLeft, readiness } }: { readonly of: PlanToday }) {
  const t = useTranslations('planDetails')
  const percent = usePercent()
  const now = percent(readiness.now)
  const planned = percent(readiness.planned)
  const [low, high] = [percent(readiness.band.low), percent(readiness.band.high)]
  return (
    <p className={styles.parts}>
      {daysLeft > 0 ? t('readiness', { now, planned, low, high }) : t('readinessNow', { now })}
    </p>
  )
}
