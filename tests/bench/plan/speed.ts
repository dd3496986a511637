import { availableParallelism } from 'node:os'
import { cardId, deckId } from '../../../src/domain/ids'
import { retrievability } from '../../../src/domain/memory/fsrs'
import { planGreedily } from '../../../src/domain/plan/greedy'
import { classesOf } from '../../../src/domain/plan/byPrices/groups'
import { FIRST_RATINGS, type PlannedCard } from '../../../src/domain/plan/model'
import { byValue } from '../../../src/domain/plan/plan'
import { planByPrices } from '../../../src/domain/plan/byPrices/planByPrices'
import { indexesAt } from '../../../src/domain/plan/byPrices/prices'
import { slotsOf } from '../../../src/domain/plan/byPrices/slots'
import { todayOf } from '../../../src/domain/plan/today'
import { randomOf } from './random'

const CARDS = 10_000
const DAYS = 14
const MINUTES = 40
const TIMES = 5

/** Milliseconds for a large deck, and the bars as multiples of one recall pass by ts-fsrs. */
export function measureSpeed(): string {
  const cards = largeDeck()
  const horizon = Array<number>(DAYS).fill(MINUTES * 60)
  const recall = median(() =>
    cards.reduce((sum, { strength, daysAgo }) => {
      return sum + (strength ? retrievability(strength.stability, daysAgo) : 0)
    }, 0),
  )
  const cold = planByPrices(cards, horizon, null)
  const prices = Float64Array.from(cold.prices.perSecond)
  const slots = slotsOf(horizon)
  const order = () => {
    const index = indexesAt(classesOf(cards, slots, FIRST_RATINGS), slots, prices, 0.9)
    byValue([...index].flatMap(([group, value]) => group.cards.map((card) => ({ card, value }))))
  }
  const answered = new Set(cold.order.slice(0, 100))
  const rows: [what: string, millis: number, bar?: string][] = [
    ['one recall pass by ts-fsrs', recall],
    ['greedy plan', median(() => planGreedily(cards, horizon))],
    ['today from a plan', median(() => todayOf(cold, cards, horizon, 500))],
    ['order at known prices', median(order), '≤ 300 ×'],
    [
      'warm re-plan with its order',
      median(() => planByPrices(cards, horizon, cold.prices)),
      '≤ 600 ×',
    ],
    ['first plan', median(() => planByPrices(cards, horizon, null))],
    ['next card', median(() => cold.order.find((card) => !answered.has(card))), '< 1 ms'],
  ]
  const lines = rows.map(([what, millis, bar = '']) =>
    [
      what.padEnd(28),
      millis.toFixed(3).padStart(10),
      `${(millis / recall).toFixed(1)} ×`.padStart(9),
      bar,
    ].join(' '),
  )
  const machine = `${CARDS} cards, ${DAYS} days, Node ${process.version}, ${availableParallelism()} cores`
  return [machine, `${'median of'.padEnd(28)} ${`${TIMES}, ms`.padStart(10)}`, ...lines].join('\n')
}

/** Each card with a memory of its own, so that none can be planned together with others. */
function largeDeck(): PlannedCard[] {
  const random = randomOf(1)
  return Array.from({ length: CARDS }, (_, place) => ({
    id: cardId(deckId('large'), `${place}`),
    weight: 1 + Math.floor(3 * random()),
    strength: { stability: Math.exp(5 * random()), difficulty: 1 + 9 * random() },
    daysAgo: 1 + Math.floor(30 * random()),
    costs: { first: 90, success: 45, failure: 90 },
  }))
}

function median(work: () => unknown): number {
  work()
  const times = Array.from({ length: TIMES }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  }).sort((a, b) => a - b)
  return times[Math.floor(TIMES / 2)] ?? 0
}
