/** Strings and numbers that must not be confused with one another carry a brand. */
declare const brand: unique symbol
type Branded<Base, Name extends string> = Base & { readonly [brand]: Name }

/** A deck's own id, chosen by its coach: `collector-foundations`. */
export type DeckId = Branded<string, 'DeckId'>
/** A card among all decks: `deckId/cardId-in-the-deck`. */
export type CardId = Branded<string, 'CardId'>
/** One of the person's own stories: `story:` and a random id, which no card's id can be. */
export type StoryId = Branded<string, 'StoryId'>
/** One interview to get ready for. */
export type PlanId = Branded<string, 'PlanId'>
/** One recording while it is being made. */
export type TakeId = Branded<string, 'TakeId'>
export type EventId = Branded<string, 'EventId'>
/** One browser profile; two tabs of it are the same device. */
export type DeviceId = Branded<string, 'DeviceId'>
/** Milliseconds since 1970-01-01T00:00Z. */
export type Millis = Branded<number, 'Millis'>
/** Days since 1970-01-01 in local wall time, turning at the person's day start. */
export type StudyDay = Branded<number, 'StudyDay'>

export const deckId = (value: string) => value as DeckId
export const storyId = (random: string) => `story:${random}` as StoryId
export const planId = (value: string) => value as PlanId
export const takeId = (value: string) => value as TakeId
export const eventId = (value: string) => value as EventId
export const deviceId = (value: string) => value as DeviceId
export const millis = (value: number) => value as Millis
export const studyDay = (value: number) => value as StudyDay

export const cardId = (deck: DeckId, cardInDeck: string) => `${deck}/${cardInDeck}` as CardId
/** Deck ids hold no slash (the deck schema sees to it), so the first slash splits. */
export const cardInDeckOf = (card: CardId) => card.slice(card.indexOf('/') + 1)
