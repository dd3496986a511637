/** A convex function at one place. */
export interface Evaluated {
  readonly value: number
  readonly slope: Float64Array
}

export interface Cut<E extends Evaluated> {
  readonly found: E
  /** The tangent's value where all variables are 0. */
  readonly atZero: number
  /** Its part in the mixture of tangents that the next step follows; parts add up to 1. */
  share: number
}

export interface Minimum<E extends Evaluated> {
  readonly at: Float64Array
  /** The function there. */
  readonly found: E
  /** By how much it is lower than at the start. */
  readonly fall: number
  readonly mixture: readonly Readonly<Cut<E>>[]
}

/**
 * Finds the minimum of a convex function of variables ≥ 0 by the proximal bundle method: each evaluation
 * adds a tangent; the next place minimises the highest tangent plus |move|² / 2·step. The step adapts itself.
 * @see Lemaréchal, Nemirovskii & Nesterov, New variants of bundle methods (1995)
 */
export function minimise<E extends Evaluated>(
  evaluate: (at: Float64Array) => E,
  start: Float64Array,
  firstStep: number,
  maxSteps: number,
): Minimum<E> {
  let step = firstStep
  let at = start
  const first = evaluate(at)
  let found = first
  let cuts = [cutOf(found, at, 1)]
  for (let n = 0; n < maxSteps; n++) {
    let next = lowestOf(cuts, at, step)
    const enough = TOLERANCE * Math.abs(found.value)
    // A fall may look small only because the step is short.
    for (const longer of LONGER) {
      if (found.value - next.height > enough) break
      next = lowestOf(cuts, at, longer * step)
    }
    const expectedFall = found.value - next.height
    if (expectedFall <= enough) break
    const tried = evaluate(next.at)
    if (cuts.length >= MOST_CUTS) cuts = cuts.filter((cut) => cut.share > 0)
    cuts.push(cutOf(tried, next.at, 0))
    const fall = found.value - tried.value
    if (fall > GOOD * expectedFall) step *= 2
    else if (fall < -BAD * expectedFall) step /= 2
    if (fall > POOR * expectedFall) [at, found] = [next.at, tried]
  }
  lowestOf(cuts, at, step)
  return { at, found, fall: first.value - found.value, mixture: cuts }
}

/** Part of the value by which it may still fall at the end. */
const TOLERANCE = 1e-5
/** Parts of the fall foreseen. Above the first a place is so good that steps grow, above the second it is taken. */
const GOOD = 0.5
const POOR = 0.1
/** A rise of so many times the fall foreseen says that the step was far too long. */
const BAD = 5
const LONGER = [10, 100, 1000]
const MOST_CUTS = 60

const cutOf = <E extends Evaluated>(found: E, at: Float64Array, share: number): Cut<E> => ({
  found,
  atZero: found.value - product(found.slope, at),
  share,
})

/**
 * Sets the shares of the mixture whose step is the best one. Of two tangents, the highest where the step
 * leads and the lowest that has a share, the one gains from the other until both are as high; and again.
 */
function lowestOf<E extends Evaluated>(cuts: Cut<E>[], from: Float64Array, step: number) {
  const slope = new Float64Array(from.length)
  for (const { share, found } of cuts) addTo(slope, share, found.slope)
  const at = new Float64Array(from.length)
  let height = 0
  for (let n = 0; n < 10 * cuts.length; n++) {
    for (let i = 0; i < at.length; i++) at[i] = Math.max(0, (from[i] ?? 0) - step * (slope[i] ?? 0))
    let [highest, lowest] = [cuts[0], cuts[0]]
    let [top, bottom] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
    height = 0
    for (const cut of cuts) {
      const here = cut.atZero + product(cut.found.slope, at)
      height += cut.share * here
      if (here > top) [top, highest] = [here, cut]
      if (cut.share > 0 && here < bottom) [bottom, lowest] = [here, cut]
    }
    const close = SAME_HEIGHT * Math.abs(top)
    if (!highest || !lowest || top - bottom <= close) break
    const moved = shareToMove(highest, lowest, from, slope, step, close / 10)
    highest.share += moved
    lowest.share -= moved
    addTo(slope, moved, highest.found.slope)
    addTo(slope, -moved, lowest.found.slope)
  }
  return { at, height }
}

const SAME_HEIGHT = 1e-7

/** The share after whose move both tangents are as high, at most all: by Newton's method, kept in bounds. */
function shareToMove<E extends Evaluated>(
  highest: Cut<E>,
  lowest: Cut<E>,
  from: Float64Array,
  slope: Float64Array,
  step: number,
  close: number,
): number {
  let [least, most] = [0, lowest.share]
  let moved = most
  for (let n = 0; n < 30; n++) {
    let gap = highest.atZero - lowest.atZero
    let fall = 0
    for (let i = 0; i < from.length; i++) {
      const apart = (highest.found.slope[i] ?? 0) - (lowest.found.slope[i] ?? 0)
      const at = (from[i] ?? 0) - step * ((slope[i] ?? 0) + moved * apart)
      if (at <= 0) continue
      gap += apart * at
      fall += step * apart ** 2
    }
    if (Math.abs(gap) <= close || (gap > 0 && moved === lowest.share)) break
    if (gap > 0) least = moved
    else most = moved
    const newton = moved + gap / fall
    moved = newton > least && newton < most ? newton : (least + most) / 2
  }
  return moved
}

function product(a: Float64Array, b: Float64Array) {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0)
  return sum
}

function addTo(sum: Float64Array, factor: number, addend: Float64Array) {
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + factor * (addend[i] ?? 0)
}
