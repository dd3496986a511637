import { useTimeZone, useTranslations } from 'use-intl'
import { wallClock } from '../../domain/newPlan'
import type { PlanOutcome } from '../../domain/plans'
import { useServices } from '../../state/context'
import { FieldGroup, InputField, SelectField } from '../../ui/Field'
import type { FieldsProps } from './draft'
import styles from './PlanForm.module.css'
import { usePlanText } from './usePlanText'

interface WhenFieldsProps extends FieldsProps {
  readonly isNew: boolean
  /** What would stand there if the draft were saved. */
  readonly outcome: PlanOutcome
}

/** Day, time and time zone, and what they mean for practice. */
export function WhenFields({ draft, change, problem, isNew, outcome }: WhenFieldsProps) {
  const t = useTranslations('plans')
  const { clock } = useServices()
  const now = clock.now()
  const { date: today } = wallClock(now, clock.utcOffset(now))
  return (
    <FieldGroup title={t('when')}>
      <InputField
        type="date"
        label={t('date')}
        value={draft.date}
        min={isNew ? today : undefined}
        required
        problem={problem('date')}
        onChange={(date) => change({ date })}
      />
      <InputField
        type="time"
        label={t('time')}
        value={draft.time}
        required
        problem={problem('time')}
        onChange={(time) => change({ time })}
      />
      <ZoneField zone={draft.timeZone} onChange={(timeZone) => change({ timeZone })} />
      <output className={styles.outlook}>
        {outcome === 'calledOff' ? (
          t('outlook.off')
        ) : outcome === 'tookPlace' ? (
          t('outlook.over')
        ) : draft.date && draft.time ? (
          <Outlook {...draft} />
        ) : null}
      </output>
    </FieldGroup>
  )
}

/** What follows from the day, so that no date is a surprise later. */
function Outlook(moment: { date: string; time: string; timeZone: string }) {
  const t = useTranslations('plans')
  const text = usePlanText()
  const days = text.daysLeft(moment)
  const here = text.here(moment)
  return (
    <>
      {here ? <p>{t('here', { date: here })}</p> : null}
      <p>
        {text.isOver(moment)
          ? t('outlook.past')
          : days === 0
            ? t('outlook.today')
            : t('outlook.ahead', { days })}
      </p>
    </>
  )
}

const ZONES = Intl.supportedValuesOf('timeZone')

/** The zones by their names of the tz database: the device's own first, then all others. */
function ZoneField({ zone, onChange }: { zone: string; onChange: (zone: string) => void }) {
  const t = useTranslations('plans')
  const device = useTimeZone() ?? 'UTC'
  // A plan may come from a browser that knows a zone by another name.
  const others = new Set([zone, ...ZONES].filter((one) => one !== device))
  const options = [device, ...[...others].sort()].map((value) => ({
    value,
    label: value.replaceAll('_', ' '),
  }))
  return (
    <SelectField
      label={t('zone')}
      value={zone}
      options={options}
      onChange={onChange}
      {...(zone === device ? { help: t('zoneSame') } : {})}
    />
  )
}
