import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { isFresh } from '../../domain/plans'
import { deferredPart } from '../../i18n/deferredPart'
import { useToday } from '../../state/context'
import type { PlannedDay } from '../../state/plan/plannedDay'
import { Button } from '../../ui/Button'
import { LinkButton } from '../../ui/LinkButton'
import { NothingNow } from './NothingNow'
import { Standing } from './Standing'
import styles from './TodayPage.module.css'

const PlanDetails = deferredPart(() =>
  import('./planDetails/PlanDetails').then((m) => m.PlanDetails),
)

interface PlannedNowProps {
  readonly day: PlannedDay
  /** Something was answered today. */
  readonly hasBegun: boolean
}

/** The day by the interview plans: how far off, how ready, what to do now. */
export function PlannedNow({ day, hasBegun }: PlannedNowProps) {
  const today = useTranslations('today')
  const t = useTranslations('planDetails')
  const now = useToday()
  const [isOpen, setIsOpen] = useState(false)
  const count = day.learning.length + day.cards.length
  const hasCards = day.plans.some(({ cards }) => cards.length > 0)
  const isNew = day.plans.some(({ plan }) => isFresh(plan, now))
  return (
    <section className={styles.now}>
      {day.plans.map((one) => (
        <Standing key={one.plan.id} of={one} />
      ))}
      {hasCards && isNew ? <p className={styles.help}>{t('whatIsReadiness')}</p> : null}
      {count > 0 ? (
        <>
          <p className={styles.big}>
            {today('due', { count })}
            <span>{today('minutes', { count: Math.max(1, Math.round(day.seconds / 60)) })}</span>
          </p>
          <LinkButton href="/practise" look="primary" wide>
            {today('start')}
          </LinkButton>
          {hasBegun ? <p className={styles.stop}>{t('stopAny')}</p> : null}
        </>
      ) : hasCards ? (
        <NothingNow day={day} hasBegun={hasBegun} />
      ) : null}
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
      {isOpen ? <PlanDetails day={day} isExplained={isNew} /> : null}
    </section>
  )
}
