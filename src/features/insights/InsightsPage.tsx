import { useTranslations } from 'use-intl'
import type { StudyDay } from '../../domain/ids'
import { practiceDays } from '../../domain/insights/days'
import { useLive, useSettings, useToday } from '../../state/context'
import { LinkButton } from '../../ui/LinkButton'
import { Empty, Page } from '../../ui/Page'
import { Calendar } from './Calendar'
import { Feelings } from './Feelings'
import styles from './Insights.module.css'
import { Minutes } from './Minutes'
import { Predicted } from './Predicted'
import { RedLines } from './RedLines'
import { type Insights, readInsights } from './readInsights'
import { Topics } from './Topics'

/** How far back the columns and the calendar go, in days. */
const COLUMNS = 28
const CALENDAR = 84

/** What the person's own answers show. */
export function InsightsPage() {
  const t = useTranslations('insights')
  const app = useTranslations('app')
  const today = useToday()
  const insights = useLive((storage) => readInsights(storage, today), [today])
  return (
    <Page title={t('title')} back={{ href: '/', label: app('today') }}>
      {insights ? (
        <Shown insights={insights} today={today} />
      ) : (
        <p className={styles.late}>{t('reading')}</p>
      )}
    </Page>
  )
}

function Shown({ insights, today }: { insights: Insights; today: StudyDay }) {
  const t = useTranslations('insights')
  const app = useTranslations('app')
  const { dayStart } = useSettings()
  const { summary, plans, topics, crossed } = insights
  if (summary.days.size === 0)
    return (
      <Empty title={t('empty')} help={t('emptyHelp')}>
        <LinkButton href="/" look="primary">
          {app('toToday')}
        </LinkButton>
      </Empty>
    )
  const days = practiceDays(summary.days, plans, today, CALENDAR, dayStart)
  return (
    <div className={styles.insights}>
      <Minutes days={days.slice(-COLUMNS)} />
      <Calendar days={days} />
      <Topics topics={topics} />
      <Feelings feelings={summary.feelings} />
      <RedLines crossed={crossed} />
      <Predicted predictions={summary.predictions} without={summary.withoutPrediction} />
    </div>
  )
}
