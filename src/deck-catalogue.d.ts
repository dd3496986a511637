declare module 'virtual:deck-catalogue' {
  import type { DeckHeader } from './domain/deck'

  /** A built-in deck, before it is fetched. */
  export type CatalogueEntry = Pick<
    DeckHeader,
    'id' | 'version' | 'language' | 'languages' | 'title' | 'description' | 'roles'
  > & { readonly cardCount: number; readonly url: string }

  export const catalogue: readonly CatalogueEntry[]
}

declare const __APP_VERSION__: string
