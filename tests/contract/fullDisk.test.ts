import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Storage } from '../../src/storage/ports'
import { fakeClock } from '../support/clock'
import { DECK, FOUR, header, idOf } from '../support/decks'
import { answerCard, answerTo, benchWith, closeAll, openDexie, unwrap } from '../support/storage'

afterEach(async () => {
  vi.restoreAllMocks()
  await closeAll()
})

/** Lets writes to other tables through; the one to this table finds the disk full. */
function fillDiskAt(table: string): void {
  for (const method of ['put', 'add'] as const) {
    const original = IDBObjectStore.prototype[method]
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
      this: IDBObjectStore,
      ...row
    ) {
      if (this.name === table) throw new DOMException('full', 'QuotaExceededError')
      return original.apply(this, row)
    })
  }
}

const everything = async (storage: Storage) => ({
  snapshot: await storage.backup.snapshot(),
  cards: await storage.cards.inDeck(DECK),
  today: await storage.reviews.day(fakeClock().today()),
})

const FULL = { ok: false, error: { code: 'full' } }

describe('a full disk', () => {
  test.each(['meta', 'events', 'progress', 'days'])(
    'at the answer’s write to %s: the answer fails as a whole, and works when there is room',
    async (table) => {
      const { storage } = await benchWith(openDexie)
      await answerCard(storage, idOf('a'), 'good')
      const before = await everything(storage)
      fillDiskAt(table)
      expect(await storage.reviews.answer(answerTo(idOf('b'), 'good'))).toEqual(FULL)
      vi.restoreAllMocks()
      expect(await everything(storage)).toEqual(before)
      expect((await answerCard(storage, idOf('b'), 'good')).review.deviceSeq).toBe(2)
    },
  )

  test.each(['decks', 'cards', 'progress'])(
    'at the write to %s: an undone removal is all or nothing, and works when there is room',
    async (table) => {
      const { storage } = await benchWith(openDexie)
      await answerCard(storage, idOf('a'), 'good')
      const before = await everything(storage)
      const removed = unwrap(await storage.decks.remove(DECK))
      if (!removed) throw new Error('nothing was removed')
      fillDiskAt(table)
      expect(await storage.decks.restore(removed)).toEqual(FULL)
      vi.restoreAllMocks()
      expect(await storage.decks.list()).toEqual([])
      unwrap(await storage.decks.restore(removed))
      expect(await everything(storage)).toEqual(before)
    },
  )

  test.each(['decks', 'cards', 'progress'])(
    'at the write to %s: an update of a deck and a restore are all or nothing',
    async (table) => {
      const { storage } = await benchWith(openDexie)
      await answerCard(storage, idOf('a'), 'good')
      const before = await everything(storage)
      fillDiskAt(table)
      const next = [...FOUR.slice(2), ...FOUR.slice(0, 1)]
      expect(await storage.decks.install(header(DECK, 2), next, 'builtIn')).toEqual(FULL)
      const newer = before.snapshot.decks.map((deck) => ({ ...deck, header: header(DECK, 3) }))
      expect(await storage.backup.restore({ ...before.snapshot, decks: newer })).toEqual(FULL)
      vi.restoreAllMocks()
      expect(await everything(storage)).toEqual(before)
    },
  )
})
