import type { CatalogueEntry } from 'virtual:deck-catalogue'
import type { DeckHeader } from '../domain/deck'
import { err, type Result } from '../domain/result'
import type { Card } from '../kinds/models'
import type { InstallReport, Storage, StorageError } from '../storage/ports'
import { fetchOwn } from './fetchGateway'

export type { CatalogueEntry }

/** The list of built-in decks, in a small file of its own. */
export async function loadCatalogue(): Promise<readonly CatalogueEntry[]> {
  return (await import('virtual:deck-catalogue')).catalogue
}

/** Fetches a built-in deck and installs it. Built-in decks were checked when the app was built. */
export async function installBuiltIn(
  storage: Storage,
  entry: CatalogueEntry,
): Promise<Result<InstallReport, StorageError | { code: 'notFetched' }>> {
  const fetched = await fetchOwn<DeckHeader & { cards: readonly Card[] }>(entry.url)
  if (!fetched.ok) return err({ code: 'notFetched' })
  const { cards, ...header } = fetched.value
  return storage.decks.install(header, cards, 'builtIn')
}

/** Brings installed built-in decks to the versions that came with this app; progress and edits stay. */
export async function updateBuiltIns(storage: Storage): Promise<void> {
  const [catalogue, installed] = await Promise.all([loadCatalogue(), storage.decks.list()])
  for (const deck of installed) {
    const entry = catalogue.find((one) => one.id === deck.id)
    if (deck.origin !== 'builtIn' || !entry || entry.version <= deck.header.version) continue
    await installBuiltIn(storage, entry)
  }
}
