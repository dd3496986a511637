import { useEffect, useState } from 'react'
import type { Horizon } from '../../../domain/plan/model'
import { useToday } from '../../../state/context'
import { type Offer, offers } from '../../../state/plan/offers'
import type { PlanToday } from '../../../state/plan/plannedDay'

/**
 * What the plan leads to, and what more minutes would, one offer after another as they are reckoned: the
 * fewest minutes first. From the start again when the plan's time or cards have changed.
 *
 * @param isWanted nothing is reckoned before that
 */
export function useOffers(of: PlanToday, isWanted: boolean): readonly Offer[] {
  const { plan, cards, horizon, attendance, readiness, leftOut } = of
  const today = useToday()
  const [found, setFound] = useState<{ of: Horizon; offers: readonly Offer[] } | null>(null)
  useEffect(() => {
    if (!isWanted) return
    let isStillWanted = true
    const look = async () => {
      const so: Offer[] = []
      for await (const offer of offers({ plan, cards, horizon, attendance }, today)) {
        if (!isStillWanted) return
        so.push(offer)
        setFound({ of: horizon, offers: [...so] })
      }
    }
    void look()
    return () => {
      isStillWanted = false
    }
  }, [isWanted, plan, cards, horizon, attendance, today])
  const asPlanned = { extraMinutes: 0, planned: readiness.planned, leftOut: leftOut.length }
  const others = found?.of === horizon ? found.offers : []
  return [asPlanned, ...others].sort((a, b) => a.extraMinutes - b.extraMinutes)
}
