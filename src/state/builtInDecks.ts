import type { CatalogueEntry } from 'virtual:deck-catalogue'
import type { DeckDescription } from 'virtual:deck-descriptions'
import type { DeckHeader } from '../domain/deck'
import { err, ok, type Result } from '../domain/result'
import type { Card } from '../kinds/models'
import type { Storage, StorageError } from '../storage/ports'
import { fetchOwn } from './fetchGateway'

export type { CatalogueEntry, DeckDescription }

type BuiltIn = DeckHeader & { readonly cards: readonly Card[] }

/** The list of built-in decks, in a small file of its own. */
export async function loadCatalogue(): Promise<readonly CatalogueEntry[]> {
  return (await import('virtual:deck-catalogue')).catalogue
}

/** What each built-in deck is called and about, by its id. */
export async function loadDescriptions(): Promise<Readonly<Record<string, DeckDescription>>> {
  return (await import('virtual:deck-descriptions')).descriptions
}

/**
 * Fetches built-in decks and, when all of them are here, installs them: a connection that breaks leaves
 * nothing half done. Built-in decks were checked when the app was built.
 */
export async function installBuiltIns(
  storage: Storage,
  entries: readonly CatalogueEntry[],
): Promise<Result<void, StorageError | { code: 'notFetched' }>> {
  const fetched = await Promise.all(entries.map((entry) => fetchOwn<BuiltIn>(entry.url)))
  const files = fetched.flatMap((file) => (file.ok ? [file.value] : []))
  if (files.length < entries.length) return err({ code: 'notFetched' })
  for (const { cards, ...header } of files) {
    const installed = await storage.decks.install(header, cards, 'builtIn')
    if (!installed.ok) return installed
  }
  return ok(undefined)
}

/** Brings installed built-in decks to the versions that came with this app; progress and edits stay. */
export async function updateBuiltIns(storage: Storage): Promise<void> {
  const [catalogue, installed] = await Promise.all([loadCatalogue(), storage.decks.list()])
  for (const deck of installed) {
    const entry = catalogue.find((one) => one.id === deck.id)
    if (deck.origin !== 'builtIn' || !entry || entry.version <= deck.header.version) continue
    await installBuiltIns(storage, [entry])
  }
}
