import { Line } from '@visx/shape'
import { look } from './look'

interface LevelsProps {
  readonly values: readonly number[]
  readonly y: (value: number) => number
  readonly text: (value: number) => string
  /** Where the lines begin and end; the words stand to the left. */
  readonly left: number
  readonly right: number
  readonly rem: number
}

/** The scale of a picture: a faint line across for each of some values, with its words. */
export function Levels({ values, y, text, left, right, rem }: LevelsProps) {
  return values.map((value) => (
    <g key={value}>
      <Line className={look.grid} from={{ x: left, y: y(value) }} to={{ x: right, y: y(value) }} />
      <text x={left - rem / 2} y={y(value)} dy="0.35em" textAnchor="end">
        {text(value)}
      </text>
    </g>
  ))
}
