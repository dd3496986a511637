import type { Language, LocalizedText } from './text'

export interface Topic {
  readonly id: string
  readonly title: LocalizedText
}

/** Everything in a deck file but its cards. Unknown fields ride along untouched. */
export interface DeckHeader {
  readonly format: number
  readonly id: string
  readonly version: number
  /** ISO date of the last published change. */
  readonly updatedAt: string
  /** The deck's own language: plain strings are in it. */
  readonly language: Language
  /** Every text is there in each of these; the deck's own when left out. */
  readonly languages?: readonly Language[]
  readonly roles?: readonly string[]
  readonly topics: readonly Topic[]
  readonly title: LocalizedText
  readonly description?: LocalizedText
  readonly author?: { readonly name: string; readonly url?: string }
  readonly license?: string
  readonly tags?: readonly string[]
}

/** The largest deck format this app reads; a larger one is refused with a clear word. */
export const DECK_FORMAT = 1

/**
 * Where an installed deck came from. Built-in ones are kept up to date with the app; an own one holds cards
 * that the person made here or on another device. No deck file says it: to a friend, an own deck is a file.
 */
export const DECK_ORIGINS = ['builtIn', 'file', 'own'] as const
export type DeckOrigin = (typeof DECK_ORIGINS)[number]
