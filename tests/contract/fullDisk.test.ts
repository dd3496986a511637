import { afterEach, describe, expect, test, vi } from 'vitest'
import { millis, takeId } from '../../src/domain/ids'
import type { Piece, Storage } from '../../src/storage/ports'
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

let started = 0

const pieceOf = (take: string, index: number, sound: string): Piece => ({
  takeId: takeId(take),
  index,
  cardId: idOf('a'),
  targetSeconds: 60,
  type: 'audio/webm',
  startedAt: millis(++started),
  lastsMillis: (index + 1) * 1000,
  data: new TextEncoder().encode(sound).buffer,
})

async function addPieces(storage: Storage, take: string, ...sounds: readonly string[]) {
  for (const [index, sound] of sounds.entries())
    unwrap(await storage.recordings.addPiece(pieceOf(take, index, sound)))
}

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

  test.each(['recordings', 'sounds'])(
    'at the write to %s: the pieces stay, and are a recording when there is room',
    async (table) => {
      const { storage } = await benchWith(openDexie)
      await addPieces(storage, 'first', 'one')
      unwrap(await storage.recordings.finish(takeId('first'), false))
      await addPieces(storage, 'next', 'two ', 'three')
      fillDiskAt(table)
      expect(await storage.recordings.finish(takeId('next'), false)).toEqual(FULL)
      vi.restoreAllMocks()
      expect(await storage.recordings.unfinished()).toEqual(['next'])
      expect(await storage.recordings.usage()).toEqual({ count: 1, bytes: 3 })
      unwrap(await storage.recordings.finish(takeId('next'), true))
      expect(await (await storage.recordings.sound(idOf('a'), 'latest'))?.text()).toBe('two three')
    },
  )

  test('in the middle of a recording: what was kept up to there is one', async () => {
    const { storage } = await benchWith(openDexie)
    await addPieces(storage, 'take', 'one')
    fillDiskAt('pieces')
    expect(await storage.recordings.addPiece(pieceOf('take', 1, 'lost'))).toEqual(FULL)
    unwrap(await storage.recordings.finish(takeId('take'), true))
    vi.restoreAllMocks()
    expect(await (await storage.recordings.sound(idOf('a'), 'first'))?.text()).toBe('one')
  })

  test('at an undone deletion of a recording: nothing is half there, and it works when there is room', async () => {
    const { storage } = await benchWith(openDexie)
    for (const sound of ['one', 'two']) {
      await addPieces(storage, sound, sound)
      unwrap(await storage.recordings.finish(takeId(sound), false))
    }
    const removed = unwrap(await storage.recordings.remove(idOf('a'), 'first'))
    if (!removed) throw new Error('nothing was removed')
    fillDiskAt('sounds')
    expect(await storage.recordings.restore(removed)).toEqual(FULL)
    vi.restoreAllMocks()
    expect(await storage.recordings.ofCard(idOf('a'))).toMatchObject([{ slot: 'latest' }])
    unwrap(await storage.recordings.restore(removed))
    expect(await (await storage.recordings.sound(idOf('a'), 'first'))?.text()).toBe('one')
  })

  test('at an own text: the one before stays, and both are kept when there is room', async () => {
    const { storage } = await benchWith(openDexie)
    const mine = { owner: idOf('a'), field: 'answer', language: 'zh-CN', text: '一' } as const
    unwrap(await storage.writings.write([mine]))
    fillDiskAt('writings')
    const more = [
      { ...mine, text: '二' },
      { ...mine, owner: idOf('b') },
    ] as const
    expect(await storage.writings.write(more)).toEqual(FULL)
    vi.restoreAllMocks()
    expect(await storage.writings.of(idOf('a'))).toMatchObject([{ text: '一' }])
    unwrap(await storage.writings.write(more))
    expect(await storage.writings.of(idOf('a'))).toMatchObject([{ text: '二' }])
    expect(await storage.writings.of(idOf('b'))).toMatchObject([{ text: '一' }])
  })
})
