import { Check } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { isFresh } from '../../domain/plans'
import { usePercent } from '../../i18n/usePercent'
import { useToday } from '../../state/context'
import { usePlannedDay } from '../../state/plan/usePlannedDay'
import styles from './Summary.module.css'

/** After a sitting by the interview plans: what is left of the day, and how ready the person is by now. */
export function PlannedNext() {
  const t = useTranslations('summary')
  const plan = useTranslations('planDetails')
  const percent = usePercent()
  const day = usePlannedDay()
  const today = useToday()
  if (!day || day.plans.length === 0) return null
  const left = day.learning.length + day.cards.length
  const isBefore = day.plans.some(({ daysLeft }) => daysLeft > 0)
  return (
    <section className={styles.next}>
      <h2 className={styles.heading}>{t('next')}</h2>
      <p>
        <Check size={16} aria-hidden="true" />{' '}
        {left > 0 && isBefore
          ? t('planLeft', { count: left })
          : plan(isBefore ? 'planDone' : 'warmedUp')}
      </p>
      {day.plans.map(({ plan: { id, name }, daysLeft, readiness: { now, planned, band } }) => (
        <p key={id}>
          {name ? <strong className={styles.name}>{name}</strong> : null}
          {daysLeft > 0
            ? plan('readiness', {
                now: percent(now),
                planned: percent(planned),
                low: percent(band.low),
                high: percent(band.high),
              })
            : plan('readinessToday', { now: percent(now) })}
        </p>
      ))}
      {day.plans.some(({ plan: one }) => isFresh(one, today)) ? (
        <p className={styles.help}>{plan('whatIsReadiness')}</p>
      ) : null}
    </section>
  )
}
