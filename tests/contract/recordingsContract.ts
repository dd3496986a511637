import { describe, expect, test } from 'vitest'
import { type CardId, millis, takeId } from '../../src/domain/ids'
import type { RecordingSlot } from '../../src/domain/recordings'
import type { Piece, Storage } from '../../src/storage/ports'
import { DAY, EVENING } from '../support/clock'
import { DECK, FOUR, header, idOf } from '../support/decks'
import { benchWith, type Open, unwrap } from '../support/storage'

/** A second of a take; its sound is as many bytes as `sound` has letters. */
const pieceOf = (take: string, index: number, sound: string, more: Partial<Piece> = {}): Piece => ({
  takeId: takeId(take),
  index,
  cardId: idOf('a'),
  targetSeconds: 90,
  type: 'audio/webm;codecs=opus',
  startedAt: millis(EVENING),
  lastsMillis: (index + 1) * 1000,
  data: new TextEncoder().encode(sound).buffer,
  ...more,
})

const add = async (storage: Storage, ...pieces: readonly Piece[]) => {
  for (const piece of pieces) unwrap(await storage.recordings.addPiece(piece))
}

let takes = 0

/** Records a card in one piece; a minute passes from one recording to the next. */
async function record(storage: Storage, sound: string, more: Partial<Piece> = {}) {
  const take = `take-${++takes}`
  const startedAt = millis(EVENING + takes * 60_000)
  await add(storage, pieceOf(take, 0, sound, { startedAt, ...more }))
  return unwrap(await storage.recordings.finish(takeId(take), false))
}

const soundOf = async (storage: Storage, slot: RecordingSlot, card: CardId = idOf('a')) =>
  (await storage.recordings.sound(card, slot))?.text()

/** What a card has: the sound of its first and latest recording. */
const kept = async (storage: Storage) => [
  await soundOf(storage, 'first'),
  await soundOf(storage, 'latest'),
]

async function remove(storage: Storage, slot: RecordingSlot) {
  const removed = unwrap(await storage.recordings.remove(idOf('a'), slot))
  if (!removed) throw new Error(`there was no ${slot} recording`)
  return removed
}

