import { useEffect, useMemo, useState } from 'react'
import { useLive, useServices, useSettings, useToday } from '../context'
import { greedily } from './greedily'
import { plannedDay, type PlannedDay, type PlanInputs } from './plannedDay'
import { readInputs } from './readInputs'

/**
 * Today by the interview plans. The simple planner answers at once; the exact one, which works beside
 * the screen, takes its place when it is ready.
 *
 * @returns undefined until it was read; without plans when no interview is ahead
 */
export function usePlannedDay(): PlannedDay | undefined {
  const { clock } = useServices()
  const today = useToday()
  const { dayStart } = useSettings()
  const read = useLive(
    async (storage) => {
      const moment = { now: clock.now(), today, dayStart }
      return readInputs(storage, await storage.plans.list(), moment)
    },
    [today, dayStart],
  )
  const simple = useMemo(() => read && plannedDay(read, greedily), [read])
  const exact = useExact(read)
  return exact ?? simple
}

function useExact(read: PlanInputs | undefined): PlannedDay | undefined {
  const [found, setFound] = useState<{ read: PlanInputs; day: PlannedDay } | null>(null)
  useEffect(() => {
    // Before the first answer all cards are alike, and the first card must not wait for more code.
    if (!read || read.reviews === 0) return
    let isWanted = true
    const plan = async () => (await import('./exact')).exactDay(read)
    // Without a worker (refused, out of memory) the simple plan stays.
    plan().then(
      (day) => isWanted && setFound({ read, day }),
      () => {},
    )
    return () => {
      isWanted = false
    }
  }, [read])
  return found?.read === read ? found?.day : undefined
}
