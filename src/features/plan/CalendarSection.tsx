import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { InterviewPlan } from '../../domain/plans'
import { useApp, useServices, useSettings, useToday } from '../../state/context'
import { Button } from '../../ui/Button'
import { FieldGroup, InputField } from '../../ui/Field'
import { isInAppBrowser } from '../../ui/inAppBrowser'
import { saveFile } from '../../ui/saveFile'
import styles from './PlanForm.module.css'

/** Practice after the day's work. */
const USUAL_PRACTICE = '20:00'

/**
 * The plan as a file for the person's calendar.
 *
 * @param keep saves the plan as it stands on the screen, so that calendar and app say the same
 */
export function CalendarSection({ keep }: { keep: () => Promise<InterviewPlan | null> }) {
  const t = useTranslations('plans.calendar')
  const plans = useTranslations('plans')
  const settings = useTranslations('settings')
  const { clock } = useServices()
  const { dayStart } = useSettings()
  const show = useApp((state) => state.show)
  const today = useToday()
  const [practiceAt, setPracticeAt] = useState(USUAL_PRACTICE)
  const [isMissing, setIsMissing] = useState(false)

  async function save() {
    setIsMissing(practiceAt === '')
    if (practiceAt === '') return
    const plan = await keep()
    if (!plan) return
    // It lets a download drop without a word, so nothing is claimed.
    if (isInAppBrowser()) return show({ message: settings('saveNeedsBrowser') })
    const file = `yingda-${plan.date}.ics`
    try {
      const { writeCalendar } = await import('../../formats/calendar/write')
      const now = clock.now()
      const content = writeCalendar({
        plan,
        practiceAt,
        now,
        today,
        dayStart,
        utcOffset: clock.utcOffset(now),
        address: new URL(import.meta.env.BASE_URL, location.href).href,
        words: {
          interview: plan.name ? t('interview', { name: plan.name }) : plans('unnamed'),
          practice: (minutes) => t('practice', { minutes }),
        },
      })
      saveFile(file, new Blob([content], { type: 'text/calendar' }))
      show({ message: t('saved', { file }) })
    } catch {
      show({ message: t('failed') })
    }
  }

  return (
    <FieldGroup title={t('title')}>
      <p className={styles.help}>{t('help')}</p>
      <InputField
        type="time"
        label={t('practiceAt')}
        value={practiceAt}
        problem={isMissing && practiceAt === '' ? plans('problem.noTime') : null}
        onChange={setPracticeAt}
      />
      <div>
        <Button onClick={() => void save()}>{t('save')}</Button>
      </div>
    </FieldGroup>
  )
}