export function describeRecordings(open: Open): void {
  describe('a recording', () => {
    test('is its pieces in order, to the byte, with what is known of it', async () => {
      const { storage } = await benchWith(open)
      const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => index % 251)
      const data = [bytes.slice(0, 7), bytes.slice(7, 200_000), bytes.slice(200_000)] as const
      for (const index of [2, 0, 1] as const)
        await add(storage, { ...pieceOf('t', index, ''), data: data[index].buffer })
      const recording = unwrap(await storage.recordings.finish(takeId('t'), true))
      expect(recording).toEqual({
        cardId: idOf('a'),
        slot: 'first',
        at: EVENING,
        lastsMillis: 3000,
        targetSeconds: 90,
        type: 'audio/webm;codecs=opus',
        bytes: 300_000,
        cutOff: true,
      })
      expect(await storage.recordings.ofCard(idOf('a'))).toEqual([recording])
      const sound = await storage.recordings.sound(idOf('a'), 'first')
      expect(sound?.type).toBe('audio/webm;codecs=opus')
      expect(new Uint8Array((await sound?.arrayBuffer()) ?? new ArrayBuffer(0))).toEqual(bytes)
      expect(await storage.recordings.sound(idOf('a'), 'latest')).toBeUndefined()
    })

    test('has nothing after a missing piece, which could not be played', async () => {
      const { storage } = await benchWith(open)
      await add(storage, pieceOf('t', 0, 'one '), pieceOf('t', 1, 'two'), pieceOf('t', 3, 'four'))
      const recording = unwrap(await storage.recordings.finish(takeId('t'), false))
      expect(recording).toMatchObject({ bytes: 7, lastsMillis: 2000 })
      expect(await soundOf(storage, 'first')).toBe('one two')
      await add(storage, pieceOf('late', 4, 'after all was deleted'))
      expect(unwrap(await storage.recordings.finish(takeId('late'), false))).toBeNull()
      expect(await kept(storage)).toEqual(['one two', undefined])
      expect(await storage.recordings.unfinished()).toEqual([])
    })

    test('of nothing is none', async () => {
      const { storage } = await benchWith(open)
      expect(unwrap(await storage.recordings.finish(takeId('t'), false))).toBeNull()
      expect(await storage.recordings.ofCard(idOf('a'))).toEqual([])
    })

    test('is made once, though two tabs finish it', async () => {
      const { storage, secondTab } = await benchWith(open)
      await add(storage, pieceOf('t', 0, 'once'))
      const other = await secondTab()
      const both = [storage, other].map((tab) => tab.recordings.finish(takeId('t'), true))
      const made = (await Promise.all(both)).map(unwrap)
      expect(made.filter(Boolean)).toHaveLength(1)
      expect(await kept(storage)).toEqual(['once', undefined])
    })

    test('until it is finished its pieces wait, and no other take is touched', async () => {
      const { storage, secondTab } = await benchWith(open)
      await add(storage, pieceOf('t', 0, 'a'), pieceOf('t', 1, 'b'), pieceOf('tt', 0, 'c'))
      const other = await secondTab()
      expect([...(await other.recordings.unfinished())].sort()).toEqual(['t', 'tt'])
      expect(await other.recordings.usage()).toEqual({ count: 0, bytes: 0 })
      unwrap(await other.recordings.finish(takeId('t'), true))
      expect(await storage.recordings.unfinished()).toEqual(['tt'])
    })

    test('is in no backup, and stays when the deck is updated or removed', async () => {
      const { storage } = await benchWith(open)
      await record(storage, 'secret')
      await add(storage, pieceOf('t', 0, 'secret'))
      expect(JSON.stringify(await storage.backup.snapshot())).not.toMatch(/secret|audio/)
      unwrap(await storage.backup.restore(await storage.backup.snapshot()))
      const next = FOUR.slice(1)
      unwrap(await storage.decks.install(header(DECK, 2), next, 'builtIn'))
      expect(await storage.cards.get(idOf('a'))).toMatchObject({ removedUpstream: true })
      unwrap(await storage.decks.remove(DECK))
      expect(await kept(storage)).toEqual(['secret', undefined])
    })
  })

  describe('first and latest', () => {
    test('the first stays, a newer one takes the place of the latest', async () => {
      const { storage } = await benchWith(open)
      const slots = []
      for (const sound of ['one', 'two', 'three']) slots.push((await record(storage, sound))?.slot)
      expect(slots).toEqual(['first', 'latest', 'latest'])
      expect(await kept(storage)).toEqual(['one', 'three'])
      await record(storage, 'other', { cardId: idOf('b') })
      expect(await soundOf(storage, 'first', idOf('b'))).toBe('other')
      expect(await kept(storage)).toEqual(['one', 'three'])
      const list = await storage.recordings.ofCard(idOf('a'))
      expect(list.map((one) => [one.slot, one.bytes])).toEqual([
        ['first', 3],
        ['latest', 5],
      ])
    })

    test('a clock set back does not make the newest the oldest', async () => {
      const { storage } = await benchWith(open)
      const first = await record(storage, 'one')
      const back = { startedAt: millis((first?.at ?? 0) - DAY) }
      expect(await record(storage, 'two', back)).toMatchObject({ slot: 'latest' })
      expect(await record(storage, 'three', back)).toMatchObject({ slot: 'latest' })
      expect(await kept(storage)).toEqual(['one', 'three'])
    })

    test('the only one deleted, the next is the first again', async () => {
      const { storage } = await benchWith(open)
      await record(storage, 'one')
      await remove(storage, 'first')
      expect(await record(storage, 'two')).toMatchObject({ slot: 'first' })
      expect(await kept(storage)).toEqual(['two', undefined])
    })

    test('the first deleted, the latest stays; beside a newer one it is the first', async () => {
      const { storage } = await benchWith(open)
      for (const sound of ['one', 'two']) await record(storage, sound)
      await remove(storage, 'first')
      expect(await kept(storage)).toEqual([undefined, 'two'])
      expect(await record(storage, 'three')).toMatchObject({ slot: 'latest' })
      expect(await kept(storage)).toEqual(['two', 'three'])
      expect(await storage.recordings.usage()).toEqual({ count: 2, bytes: 8 })
      const list = await storage.recordings.ofCard(idOf('a'))
      expect(list.map((one) => [one.slot, one.bytes])).toEqual([
        ['first', 3],
        ['latest', 5],
      ])
    })
  })

  describe('deleting', () => {
    test('one of nothing is nothing', async () => {
      const { storage } = await benchWith(open)
      expect(unwrap(await storage.recordings.remove(idOf('a'), 'first'))).toBeNull()
    })

    test('hands the sound back, so that it can be put back as it was', async () => {
      const { storage } = await benchWith(open)
      for (const sound of ['one', 'two']) await record(storage, sound)
      const before = await storage.recordings.ofCard(idOf('a'))
      for (const slot of ['first', 'latest'] as const) {
        const removed = await remove(storage, slot)
        expect(await soundOf(storage, slot)).toBeUndefined()
        expect((await storage.recordings.usage()).count).toBe(1)
        unwrap(await storage.recordings.restore(removed))
        expect(await kept(storage)).toEqual(['one', 'two'])
      }
      expect(await storage.recordings.ofCard(idOf('a'))).toEqual(before)
      const first = await remove(storage, 'first')
      const latest = await remove(storage, 'latest')
      unwrap(await storage.recordings.restore(latest))
      expect(await kept(storage)).toEqual([undefined, 'two'])
      unwrap(await storage.recordings.restore(first))
      expect(await kept(storage)).toEqual(['one', 'two'])
    })

    test.each<[had: string[], deleted: RecordingSlot, then: string[], back: unknown[]]>([
      [['one'], 'first', ['two'], ['one', 'two']],
      [['one'], 'first', ['two', 'three'], ['one', 'three']],
      [['one', 'two'], 'first', ['three'], ['one', 'three']],
      [['one', 'two'], 'latest', ['three'], ['one', 'three']],
      [['one', 'two'], 'latest', [], ['one', 'two']],
    ])('of %j the %s, then recording %j, then undoing: %j', async (had, slot, then, back) => {
      const { storage } = await benchWith(open)
      for (const sound of had) await record(storage, sound)
      const removed = await remove(storage, slot)
      for (const sound of then) await record(storage, sound)
      unwrap(await storage.recordings.restore(removed))
      expect(await kept(storage)).toEqual(back)
      unwrap(await storage.recordings.restore(removed))
      expect(await kept(storage)).toEqual(back)
    })

    test('all leaves none, finished or not, and frees what they took', async () => {
      const { storage } = await benchWith(open)
      await record(storage, 'one')
      await record(storage, 'four', { cardId: idOf('b') })
      await add(storage, pieceOf('t', 0, 'cut off'))
      expect(await storage.recordings.usage()).toEqual({ count: 2, bytes: 7 })
      unwrap(await storage.recordings.removeAll())
      expect(await storage.recordings.usage()).toEqual({ count: 0, bytes: 0 })
      expect(await storage.recordings.ofCard(idOf('a'))).toEqual([])
      expect(await soundOf(storage, 'first', idOf('b'))).toBeUndefined()
      expect(await storage.recordings.unfinished()).toEqual([])
    })
  })
}
