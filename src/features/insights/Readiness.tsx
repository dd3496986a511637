import { Bar, Line } from '@visx/shape'
import { useFormatter, useTranslations } from 'use-intl'
import { type StudyDay, studyDay } from '../../domain/ids'
import type { DayReadiness } from '../../domain/insights/readiness'
import { useDayText } from '../../i18n/useDayText'
import { usePercent } from '../../i18n/usePercent'
import type { PlanToday } from '../../state/plan/plannedDay'
import { look } from '../../ui/picture/look'
import { Picture } from '../../ui/picture/Picture'
import styles from './Insights.module.css'
import { Key } from './Key'
import { heightOf, ReadinessLines } from './ReadinessLines'
import type { PlanReadiness } from './readInsights'
import { Section } from './Section'

interface ReadinessProps {
  readonly of: PlanReadiness
  /** Where the plan leads; none once the interview is over. */
  readonly ahead?: PlanToday | undefined
  /** On the page: it says what readiness is. */
  readonly isFirst: boolean
}

/** How ready for an interview the person has been day by day, and will be by keeping to the plan. */
export function Readiness({ of: { plan, on, soFar }, ahead, isFirst }: ReadinessProps) {
  const t = useTranslations('insights.readiness')
  const insights = useTranslations('insights')
  const plans = useTranslations('planDetails')
  const format = useFormatter()
  const percent = usePercent()
  const dayText = useDayText()
  const last = soFar.at(-1)
  if (!last) return null
  // The interview's date as it was given, wherever the person is.
  const date = format.dateTime(Date.parse(plan.date), {
    month: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  })
  const forecast = ahead ? forecastFrom(last.day, ahead) : []
  const band = forecast.length > 0 ? ahead?.readiness.band : undefined
  // One day alone is said, not drawn.
  const hasCourse = soFar.length + forecast.length > 1
  const textOf = (day: StudyDay) => (day === on ? date : dayText(day))
  return (
    <Section
      title={plan.name ? t('named', { name: plan.name }) : t('unnamed', { date })}
      reading={reading()}
      table={{
        columns: [insights('day'), t('soFar'), ...(band ? [t('planned')] : [])],
        rows: [
          ...soFar.map(({ day, recall }) => row(day, percent(recall), '–')),
          ...forecast.map(({ day, recall }) => row(day, '–', percent(recall))),
        ],
      }}
    >
      {hasCourse ? (
        <Picture height={heightOf}>
          {(room) => (
            <ReadinessLines
              room={room}
              soFar={soFar}
              forecast={forecast}
              band={band}
              on={on}
              dayText={textOf}
            />
          )}
        </Picture>
      ) : null}
      {band ? (
        <p className={styles.legend}>
          <Key text={t('soFar')}>
            <Line className={look.course} from={{ x: 0, y: 6 }} to={{ x: 12, y: 6 }} />
          </Key>
          <Key text={t('planned')}>
            <Line className={look.forecast} from={{ x: 0, y: 6 }} to={{ x: 12, y: 6 }} />
          </Key>
          <Key text={t('band')}>
            <Bar className={look.band} x={2} width={8} height={12} />
          </Key>
        </p>
      ) : null}
      {isFirst ? (
        <p className={styles.note}>
          {plans('whatIsReadiness')} {t('help')}
        </p>
      ) : null}
    </Section>
  )

  function reading(): string {
    const now = percent(last?.recall ?? 0)
    if (!ahead) return t('over', { date, now })
    if (!band) return t('today', { now })
    const [low, high] = [percent(band.low), percent(band.high)]
    return t('ahead', { date, now, planned: percent(ahead.readiness.planned), low, high })
  }

  function row(day: StudyDay, past: string, coming: string) {
    return { key: String(day), cells: [textOf(day), past, ...(band ? [coming] : [])] }
  }
}

/** With how much each day will begin, up to the interview's. */
const forecastFrom = (today: StudyDay, { readiness }: PlanToday): readonly DayReadiness[] =>
  readiness.path.map((recall, place) => ({ day: studyDay(today + place + 1), recall }))
