import { scaleSqrt } from '@visx/scale'
import { Bar, Circle } from '@visx/shape'
import { useFormatter, useTranslations } from 'use-intl'
import { type PracticeDay, daysFromMonday, wholeMinutes } from '../../domain/insights/days'
import { calendarDay } from '../../domain/days'
import { useDayText } from '../../i18n/useDayText'
import { look } from '../../ui/picture/look'
import { Picture, type Room } from '../../ui/picture/Picture'
import { Section } from './Section'

const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6]

/** A week is a column, from Monday down; the larger the dot, the longer the practice. */
export function Calendar({ days }: { days: readonly PracticeDay[] }) {
  const t = useTranslations('insights')
  const dayText = useDayText()
  const practised = days.filter(({ answers }) => answers > 0)
  return (
    <Section
      title={t('calendar.title')}
      reading={t('calendar.reading', { days: practised.length })}
      table={{
        columns: [t('day'), t('minutes.done'), t('answers')],
        rows: [...practised].reverse().map(({ day, millis, answers }) => ({
          key: String(day),
          cells: [dayText(day), t('minutes.count', { count: wholeMinutes(millis) }), answers],
        })),
      }}
    >
      <Picture height={(room) => gridOf(room, days).height}>
        {(room) => <Weeks room={room} days={days} />}
      </Picture>
    </Section>
  )
}

function gridOf({ width, rem }: Room, days: readonly PracticeDay[]) {
  const [first] = days
  const weeks = Math.ceil((days.length + (first ? daysFromMonday(first.day) : 0)) / 7)
  const [left, top] = [2.5 * rem, 1.5 * rem]
  const cell = Math.min((width - left) / weeks, 2.25 * rem)
  return { left, top, cell, height: top + 7 * cell }
}

function Weeks({ room, days }: { room: Room; days: readonly PracticeDay[] }) {
  const format = useFormatter()
  const { left, top, cell } = gridOf(room, days)
  const [first] = days
  if (!first) return null
  const most = Math.max(...days.map(({ millis }) => millis))
  const radius = scaleSqrt({ domain: [0, most], range: [cell * 0.15, cell * 0.44] })
  const start = daysFromMonday(first.day)
  const centre = (index: number) => ({
    cx: left + (Math.floor((index + start) / 7) + 0.5) * cell,
    cy: top + (((index + start) % 7) + 0.5) * cell,
  })
  // A day of the calendar is the same everywhere.
  const dated = (day: PracticeDay['day'], options: { weekday: 'short' } | { month: 'short' }) =>
    format.dateTime(Date.parse(calendarDay(day)), { ...options, timeZone: 'UTC' })
  return (
    <>
      {WEEKDAYS.filter((weekday) => weekday % 2 === 0).map((weekday) => {
        const named = days.find(({ day }) => daysFromMonday(day) === weekday)
        return named ? (
          <text key={weekday} x={0} y={top + (weekday + 0.5) * cell} dy="0.35em">
            {dated(named.day, { weekday: 'short' })}
          </text>
        ) : null
      })}
      {days.map(({ day, millis, answers }, index) => {
        const place = centre(index)
        return (
          <g key={day}>
            {calendarDay(day).endsWith('-01') ? (
              <text x={place.cx} y={top - room.rem / 2} textAnchor="middle">
                {dated(day, { month: 'short' })}
              </text>
            ) : null}
            {answers > 0 ? (
              <Circle className={look.mark} {...place} r={radius(millis)} />
            ) : (
              <Circle className={look.idle} {...place} r={cell * 0.06} />
            )}
            {index === days.length - 1 ? (
              <Bar
                className={look.today}
                x={place.cx - cell / 2 + 1}
                y={place.cy - cell / 2 + 1}
                width={cell - 2}
                height={cell - 2}
                rx={4}
              />
            ) : null}
          </g>
        )
      })}
    </>
  )
}
