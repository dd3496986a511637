import type { QueueCounts } from '../../storage/ports'

export const NEW_CARD_SECONDS = 90
/** Seconds a card takes on average: a first study, a repeat, a learning step. */
const SECONDS = { fresh: NEW_CARD_SECONDS, review: 55, learning: 45 } as const

export interface TodayPlan {
  readonly fresh: number
  /** Repeats, learning steps included. */
  readonly review: number
  readonly learning: number
  readonly total: number
}

/** What the day asks for over some decks, with at most `allowance` new cards. */
export function planToday(counts: readonly QueueCounts[], allowance: number): TodayPlan {
  const sum = (queue: keyof QueueCounts) => counts.reduce((total, count) => total + count[queue], 0)
  const fresh = Math.min(allowance, sum('new'))
  const learning = sum('learning')
  const review = sum('review') + learning
  return { fresh, learning, review, total: fresh + review }
}

/** Whole minutes, at least one. */
export function estimateMinutes({ fresh, review, learning }: TodayPlan): number {
  const seconds =
    fresh * SECONDS.fresh + (review - learning) * SECONDS.review + learning * SECONDS.learning
  return Math.max(1, Math.round(seconds / 60))
}
