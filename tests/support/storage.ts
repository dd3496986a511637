import { NO_MARKS } from '../../src/domain/grading'
import type { CardId } from '../../src/domain/ids'
import type { Result } from '../../src/domain/result'
import type { Rating } from '../../src/domain/reviews'
import type { DatabaseNotices } from '../../src/storage/dexie/database'
import { openStorage } from '../../src/storage/dexie/open'
import type { Answer, Storage, StorageError } from '../../src/storage/ports'
import { type FakeClock, fakeClock } from './clock'
import { DECK, FOUR, header } from './decks'
import { deleteRaw } from './rawDatabase'

/** How a storage under test is opened; the same name again is another tab of the same profile. */
export type Open = (name: string, clock: FakeClock) => Promise<Storage>

export const SILENT: DatabaseNotices = { onOutdated: () => {}, onBlocked: () => {} }

let names = 0
/** A database name that no other test uses. */
export const freshName = () => `test-${Date.now()}-${++names}`

let ids = 0
const newId = () => `id-${++ids}`

/** The value, or a failed test that says what went wrong. */
export function unwrap<T>(result: Result<T, StorageError>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

const opened: { storage: Storage; name: string }[] = []

export function tryOpen(
  name: string,
  clock: FakeClock = fakeClock(),
  notices: DatabaseNotices = SILENT,
): Promise<Result<Storage, StorageError>> {
  return openStorage({ name, clock, newId, notices }).then((result) => {
    if (result.ok) opened.push({ storage: result.value, name })
    return result
  })
}

export const openDexie: Open = async (name, clock) => unwrap(await tryOpen(name, clock))

/** Closes what tests have opened and deletes the databases. */
export async function closeAll(): Promise<void> {
  const closing = opened.splice(0)
  for (const { storage } of closing) storage.close()
  await Promise.all(closing.map(({ name }) => deleteRaw(name)))
}

export interface Bench {
  readonly storage: Storage
  readonly clock: FakeClock
  /** Another tab of the same profile. */
  readonly secondTab: () => Promise<Storage>
  /** Answers cards of the first deck, a second apart; the last review comes back. */
  readonly practise: (rating: Rating, ...cards: readonly CardId[]) => ReturnType<typeof answerCard>
}

/** A storage of its own with the deck FOUR installed. */
export async function benchWith(open: Open, clock: FakeClock = fakeClock()): Promise<Bench> {
  const name = freshName()
  const storage = await open(name, clock)
  unwrap(await storage.decks.install(header(DECK), FOUR, 'builtIn'))
  return {
    storage,
    clock,
    secondTab: () => open(name, clock),
    practise: async (rating, ...cards) => {
      let last: Awaited<ReturnType<typeof answerCard>> | undefined
      for (const card of cards) {
        clock.move(1000)
        last = await answerCard(storage, card, rating)
      }
      if (!last) throw new Error('practise needs a card')
      return last
    },
  }
}

/** An answer with something in every field. */
export const answerTo = (cardId: CardId, rating: Rating): Answer => ({
  cardId,
  rating,
  suggested: 'good',
  marks: { ...NO_MARKS, touched: true, points: ['k1'] },
  hintUsed: false,
  confidence: 'halfSure',
  spokenMillis: 30_000,
  answerMillis: 45_000,
})

export const answerCard = async (storage: Storage, cardId: CardId, rating: Rating) =>
  unwrap(await storage.reviews.answer(answerTo(cardId, rating)))

export async function progressOf(storage: Storage, id: CardId) {
  const card = await storage.cards.get(id)
  if (!card) throw new Error(`no card ${id}`)
  return card.progress
}
