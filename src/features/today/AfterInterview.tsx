import { useTranslations } from 'use-intl'
import type { InterviewPlan, PlanOutcome } from '../../domain/plans'
import { useApp, useServices } from '../../state/context'
import { Button } from '../../ui/Button'
import { LinkButton } from '../../ui/LinkButton'
import styles from './TodayPage.module.css'

/** Asks what became of an interview whose hour is past; the cards go on by the long-term schedule. */
export function AfterInterview({ plans }: { readonly plans: readonly InterviewPlan[] }) {
  const t = useTranslations('planDetails.after')
  const { storage } = useServices()
  const show = useApp((state) => state.show)
  const fail = useApp((state) => state.fail)
  async function note(plan: InterviewPlan, outcome: PlanOutcome) {
    const saved = await storage.plans.save({ ...plan, outcome })
    if (!saved.ok) return fail(saved.error)
    const undo = () => void storage.plans.save(plan)
    show({ message: t(outcome === 'tookPlace' ? 'wellDone' : 'noted'), undo })
  }
  return (
    <>
      {plans.map((plan) => (
        <section key={plan.id} className={styles.after}>
          <h2>{plan.name ? t('askNamed', { name: plan.name }) : t('ask')}</h2>
          <p className={styles.parts}>{t('help')}</p>
          <div className={styles.about}>
            <Button onClick={() => void note(plan, 'tookPlace')}>{t('tookPlace')}</Button>
            <Button onClick={() => void note(plan, 'calledOff')}>{t('calledOff')}</Button>
            <LinkButton href={`/plans/${plan.id}`}>{t('moved')}</LinkButton>
          </div>
        </section>
      ))}
    </>
  )
}
