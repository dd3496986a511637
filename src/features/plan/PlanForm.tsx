import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useLocation } from 'wouter'
import type { InterviewPlan, PlanOutcome } from '../../domain/plans'
import { useApp, useServices } from '../../state/context'
import type { DeckRecord } from '../../storage/ports'
import { Button } from '../../ui/Button'
import { FieldGroup, InputField } from '../../ui/Field'
import { CalendarSection } from './CalendarSection'
import { DaysOff } from './DaysOff'
import { DeckChoice } from './DeckChoice'
import { draftOf, type FieldsProps, type PlanField, planOf, problemsOf } from './draft'
import { ImportanceSection } from './importance/ImportanceSection'
import { MinutesFields } from './MinutesFields'
import styles from './PlanForm.module.css'
import { useDraft } from './useDraft'
import { useOutcome } from './useOutcome'
import { usePlanText } from './usePlanText'
import { useRemovePlan } from './useRemovePlan'
import { WhenFields } from './WhenFields'

interface PlanFormProps {
  readonly plan: InterviewPlan
  /** Under which changes that are not saved yet are kept. */
  readonly draftKey: string
  readonly isNew: boolean
  readonly decks: readonly DeckRecord[]
}

/** Everything about one interview; nothing is kept before it is saved, and nothing is lost before that. */
export function PlanForm({ plan, draftKey, isNew, decks }: PlanFormProps) {
  const t = useTranslations('plans')
  const app = useTranslations('app')
  const { storage, clock } = useServices()
  const show = useApp((state) => state.show)
  const fail = useApp((state) => state.fail)
  const [, navigate] = useLocation()
  const { isOver } = usePlanText()
  const removePlan = useRemovePlan()
  const markOutcome = useOutcome()
  const { draft, isChanged, restored, change, settle } = useDraft(draftKey, draftOf(plan))
  const form = useRef<HTMLFormElement>(null)
  // Nothing is called wrong before the person has tried to save.
  const [attempts, setAttempts] = useState(0)
  const [halfDayOff, setHalfDayOff] = useState(false)
  const installed = decks.map(({ id }) => id)
  const problems = problemsOf(draft, installed)
  const problem = (field: PlanField) => {
    const found = attempts > 0 ? problems.get(field) : undefined
    return found ? t(`problem.${found}`) : null
  }
  const isOff = plan.outcome === 'calledOff'
  const fields: FieldsProps = { draft, change, problem }

  useEffect(() => {
    if (attempts === 0) return
    const wrong = '[aria-invalid], [data-problem] input'
    form.current?.querySelector<HTMLInputElement>(wrong)?.focus()
  }, [attempts])

  /** Saves the plan as it stands. @returns what was saved, or null if it cannot be */
  async function keep(): Promise<InterviewPlan | null> {
    const half = form.current?.querySelector<HTMLInputElement>('[name="dayOff"]')?.validity.badInput
    setHalfDayOff(half === true)
    if (problems.size > 0 || half) {
      setAttempts(attempts + 1)
      return null
    }
    const next = planOf(draft, plan, clock.now())
    const saved = await storage.plans.save(next)
    if (!saved.ok) {
      fail(saved.error)
      return null
    }
    settle(draftOf(next))
    return next
  }

  async function save() {
    if (!(await keep())) return
    show({ message: t('saved') })
    navigate('/plans', { replace: true })
  }

  async function mark(outcome: PlanOutcome) {
    // What was changed besides is saved with it, or said to be wrong.
    const now = isChanged ? await keep() : plan
    if (!now || !(await markOutcome(now, outcome))) return
    if (outcome === 'calledOff') navigate('/plans', { replace: true })
  }

  async function remove() {
    if (!(await removePlan(plan))) return
    settle()
    navigate('/plans', { replace: true })
  }

  return (
    <form
      ref={form}
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {restored ? <output className={styles.restored}>{t('restored')}</output> : null}
      <InputField
        stacked
        label={t('name')}
        help={t('nameHelp')}
        value={draft.name}
        maxLength={100}
        autoComplete="off"
        onChange={(name) => change({ name })}
      />
      <WhenFields {...fields} isNew={isNew} outcome={planOf(draft, plan, clock.now()).outcome} />
      <FieldGroup title={t('howMuch')}>
        <MinutesFields {...fields} />
      </FieldGroup>
      <DaysOff {...fields} isHalf={halfDayOff} onWhole={() => setHalfDayOff(false)} />
      <DeckChoice {...fields} decks={decks} />
      <ImportanceSection
        draft={draft}
        change={change}
        decks={decks.filter(({ id }) => draft.allDecks || draft.decks.includes(id))}
      />
      <div className={styles.actions}>
        <Button type="submit" look="primary" wide>
          {app('save')}
        </Button>
        {isChanged ? (
          <Button look="quiet" onClick={() => settle()}>
            {t('discard')}
          </Button>
        ) : null}
      </div>
      {isNew || isOver(plan) || isOff ? null : <CalendarSection keep={keep} />}
      {isNew ? null : (
        <div className={styles.last}>
          {isOver(plan) ? null : (
            <Button onClick={() => void mark(isOff ? 'ahead' : 'calledOff')}>
              {t(isOff ? 'outcome.on' : 'outcome.off')}
            </Button>
          )}
          <Button look="danger" onClick={() => void remove()}>
            {t('delete')}
          </Button>
        </div>
      )}
    </form>
  )
}
