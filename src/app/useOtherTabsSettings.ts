import { useEffect } from 'react'
import { useLive, useServices } from '../state/context'

/** A setting changed in another tab holds in this one at once. Before the first run is over nothing is stored. */
export function useOtherTabsSettings(): void {
  const { store } = useServices()
  const stored = useLive((storage) => storage.settings.read(), [])
  useEffect(() => {
    if (stored?.welcomed) store.setState({ settings: stored })
  }, [store, stored])
}
