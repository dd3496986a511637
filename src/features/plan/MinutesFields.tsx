import { useFormatter, useTranslations } from 'use-intl'
import { InputField } from '../../ui/Field'
import { TickRow } from '../../ui/TickRow'
import type { FieldsProps } from './draft'
import styles from './PlanForm.module.css'

/** From Monday, as the week is lived; the plan counts from Sunday. */
const WEEK = [1, 2, 3, 4, 5, 6, 0]
/** Some Sunday, in UTC. */
const SUNDAY = Date.UTC(2026, 0, 4)
const DAY_MILLIS = 24 * 60 * 60_000

/** Minutes to practise: one number, or seven. */
export function MinutesFields({ draft, change, problem }: FieldsProps) {
  const t = useTranslations('plans')
  const format = useFormatter()
  const weekday = (day: number) =>
    format.dateTime(SUNDAY + day * DAY_MILLIS, { weekday: 'long', timeZone: 'UTC' })
  const toggle = () => {
    const allSame = new Set(draft.minutes).size === 1
    // Seven fields begin with the one number; seven that were there before are kept.
    const minutes = allSame ? draft.minutes.map(() => draft.everyDay) : draft.minutes
    change({ differs: !draft.differs, minutes })
  }
  const changeDay = (day: number, text: string) =>
    change({ minutes: draft.minutes.map((one, index) => (index === day ? text : one)) })
  const number = { type: 'number', inputMode: 'numeric', min: 0, max: 600, required: true } as const
  return (
    <>
      {draft.differs ? (
        <fieldset>
          <legend className="visually-hidden">{t('minutes')}</legend>
          {WEEK.map((day) => (
            <InputField
              key={day}
              {...number}
              label={weekday(day)}
              value={draft.minutes[day] ?? ''}
              problem={problem(`minutes.${day}`)}
              onChange={(text) => changeDay(day, text)}
            />
          ))}
        </fieldset>
      ) : (
        <InputField
          {...number}
          label={t('minutes')}
          value={draft.everyDay}
          problem={problem('everyDay')}
          onChange={(everyDay) => change({ everyDay })}
        />
      )}
      <p className={styles.help}>{t('minutesHelp')}</p>
      <TickRow checked={draft.differs} onChange={toggle}>
        {t('differs')}
      </TickRow>
    </>
  )
}
