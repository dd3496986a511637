import type { PlanId } from '../../domain/ids'
import { planByPrices } from '../../domain/plan/priceIndex'
import type { Prices } from '../../domain/plan/prices'
import type { PlanReply, PlanRequest } from './exact'

/** Each plan's prices, from which the next solution starts. */
const prices = new Map<PlanId, Prices>()

globalThis.addEventListener('message', ({ data }: MessageEvent<PlanRequest>) => {
  const { number, planId, cards, horizon } = data
  const { prices: found, ...plan } = planByPrices(cards, horizon, prices.get(planId) ?? null)
  prices.set(planId, found)
  globalThis.postMessage({ number, plan } satisfies PlanReply)
})
