import { useEffect } from 'react'
import { useLive, useServices } from '../state/context'

/**
 * A setting changed in another tab holds in this one at once. Not before the first run is over: what this
 * tab shows may then be guessed from the browser, and reading storage would put the defaults in its place.
 */
export function useOtherTabsSettings(): void {
  const { store } = useServices()
  const stored = useLive((storage) => storage.settings.read(), [])
  useEffect(() => {
    if (stored?.welcomed) store.setState({ settings: stored })
    // Everything was deleted in another tab: what this one shows is gone.
    else if (stored && store.getState().settings.welcomed) location.assign(import.meta.env.BASE_URL)
  }, [store, stored])
}
