import { useFormatter, useTranslations } from 'use-intl'
import { type InterviewPlan, interviewAt, type PlanOutcome } from '../../domain/plans'
import { useApp, useServices } from '../../state/context'
import { Button } from '../../ui/Button'
import { focusHeading } from '../../ui/focusHeading'
import { LinkButton } from '../../ui/LinkButton'
import styles from './TodayPage.module.css'

interface AfterInterviewProps {
  readonly plans: readonly InterviewPlan[]
  /** Another one is ahead, for which practice goes on. */
  readonly hasNext: boolean
}

/** Asks what became of an interview whose hour is past; without another one the long-term schedule goes on. */
export function AfterInterview({ plans, hasNext }: AfterInterviewProps) {
  const t = useTranslations('planDetails.after')
  const format = useFormatter()
  const { storage } = useServices()
  const show = useApp((state) => state.show)
  const fail = useApp((state) => state.fail)
  async function note(plan: InterviewPlan, outcome: PlanOutcome) {
    const saved = await storage.plans.save({ ...plan, outcome })
    if (!saved.ok) return fail(saved.error)
    // What was asked is gone: the focus begins anew with the screen.
    focusHeading({ preventScroll: false })
    const undo = () => void storage.plans.save(plan)
    show({ message: t(outcome === 'tookPlace' ? 'wellDone' : 'noted'), undo })
  }
  function questionOf(plan: InterviewPlan): string {
    if (plan.name) return t('askNamed', { name: plan.name })
    const date = format.dateTime(interviewAt(plan), {
      month: 'short',
      day: 'numeric',
      timeZone: plan.timeZone,
    })
    return t('ask', { date })
  }
  return (
    <>
      {plans.map((plan) => (
        <section key={plan.id} className={styles.after}>
          <h2>{questionOf(plan)}</h2>
          <p className={styles.parts}>{t(hasNext ? 'helpNext' : 'help')}</p>
          <div className={styles.answers}>
            <Button onClick={() => void note(plan, 'tookPlace')}>{t('tookPlace')}</Button>
            <Button onClick={() => void note(plan, 'calledOff')}>{t('calledOff')}</Button>
            <LinkButton href={`/plans/${plan.id}`}>{t('moved')}</LinkButton>
          </div>
        </section>
      ))}
    </>
  )
}
