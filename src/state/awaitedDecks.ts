import type { Storage } from '../storage/ports'
import type { AppStore } from './appStore'
import { installBuiltIns, loadCatalogue } from './builtInDecks'

/**
 * Brings the built-in decks that the first run did not wait for, one after another. What cannot be
 * fetched or kept now is still awaited at the next start.
 */
export async function bringAwaitedDecks(storage: Storage, store: AppStore): Promise<void> {
  const awaited = () => store.getState().settings.awaitedDecks
  const catalogue = await loadCatalogue()
  for (const id of awaited()) {
    // A deck that this version no longer brings is awaited no longer.
    const entries = catalogue.filter((entry) => entry.id === id)
    // Not all at once: the person is practising meanwhile.
    // oxlint-disable-next-line no-await-in-loop
    const installed = await installBuiltIns(storage, entries)
    if (!installed.ok) return
    const changeSettings = store.getState().changeSettings
    // oxlint-disable-next-line no-await-in-loop
    await changeSettings({ awaitedDecks: awaited().filter((other) => other !== id) })
  }
}
