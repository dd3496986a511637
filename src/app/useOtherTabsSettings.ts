import { useEffect } from 'react'
import { useLive, useServices } from '../state/context'

/** A setting changed in another tab holds in this one at once. Before the first run is over nothing is stored. */
export function useOtherTabsSettings(): void {
  const { store } = useServices()
  const stored = useLive((storage) => storage.settings.read(), [])
  useEffect(() => {
    if (stored?.welcomed) store.setState({ settings: stored })
    // Everything was deleted in another tab: what this one shows is gone.
    else if (stored && store.getState().settings.welcomed) location.assign(import.meta.env.BASE_URL)
  }, [store, stored])
}
