import type { Storage } from '../storage/ports'
import type { AppStore } from './appStore'
import { installBuiltIns, loadCatalogue } from './builtInDecks'

/**
 * Brings the built-in decks that the first run did not wait for, one after another. What cannot be
 * fetched or kept now is still awaited at the next start.
 */
export async function bringAwaitedDecks(storage: Storage, store: AppStore): Promise<void> {
  const catalogue = await loadCatalogue()
  const { changeSettings } = store.getState()
  // Read each time: everything may be deleted while a deck is on its way.
  const awaited = () => store.getState().settings.awaitedDecks
  for (let [id] = awaited(); id !== undefined; [id] = awaited()) {
    const wanted = id
    // A deck that this version no longer brings is awaited no longer.
    const entries = catalogue.filter((entry) => entry.id === wanted)
    // Not all at once: the person is practising meanwhile.
    // oxlint-disable-next-line no-await-in-loop
    const installed = await installBuiltIns(storage, entries)
    const others = awaited().filter((other) => other !== wanted)
    // oxlint-disable-next-line no-await-in-loop
    if (!installed.ok || !(await changeSettings({ awaitedDecks: others }))) return
  }
}
