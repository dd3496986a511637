import fc from 'fast-check'
import { cardId, deckId } from '../../src/domain/ids'
import type { Horizon, PlannedCard } from '../../src/domain/plan/model'

export const COSTS = { first: 90, success: 45, failure: 90 }

/** A card never answered, of weight 1 unless said otherwise. */
export const newCard = (place: number, change: Partial<PlannedCard> = {}): PlannedCard => ({
  id: cardId(deckId('deck'), `${place}`),
  weight: 1,
  strength: null,
  daysAgo: 0,
  costs: COSTS,
  ...change,
})

export const minutes = (...aDay: readonly number[]): Horizon => aDay.map((one) => one * 60)

const strength = fc.record({
  stability: fc.double({ min: 0.1, max: 300, noNaN: true }),
  difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
})
const seconds = fc.integer({ min: 5, max: 300 })
const costs = fc.record({ first: seconds, success: seconds, failure: seconds })

/** New cards and cards answered today or earlier, with whatever weights and costs. */
export const anyCards = fc
  .array(
    fc.record({
      weight: fc.constantFrom(1, 2, 3),
      strength: fc.option(strength, { nil: null }),
      daysAgo: fc.integer({ min: 0, max: 40 }),
      costs: fc.oneof(fc.constant(COSTS), costs),
    }),
    { maxLength: 12 },
  )
  .map((cards) => cards.map((card, place) => newCard(place, card)))

export const anyHorizon = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 2400 })), {
  maxLength: 6,
})
