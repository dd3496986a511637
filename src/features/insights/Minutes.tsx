import { scaleBand, scaleLinear } from '@visx/scale'
import { Bar, Line } from '@visx/shape'
import { useTranslations } from 'use-intl'
import type { StudyDay } from '../../domain/ids'
import { type PracticeDay, wholeMinutes } from '../../domain/insights/days'
import { useDayText } from '../../i18n/useDayText'
import styles from './Insights.module.css'
import { Key } from './Key'
import { Levels } from '../../ui/picture/Levels'
import { look } from '../../ui/picture/look'
import { Picture, type Room } from '../../ui/picture/Picture'
import { Section } from './Section'

/** So that two minutes on one day do not look like a mountain. */
const LEAST_TOP = 10

/** Minutes done on each of the last days, and planned ones where there is a plan. */
export function Minutes({ days }: { days: readonly PracticeDay[] }) {
  const t = useTranslations('insights')
  const dayText = useDayText()
  const practised = days.filter(({ answers }) => answers > 0)
  const minutes = wholeMinutes(practised.reduce((sum, { millis }) => sum + millis, 0))
  const hasPlan = days.some(({ planned }) => planned !== null)
  return (
    <Section
      title={t('minutes.title')}
      reading={t('minutes.reading', { days: practised.length, minutes })}
      table={{
        columns: [t('day'), t('minutes.done'), ...(hasPlan ? [t('minutes.planned')] : [])],
        rows: [...days].reverse().map(({ day, millis, planned }) => ({
          key: String(day),
          cells: [
            dayText(day),
            t('minutes.count', { count: wholeMinutes(millis) }),
            ...(hasPlan ? [planned === null ? '–' : t('minutes.count', { count: planned })] : []),
          ],
        })),
      }}
    >
      <Picture height={heightOf}>
        {(room) => <Columns room={room} days={days} dayText={dayText} />}
      </Picture>
      {hasPlan ? (
        <p className={styles.legend}>
          <Key text={t('minutes.done')}>
            <Bar className={look.mark} width={12} height={12} />
          </Key>
          <Key text={t('minutes.planned')}>
            <Line className={look.planned} from={{ x: 0, y: 6 }} to={{ x: 12, y: 6 }} />
          </Key>
          <span className={styles.note}>{t('minutes.plannedHelp')}</span>
        </p>
      ) : null}
    </Section>
  )
}

const heightOf = ({ rem }: Room) => 12 * rem

interface ColumnsProps {
  readonly room: Room
  readonly days: readonly PracticeDay[]
  readonly dayText: (day: StudyDay) => string
}

function Columns({ room, days, dayText }: ColumnsProps) {
  const { width, rem } = room
  const [left, bottom] = [2 * rem, heightOf(room) - 1.5 * rem]
  const most = Math.max(LEAST_TOP, ...days.map((one) => Math.max(minutesOf(one), one.planned ?? 0)))
  const x = scaleBand({ domain: days.map(({ day }) => day), range: [left, width], padding: 0.25 })
  const y = scaleLinear({ domain: [0, most], range: [bottom, rem / 2], nice: 4 })
  const band = x.bandwidth()
  const at = (day: StudyDay) => x(day) ?? 0
  // A date takes about four rem, and today's, which always stands, lies to the left of its column.
  const every = [7, 14].find((step) => x.step() * step > 6 * rem) ?? days.length
  return (
    <>
      <Levels values={y.ticks(4)} y={y} text={String} left={left} right={width} rem={rem} />
      {days.map((one, index) => {
        // What was begun is seen.
        const height = one.millis > 0 ? Math.max(2, bottom - y(minutesOf(one))) : 0
        const fromEnd = days.length - 1 - index
        return (
          <g key={one.day}>
            <Bar
              className={look.mark}
              x={at(one.day)}
              y={bottom - height}
              width={band}
              height={height}
            />
            {one.planned === null ? null : (
              <Stroke x={at(one.day)} y={y(one.planned)} width={band} />
            )}
            {fromEnd % every === 0 ? (
              <text
                x={fromEnd === 0 ? width : at(one.day) + band / 2}
                y={bottom + rem}
                textAnchor={fromEnd === 0 ? 'end' : 'middle'}
              >
                {dayText(one.day)}
              </text>
            ) : null}
          </g>
        )
      })}
    </>
  )
}

/** Seen on a column too: with a rim of paper. */
function Stroke({ x, y, width }: { x: number; y: number; width: number }) {
  const ends = { from: { x, y }, to: { x: x + width, y } }
  return (
    <>
      <Line className={look.rim} {...ends} />
      <Line className={look.planned} {...ends} />
    </>
  )
}

const minutesOf = ({ millis }: PracticeDay) => millis / 60_000
