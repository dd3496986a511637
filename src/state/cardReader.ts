import type { Clock } from '../domain/clock'
import type { CardId, Millis } from '../domain/ids'
import type { Due } from '../domain/memory/memory'
import type { Rating } from '../domain/reviews'
import type { Kind } from '../kinds/models'
import type { Writing } from '../domain/writings'
import type { CardRecord, Storage } from '../storage/ports'

/** A card with what its screen needs. */
export interface Prepared {
  readonly record: CardRecord
  /** What the person has written on the card. */
  readonly writings: readonly Writing[]
  /** When each rating would bring the card back, if it were given at `readAt`. */
  readonly previews: Readonly<Record<Rating, Due>>
  readonly readAt: Millis
}

/** Fetches what a kind of card is shown with, so that a card appears whole. */
export type FetchView = (kind: Kind) => Promise<unknown>

interface CardReader {
  /** The card, at once if it was read ahead; null when it is no longer installed. */
  readonly read: (id: CardId) => Promise<Prepared | null>
  /** The card as it is now. */
  readonly readAgain: (id: CardId) => Promise<Prepared | null>
  /** Reads a card while the one before is being answered; null forgets what was read ahead. */
  readonly readAhead: (id: CardId | null) => void
}

export function createCardReader(storage: Storage, clock: Clock, fetchView: FetchView): CardReader {
  let ahead: { id: CardId; card: Promise<Prepared | null> } | null = null

  async function readAgain(id: CardId): Promise<Prepared | null> {
    const record = await storage.cards.get(id)
    if (!record) return null
    const readAt = clock.now()
    const [previews, writings] = await Promise.all([
      storage.reviews.preview(id),
      storage.writings.of(id),
      fetchView(record.card.kind),
    ])
    return { record, writings, previews, readAt }
  }

  return {
    readAgain,
    read: async (id) => (ahead?.id === id && (await ahead.card)) || readAgain(id),
    readAhead(id) {
      // What could not be read ahead is read when it is wanted.
      ahead = id && { id, card: readAgain(id).catch(() => null) }
    },
  }
}
