import { scaleLinear, scaleSqrt } from '@visx/scale'
import { Circle, Line } from '@visx/shape'
import { useFormatter, useTranslations } from 'use-intl'
import type { Errors, Predictions } from '../../domain/insights/predictions'
import { usePercent } from '../../i18n/usePercent'
import styles from './Insights.module.css'
import { Levels } from '../../ui/picture/Levels'
import { look } from '../../ui/picture/look'
import { Picture, type Room } from '../../ui/picture/Picture'
import { DataTable } from '../../ui/picture/DataTable'
import { Section } from './Section'

/** Fewer say more about chance than about the predictions. */
const LEAST = 30

interface PredictedProps {
  readonly predictions: Predictions | null
  /** Reviews from before predictions were kept. */
  readonly without: number
}

/** Predicted recall against what happened. */
export function Predicted({ predictions, without }: PredictedProps) {
  const t = useTranslations('insights.predictions')
  const insights = useTranslations('insights')
  const percent = usePercent()
  const count = predictions?.count ?? 0
  const leftOut =
    without > 0 ? <p className={styles.note}>{t('without', { count: without })}</p> : null
  if (!predictions || count < LEAST)
    return (
      <Section title={t('title')} reading={t('waiting', { least: LEAST, count })}>
        {leftOut}
      </Section>
    )
  const { predicted, recalled, bins, errors, guess } = predictions
  const isBetter = errors.brier < guess.brier && errors.logLoss < guess.logLoss
  return (
    <Section
      title={t('title')}
      reading={t('reading', {
        predicted: percent(predicted),
        recalled: percent(recalled),
        verdict: isBetter ? 'better' : 'worse',
      })}
      table={{
        columns: [t('predicted'), t('recalled'), insights('answers')],
        rows: bins.map((bin) => ({
          key: String(bin.predicted),
          cells: [percent(bin.predicted), percent(bin.recalled), bin.count],
        })),
      }}
    >
      <Picture height={heightOf}>
        {(room) => <Dots room={room} bins={bins} percent={percent} />}
      </Picture>
      <p className={styles.note}>{t('dots')}</p>
      <ErrorTable errors={errors} guess={guess} share={percent(recalled)} />
      <p className={styles.note}>{t('sameDay')}</p>
      {leftOut}
    </Section>
  )
}

interface ErrorTableProps extends Pick<Predictions, 'errors' | 'guess'> {
  /** What the constant guess always says. */
  readonly share: string
}

function ErrorTable({ errors, guess, share }: ErrorTableProps) {
  const t = useTranslations('insights.predictions')
  const format = useFormatter()
  const figure = (value: number) =>
    format.number(value, { minimumFractionDigits: 3, maximumFractionDigits: 3 })
  const row = (name: string, { brier, logLoss }: Errors) => ({
    key: name,
    cells: [name, figure(brier), figure(logLoss)],
  })
  return (
    <DataTable
      title={t('errors')}
      columns={[t('errors'), t('brier'), t('logLoss')]}
      rows={[row(t('ours'), errors), row(t('guess', { share }), guess)]}
    />
  )
}

const heightOf = ({ width, rem }: Room) => Math.min(width, 20 * rem)

interface DotsProps {
  readonly room: Room
  readonly bins: Predictions['bins']
  readonly percent: (share: number) => string
}

/** A square with the same scale both ways, so that the diagonal is where the two agree. */
function Dots({ room, bins, percent }: DotsProps) {
  const t = useTranslations('insights.predictions')
  const { rem } = room
  const side = heightOf(room)
  const lowest = Math.min(...bins.flatMap(({ predicted, recalled }) => [predicted, recalled]))
  const domain = [Math.min(0.8, Math.floor(lowest * 10) / 10), 1]
  const [left, bottom] = [3 * rem, side - 3 * rem]
  const x = scaleLinear({ domain, range: [left, side - rem] })
  const y = scaleLinear({ domain, range: [bottom, 2 * rem] })
  const most = Math.max(...bins.map(({ count }) => count))
  const radius = scaleSqrt({ domain: [0, most], range: [2, rem / 2] })
  const [low = 0, high = 1] = domain
  const shares = y.ticks(side < 16 * rem ? 2 : 4)
  return (
    <>
      <Levels values={shares} y={y} text={percent} left={left} right={side - rem} rem={rem} />
      {shares.map((share) => (
        <text key={share} x={x(share)} y={bottom + 1.25 * rem} textAnchor="middle">
          {percent(share)}
        </text>
      ))}
      <text x={0} y={rem}>
        {t('recalled')}
      </text>
      <text x={side - rem} y={side - rem / 2} textAnchor="end">
        {t('predicted')}
      </text>
      <Line
        className={look.agreed}
        from={{ x: x(low), y: y(low) }}
        to={{ x: x(high), y: y(high) }}
      />
      {bins.map(({ predicted, recalled, count }) => (
        <Circle
          key={predicted}
          className={look.mark}
          cx={x(predicted)}
          cy={y(recalled)}
          r={radius(count)}
        />
      ))}
    </>
  )
}
