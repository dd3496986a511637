import { useTranslations } from 'use-intl'
import type { StudyDay } from '../../domain/ids'
import { practiceDays } from '../../domain/insights/days'
import { useLive, useSettings, useToday } from '../../state/context'
import type { PlannedDay } from '../../state/plan/plannedDay'
import { usePlannedDay } from '../../state/plan/usePlannedDay'
import { LinkButton } from '../../ui/LinkButton'
import { Empty, Page } from '../../ui/Page'
import { Calendar } from './Calendar'
import { Feelings } from './Feelings'
import styles from './Insights.module.css'
import { MemoryModel } from './MemoryModel'
import { Minutes } from './Minutes'
import { Predicted } from './Predicted'
import { Readiness } from './Readiness'
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
  const { dayStart } = useSettings()
  const insights = useLive((storage) => readInsights(storage, today, dayStart), [today, dayStart])
  const planned = usePlannedDay()
  return (
    <Page title={t('title')} back={{ href: '/', label: app('today') }}>
      {insights && planned ? (
        <Shown insights={insights} planned={planned} today={today} />
      ) : (
        <p className={styles.late}>{t('reading')}</p>
      )}
    </Page>
  )
}

interface ShownProps {
  readonly insights: Insights
  readonly planned: PlannedDay
  readonly today: StudyDay
}

function Shown({ insights, planned, today }: ShownProps) {
  const t = useTranslations('insights')
  const app = useTranslations('app')
  const { dayStart } = useSettings()
  const { summary, plans, ahead, over, topics, crossed } = insights
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
      {ahead.map((one, index) => (
        <Readiness
          key={one.plan.id}
          of={one}
          isFirst={index === 0}
          ahead={planned.plans.find(({ plan }) => plan.id === one.plan.id)}
        />
      ))}
      <Minutes days={days.slice(-COLUMNS)} />
      <Calendar days={days} />
      {over ? <Readiness of={over} isFirst={ahead.length === 0} /> : null}
      <Topics topics={topics} />
      <Feelings feelings={summary.feelings} />
      <RedLines crossed={crossed} />
      <Predicted predictions={summary.predictions} without={summary.withoutPrediction} />
      <MemoryModel reviews={summary.reviews} />
    </div>
  )
}
