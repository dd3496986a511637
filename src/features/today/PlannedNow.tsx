import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { deferredPart } from '../../i18n/deferredPart'
import { usePercent } from '../../i18n/usePercent'
import type { PlannedDay, PlanToday } from '../../state/plan/plannedDay'
import { Button } from '../../ui/Button'
import { LinkButton } from '../../ui/LinkButton'
import styles from './TodayPage.module.css'

const PlanDetails = deferredPart(() =>
  import('./planDetails/PlanDetails').then((m) => m.PlanDetails),
)

/** What “a little more” offers. */
const MORE_MINUTES = 5

/** The day by the interview plans: how far off, how ready, what to do now. */
export function PlannedNow({ day }: { readonly day: PlannedDay }) {
  const today = useTranslations('today')
  const t = useTranslations('planDetails')
  const [isOpen, setIsOpen] = useState(false)
  const count = day.cards.length
  return (
    <section className={styles.now}>
      {day.plans.map((one) => (
        <Standing key={one.plan.id} of={one} />
      ))}
      {count > 0 ? (
        <>
          <p className={styles.big}>
            {today('due', { count })}
            <span>{today('minutes', { count: Math.max(1, Math.round(day.seconds / 60)) })}</span>
          </p>
          <LinkButton href="/practise" look="primary" wide>
            {today('start')}
          </LinkButton>
        </>
      ) : (
        <>
          <p className={styles.big}>{today('allDone')}</p>
          <p className={styles.parts}>{t('planDone')}</p>
          {day.more.length > 0 ? (
            <LinkButton href={`/practise?minutes=${MORE_MINUTES}`} wide>
              {t('moreMinutes', { count: MORE_MINUTES })}
            </LinkButton>
          ) : null}
        </>
      )}
      <div className={styles.about}>
        <Button look="quiet" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {t('details')}
        </Button>
        <LinkButton href="/insights" look="quiet">
          {t('insights')}
        </LinkButton>
        <LinkButton href="/plans" look="quiet">
          {t('plans')}
        </LinkButton>
      </div>
      {isOpen ? <PlanDetails day={day} /> : null}
    </section>
  )
}

/** Days left, and readiness: if nothing more is done, and if the plan is kept. */
function Standing({ of: { plan, daysLeft, readiness, leftOut } }: { readonly of: PlanToday }) {
  const today = useTranslations('today')
  const t = useTranslations('planDetails')
  const percent = usePercent()
  const now = percent(readiness.now)
  const planned = percent(readiness.planned)
  const [low, high] = [percent(readiness.band.low), percent(readiness.band.high)]
  return (
    <div className={styles.standing}>
      <p className={styles.interview}>
        <strong>{plan.name || t('interview')}</strong>
        <span>{today('daysLeft', { count: daysLeft })}</span>
      </p>
      <p className={styles.parts}>
        {daysLeft > 0 ? t('readiness', { now, planned, low, high }) : t('readinessNow', { now })}
      </p>
      {leftOut.length > 0 ? <p>{t('leftOut', { count: leftOut.length })}</p> : null}
    </div>
  )
}
