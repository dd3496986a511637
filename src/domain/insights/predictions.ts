/** A group of answers of about the same predicted recall. */
export interface Bin {
  readonly count: number
  /** Mean predicted recall, 0 to 1. */
  readonly predicted: number
  /** Share of these that were recalled. */
  readonly recalled: number
}

/** Mean errors of a way to predict; smaller is better. */
export interface Errors {
  /** Squared error. */
  readonly brier: number
  /** −log of the probability given to what happened. */
  readonly logLoss: number
}

/** Predicted recall against what happened. */
export interface Predictions {
  readonly count: number
  /** Mean predicted recall, and the share that was recalled. */
  readonly predicted: number
  readonly recalled: number
  readonly errors: Errors
  /** Of always saying `recalled`, the best that a guess without knowledge of the cards could do. */
  readonly guess: Errors
  /** About equally many answers each, from the least predicted recall on. */
  readonly bins: readonly Bin[]
}

const BINS = 5

/** Fineness with which predictions are told apart when they are grouped. */
const SLOTS = 1000

/** A prediction of 0 or 1 (only a hand-made backup has one) must not cost infinitely much. */
const EDGE = 0.001

interface Slot {
  count: number
  predicted: number
  recalled: number
}

/** Collects predictions one by one, in one pass and without keeping them. */
export function tallyPredictions() {
  const slots = new Map<number, Slot>()
  const all: Slot = { count: 0, predicted: 0, recalled: 0 }
  const sums = { brier: 0, logLoss: 0 }

  function add(predicted: number, wasRecalled: boolean): void {
    const recalled = wasRecalled ? 1 : 0
    const key = Math.round(predicted * SLOTS)
    let slot = slots.get(key)
    if (!slot) slots.set(key, (slot = { count: 0, predicted: 0, recalled: 0 }))
    for (const sum of [slot, all]) {
      sum.count += 1
      sum.predicted += predicted
      sum.recalled += recalled
    }
    sums.brier += (predicted - recalled) ** 2
    sums.logLoss += surprise(wasRecalled ? predicted : 1 - predicted)
  }

  /** Null as long as there is none. */
  function result(): Predictions | null {
    const { count } = all
    if (count === 0) return null
    const { predicted, recalled } = meansOf(all)
    return {
      count,
      predicted,
      recalled,
      errors: { brier: sums.brier / count, logLoss: sums.logLoss / count },
      guess: {
        brier: recalled * (1 - recalled),
        logLoss: recalled * surprise(recalled) + (1 - recalled) * surprise(1 - recalled),
      },
      bins: binsOf(slots, count),
    }
  }

  return { add, result }
}

const surprise = (probability: number) => -Math.log(Math.min(Math.max(probability, EDGE), 1 - EDGE))

const meansOf = ({ count, predicted, recalled }: Slot): Bin => ({
  count,
  predicted: predicted / count,
  recalled: recalled / count,
})

/** Equal predictions stay together, so there may be fewer bins. */
function binsOf(slots: ReadonlyMap<number, Slot>, total: number): readonly Bin[] {
  const bins: Slot[] = []
  let before = 0
  for (const [, slot] of [...slots].sort(([a], [b]) => a - b)) {
    // By the middle of the slot: one with very many answers pushes no neighbour aside.
    const index = Math.floor(((before + slot.count / 2) / total) * BINS)
    const bin = (bins[index] ??= { count: 0, predicted: 0, recalled: 0 })
    bin.count += slot.count
    bin.predicted += slot.predicted
    bin.recalled += slot.recalled
    before += slot.count
  }
  return bins.filter(Boolean).map(meansOf)
}
