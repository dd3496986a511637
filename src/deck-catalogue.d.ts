declare module 'virtual:deck-catalogue' {
  import type { DeckHeader } from './domain/deck'

  /** A built-in deck, before it is fetched. */
  export type CatalogueEntry = Pick<DeckHeader, 'id' | 'version' | 'roles'> & {
    readonly cardCount: number
    readonly url: string
  }

  export const catalogue: readonly CatalogueEntry[]
}

declare module 'virtual:deck-descriptions' {
  import type { DeckHeader } from './domain/deck'

  export type DeckDescription = Pick<
    DeckHeader,
    'id' | 'language' | 'languages' | 'title' | 'description'
  >

  /** What each built-in deck is called and about, by its id. */
  export const descriptions: Readonly<Record<string, DeckDescription>>
}

declare const __APP_VERSION__: string
