import { useEffect } from 'react'
import { useServices, useSettings } from './context'

/** Time for the screen that asks to be painted, in milliseconds. */
const PAINT_MILLIS = 200

/**
 * Brings the decks that the first run did not wait for.
 *
 * @param isTime whether what the person is waiting for is on screen
 */
export function useAwaitedDecks(isTime: boolean): void {
  const { storage, store } = useServices()
  const isAwaiting = useSettings().awaitedDecks.length > 0
  useEffect(() => {
    if (!isTime || !isAwaiting) return
    const bring = async () => (await import('./awaitedDecks')).bringAwaitedDecks(storage, store)
    // Offline they are still awaited at the next start.
    setTimeout(() => void bring().catch(() => {}), PAINT_MILLIS)
  }, [isTime, isAwaiting, storage, store])
}
