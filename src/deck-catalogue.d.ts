declare module 'virtual:deck-catalogue' {
  import type { DeckHeader } from './domain/deck'

  /** A built-in deck, before it is fetched. */
  export type CatalogueEntry = Pick<
    DeckHeader,
    'id' | 'version' | 'language' | 'languages' | 'title' | 'roles'
  > & { readonly cardCount: number; readonly url: string }

  export const catalogue: readonly CatalogueEntry[]
}

declare module 'virtual:deck-descriptions' {
  import type { LocalizedText } from './domain/text'

  /** What each built-in deck is about, by its id. */
  export const descriptions: Readonly<Record<string, LocalizedText>>
}

declare const __APP_VERSION__: string
