import type { AppStore } from '../state/appStore'
import { updateBuiltIns } from '../state/builtInDecks'
import type { Storage } from '../storage/ports'
import { offerUpdates } from './offerUpdates'

/**
 * What is done once the first screen stands. A browser may refuse the one without harm to the other.
 *
 * @param isAwaiting whether decks were still to come when the app started; those of a first run that has
 *   ended since then wait for the first card
 */
export async function settle(
  storage: Storage,
  store: AppStore,
  isAwaiting: boolean,
): Promise<void> {
  // Refused in some private windows and on a full disk: the app then works with a connection only.
  const offering = offerUpdates(store).catch(() => {})
  await updateBuiltIns(storage)
  if (isAwaiting) {
    const { bringAwaitedDecks } = await import('../state/awaitedDecks')
    await bringAwaitedDecks(storage, store)
  }
  await offering
}
