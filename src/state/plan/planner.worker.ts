import { USUAL } from '../../domain/plan/model'
import { planByPrices } from '../../domain/plan/byPrices/planByPrices'
import type { Prices } from '../../domain/plan/byPrices/prices'
import type { PlanReply, PlanRequest } from './exact'

/** Each plan's prices, from which the next solution starts. */
const prices = new Map<string, Prices>()

globalThis.addEventListener('message', ({ data }: MessageEvent<PlanRequest>) => {
  const { number, key, cards, horizon, attendance } = data
  const habits = { ...USUAL, attendance }
  const warm = prices.get(key) ?? null
  const { prices: found, ...plan } = planByPrices(cards, horizon, warm, habits)
  prices.set(key, found)
  globalThis.postMessage({ number, plan } satisfies PlanReply)
})
