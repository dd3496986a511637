import { X } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { wallClock } from '../../domain/newPlan'
import { useServices } from '../../state/context'
import { Button } from '../../ui/Button'
import { FieldGroup, InputField } from '../../ui/Field'
import { type FieldsProps, withDayOff } from './draft'
import styles from './PlanForm.module.css'
import { usePlanText } from './usePlanText'

interface DaysOffProps extends FieldsProps {
  /** A date was begun and not finished when the plan was to be saved. */
  readonly isHalf: boolean
  readonly onWhole: () => void
}

/** Days on which nothing is practised. */
export function DaysOff({ draft, change, isHalf, onWhole }: DaysOffProps) {
  const t = useTranslations('plans')
  const text = usePlanText()
  const { clock } = useServices()
  const [isMissing, setIsMissing] = useState(false)
  const field = useRef<HTMLDivElement>(null)
  const now = clock.now()
  const { date: today } = wallClock(now, clock.utcOffset(now))
  const focusField = () => field.current?.querySelector('input')?.focus()
  const choose = (dayOff: string) => {
    setIsMissing(false)
    onWhole()
    change({ dayOff })
  }
  const add = () => {
    if (draft.dayOff) change({ daysOff: withDayOff(draft), dayOff: '' })
    setIsMissing(!draft.dayOff)
    focusField()
  }
  const remove = (date: string) => {
    change({ daysOff: draft.daysOff.filter((one) => one !== date) })
    // The button is gone with its row.
    focusField()
  }
  return (
    <FieldGroup title={t('daysOff')}>
      <p className={styles.help}>{t('daysOffHelp')}</p>
      {draft.daysOff.length > 0 ? (
        <ul>
          {draft.daysOff.map((date) => (
            <li key={date} className={styles.dayOff}>
              {text.day(date)}
              <Button
                look="quiet"
                aria-label={t('workOn', { date: text.day(date) })}
                onClick={() => remove(date)}
              >
                <X size={20} aria-hidden="true" />
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <div ref={field} className={styles.addDayOff}>
        <InputField
          type="date"
          name="dayOff"
          label={t('dayOff')}
          value={draft.dayOff}
          min={today}
          problem={isMissing || isHalf ? t('problem.noDayOff') : null}
          onChange={choose}
        />
        <Button onClick={add}>{t('addDayOff')}</Button>
      </div>
    </FieldGroup>
  )
}
