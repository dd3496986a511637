import { scaleLinear } from '@visx/scale'
import { Circle, Line, LinePath } from '@visx/shape'
import { useFormatter } from 'use-intl'
import { usePercent } from '../../../i18n/usePercent'
import { MOST_EXTRA, type Offer } from '../../../state/plan/offers'
import { Levels } from '../../../ui/picture/Levels'
import { look } from '../../../ui/picture/look'
import { Picture, type Room } from '../../../ui/picture/Picture'

interface CurveProps {
  /** Those reckoned so far. */
  readonly offers: readonly Offer[]
  /** Where the slider stands and where it begins, in minutes a day. */
  readonly extra: number
  readonly least: number
}

const heightOf = ({ rem }: Room) => 11 * rem

/** Readiness on the day over minutes a day more; the slider below it is its axis. */
export function Curve(props: CurveProps) {
  return <Picture height={heightOf}>{(room) => <Drawn room={room} {...props} />}</Picture>
}

function Drawn({ room, offers, extra, least }: CurveProps & { readonly room: Room }) {
  const percent = usePercent()
  const format = useFormatter()
  const { width, rem } = room
  const [left, top, bottom] = [3 * rem, 1.75 * rem, heightOf(room) - 1.75 * rem]
  // A slider's thumb stops half its width from either end.
  const x = scaleLinear({ domain: [least, MOST_EXTRA], range: [left + rem / 2, width - rem / 2] })
  // The whole scale: what little more time buys must not look like a mountain.
  const y = scaleLinear({ domain: [0, 1], range: [bottom, top] })
  const place = {
    x: ({ extraMinutes }: Offer) => x(extraMinutes),
    y: ({ planned }: Offer) => y(planned),
  }
  const isWide = x(20) - x(0) > 3 * rem
  const chosen = offers.find(({ extraMinutes }) => extraMinutes === extra)
  return (
    <>
      <Levels values={[0, 0.5, 1]} y={y} text={percent} left={left} right={width} rem={rem} />
      {(isWide ? [0, 20, 40, MOST_EXTRA] : [0, MOST_EXTRA]).map((minutes) => (
        <text
          key={minutes}
          x={minutes === MOST_EXTRA ? width : x(minutes)}
          y={bottom + 1.5 * rem}
          textAnchor={minutes === MOST_EXTRA ? 'end' : 'middle'}
        >
          {format.number(minutes, { signDisplay: 'exceptZero' })}
        </text>
      ))}
      <Line
        className={look.agreed}
        from={{ x: x(extra), y: chosen ? y(chosen.planned) : top }}
        to={{ x: x(extra), y: bottom }}
      />
      <LinePath className={look.course} data={[...offers]} {...place} />
      {offers.map((offer) => (
        <Circle
          key={offer.extraMinutes}
          className={look.mark}
          cx={place.x(offer)}
          cy={place.y(offer)}
          r={(offer === chosen ? 0.4 : 0.2) * rem}
        />
      ))}
      {chosen ? (
        <text
          x={Math.min(x(extra), width - 1.25 * rem)}
          y={y(chosen.planned) - 0.75 * rem}
          textAnchor="middle"
        >
          {percent(chosen.planned)}
        </text>
      ) : null}
    </>
  )
}
