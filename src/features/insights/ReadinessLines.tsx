import { scaleLinear } from '@visx/scale'
import { Bar, Circle, Line, LinePath } from '@visx/shape'
import { useTranslations } from 'use-intl'
import type { StudyDay } from '../../domain/ids'
import type { DayReadiness } from '../../domain/insights/readiness'
import { usePercent } from '../../i18n/usePercent'
import type { PlanToday } from '../../state/plan/plannedDay'
import { Levels } from '../../ui/picture/Levels'
import { look } from '../../ui/picture/look'
import type { Room } from '../../ui/picture/Picture'

export const heightOf = ({ rem }: Room) => 14 * rem

/** What two dates below the picture take side by side, in rem. */
const TWO_DATES = 8

interface ReadinessLinesProps {
  readonly room: Room
  /** Up to today, or to the interview. With the forecast there are two days at least. */
  readonly soFar: readonly DayReadiness[]
  /** From tomorrow up to the interview; empty when there is no day left. */
  readonly forecast: readonly DayReadiness[]
  readonly band: PlanToday['readiness']['band'] | undefined
  readonly on: StudyDay
  readonly dayText: (day: StudyDay) => string
}

/** The past as a line, the forecast dashed up to the interview at the right edge. */
export function ReadinessLines({ room, soFar, forecast, band, on, dayText }: ReadinessLinesProps) {
  const percent = usePercent()
  const { width, rem } = room
  const [left, right, top, bottom] = [3 * rem, width - rem / 2, 2 * rem, heightOf(room) - 1.5 * rem]
  const [first, now] = [soFar[0], soFar.at(-1)]
  if (!first || !now) return null
  const x = scaleLinear({ domain: [first.day, on], range: [left, right] })
  const y = scaleLinear({ domain: [0, 1], range: [bottom, top] })
  const place = { x: ({ day }: DayReadiness) => x(day), y: ({ recall }: DayReadiness) => y(recall) }
  const end = forecast.at(-1)
  return (
    <>
      <Levels values={[0, 0.5, 1]} y={y} text={percent} left={left} right={right} rem={rem} />
      {right - left > TWO_DATES * rem ? (
        <text x={left} y={bottom + 1.25 * rem}>
          {dayText(first.day)}
        </text>
      ) : null}
      <text x={width} y={bottom + 1.25 * rem} textAnchor="end">
        {dayText(on)}
      </text>
      {forecast.length > 0 ? (
        <TodayMark room={room} x={x(now.day)} left={left} top={top} bottom={bottom} />
      ) : null}
      <LinePath className={look.forecast} data={[now, ...forecast]} {...place} />
      <LinePath className={look.course} data={[...soFar]} {...place} />
      <Circle className={look.mark} cx={x(now.day)} cy={y(now.recall)} r={rem / 4} />
      {end && band ? (
        <>
          <Bar
            className={look.band}
            x={right - rem / 4}
            y={y(band.high)}
            width={rem / 2}
            height={y(band.low) - y(band.high)}
          />
          <Circle className={look.mark} cx={right} cy={y(end.recall)} r={rem / 4} />
        </>
      ) : null}
    </>
  )
}

interface TodayMarkProps {
  readonly room: Room
  readonly x: number
  readonly left: number
  readonly top: number
  readonly bottom: number
}

function TodayMark({ room: { width, rem }, x, left, top, bottom }: TodayMarkProps) {
  const t = useTranslations('insights.readiness')
  const anchor = x - left < 2 * rem ? 'start' : width - x < 3 * rem ? 'end' : 'middle'
  return (
    <>
      <Line className={look.agreed} from={{ x, y: top - rem / 2 }} to={{ x, y: bottom }} />
      <text x={x} y={top - rem} textAnchor={anchor}>
        {t('now')}
      </text>
    </>
  )
}
