import type { AppStore } from '../state/appStore'
import { updateBuiltIns } from '../state/builtInDecks'
import type { Storage } from '../storage/ports'
import { offerUpdates } from './offerUpdates'

/** What is done once the first screen stands. A browser may refuse the one without harm to the other. */
export async function settle(storage: Storage, store: AppStore): Promise<void> {
  // Refused in some private windows and on a full disk: the app then works with a connection only.
  const offering = offerUpdates(store).catch(() => {})
  await updateBuiltIns(storage)
  await offering
}
