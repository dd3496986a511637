import { describe, expect, test } from 'vitest'
import { deckId, millis, storyId, takeId } from '../../src/domain/ids'
import type { Flags } from '../../src/domain/flags'
import type { BackupContent } from '../../src/formats/backup/schema'
import type { Piece, Storage } from '../../src/storage/ports'
import { DAY, fakeClock } from '../support/clock'
import { DECK, FOUR, header, idOf, OTHER, question } from '../support/decks'
import {
  answerCard,
  type Bench,
  benchWith,
  freshName,
  type Open,
  progressOf,
  unwrap,
} from '../support/storage'

const emptyStorage = (open: Open) => open(freshName(), fakeClock())

const mine = { cardId: idOf('a'), path: 'answer', language: 'zh-CN', base: '答案 a' } as const

/** Something of everything that a person can have. */
async function live({ storage, clock, practise }: Bench): Promise<void> {
  unwrap(await storage.decks.install(header(OTHER), [question('n')], 'file'))
  await practise('good', idOf('a'), idOf('b'), idOf('n', OTHER))
  clock.move(DAY)
  await practise('again', idOf('a'), idOf('d'))
  unwrap(await storage.reviews.undoLast())
  unwrap(await storage.reviews.reset([idOf('b')]))
  unwrap(await storage.cards.setFlags(idOf('c'), { starred: true, suspended: true }))
  unwrap(await storage.cards.edit([{ ...mine, mine: '我的' }]))
  unwrap(await storage.cards.setFlags(idOf('d'), { postponedUntil: clock.today() }))
  unwrap(await storage.settings.write({ retention: 0.85, theme: 'dark' }))
  const long = { owner: idOf('a'), field: 'answer', language: 'zh-CN', text: LONG } as const
  const title = { owner: storyId('s'), field: 'title', language: 'en', text: '' } as const
  unwrap(await storage.writings.write([long, title]))
  unwrap(await storage.recordings.addPiece(pieceOf('kept')))
  unwrap(await storage.recordings.finish(takeId('kept'), false))
  unwrap(await storage.recordings.addPiece(pieceOf('cut off')))
}

/** An answer as long as any that will ever be pasted in. */
const LONG = '长'.repeat(100_000)

const pieceOf = (take: string): Piece => ({
  takeId: takeId(take),
  index: 0,
  cardId: idOf('a'),
  targetSeconds: 60,
  type: 'audio/mp4',
  startedAt: millis(1),
  lastsMillis: 1000,
  data: new ArrayBuffer(8),
})

/** Through a file and back. */
const saved = (snapshot: BackupContent) => JSON.parse(JSON.stringify(snapshot)) as BackupContent

export function describeBackup(open: Open): void {
  describe('a backup', () => {
    test('restored into an empty database is the same data, derived rows too', async () => {
      const bench = await benchWith(open)
      await live(bench)
      const snapshot = await bench.storage.backup.snapshot()
      const copy = await emptyStorage(open)
      const report = unwrap(await copy.backup.restore(saved(snapshot)))
      expect(report).toEqual({ decks: 2, reviews: 5 })
      expect((await copy.writings.of(idOf('a')))[0]?.text).toBe(LONG)
      expect(await copy.recordings.usage()).toEqual({ count: 0, bytes: 0 })
      expect(await copy.backup.snapshot()).toEqual(snapshot)
      expect(await copy.cards.inDeck(DECK)).toEqual(await bench.storage.cards.inDeck(DECK))
      for (const day of [bench.clock.today()])
        expect(await copy.reviews.day(day)).toEqual(await bench.storage.reviews.day(day))
    })

    test('restored twice is restored once', async () => {
      const bench = await benchWith(open)
      await live(bench)
      const snapshot = saved(await bench.storage.backup.snapshot())
      const copy = await emptyStorage(open)
      unwrap(await copy.backup.restore(snapshot))
      const once = [await copy.backup.snapshot(), await copy.cards.inDeck(DECK)]
      expect(unwrap(await copy.backup.restore(snapshot)).reviews).toBe(0)
      expect([await copy.backup.snapshot(), await copy.cards.inDeck(DECK)]).toEqual(once)
    })

    test('keeps a card that its deck no longer has, and it stays out of the deck', async () => {
      const { storage, practise } = await benchWith(open)
      await practise('good', idOf('d'))
      unwrap(await storage.decks.install(header(DECK, 2), FOUR.slice(0, 2), 'builtIn'))
      const snapshot = saved(await storage.backup.snapshot())
      const copy = await emptyStorage(open)
      unwrap(await copy.backup.restore(snapshot))
      expect(await copy.backup.snapshot()).toEqual(snapshot)
      expect(await copy.decks.content(DECK)).toEqual(FOUR.slice(0, 2))
      expect(await copy.decks.get(DECK)).toEqual(await storage.decks.get(DECK))
      expect(await copy.cards.inDeck(DECK)).toEqual(await storage.cards.inDeck(DECK))
    })

    test('of an older deck brings the practised cards that the newer deck no longer has', async () => {
      const { storage: older, practise } = await benchWith(open)
      const { storage: newer } = await benchWith(open)
      await practise('good', idOf('d'))
      unwrap(await newer.decks.install(header(DECK, 2), FOUR.slice(0, 2), 'builtIn'))
      const [fromOlder, fromNewer] = [await older.backup.snapshot(), await newer.backup.snapshot()]
      unwrap(await newer.backup.restore(fromOlder))
      unwrap(await older.backup.restore(fromNewer))
      expect(await newer.cards.inDeck(DECK)).toEqual(await older.cards.inDeck(DECK))
      const card = await newer.cards.get(idOf('d'))
      expect(card).toMatchObject({ removedUpstream: true, progress: { memory: { reviews: 1 } } })
    })

    test('newer wins, in either direction', async () => {
      const { storage, clock } = await benchWith(open)
      const snapshot = await storage.backup.snapshot()
      const flags = (starred: boolean, ago: number): Flags[] => [
        { cardId: idOf('b'), starred, suspended: false, at: (clock.now() - ago) as Flags['at'] },
      ]
      clock.move(DAY)
      unwrap(await storage.cards.setFlags(idOf('b'), { starred: true }))
      unwrap(await storage.backup.restore({ ...snapshot, flags: flags(false, 1) }))
      expect((await progressOf(storage, idOf('b'))).starred).toBe(true)
      unwrap(await storage.backup.restore({ ...snapshot, flags: flags(false, -1) }))
      expect((await progressOf(storage, idOf('b'))).starred).toBe(false)
    })

    test('an older deck does not replace a newer one, a newer one does', async () => {
      const { storage } = await benchWith(open)
      const old = await storage.backup.snapshot()
      const next = [question('b', { answer: '第二版' })]
      unwrap(await storage.decks.install(header(DECK, 2), next, 'builtIn'))
      const newer = await storage.backup.snapshot()
      unwrap(await storage.backup.restore(old))
      expect(await storage.decks.content(DECK)).toEqual(next)
      const { storage: behind } = await benchWith(open)
      unwrap(await behind.backup.restore(newer))
      expect(await behind.decks.content(DECK)).toEqual(next)
    })

    test.each([
      ['of the older here', 1, 2],
      ['of the newer here', 2, 1],
      ['of the same version', 1, 1],
    ])('loses no card of the person’s own deck on either side: %s', async (_, here, there) => {
      const own = deckId('my-cards-en-1a2b')
      const device = async (version: number, card: string) => {
        const storage = await emptyStorage(open)
        const cards = [question('both'), question(card)]
        unwrap(await storage.decks.install(header(own, version), cards, 'own'))
        return storage
      }
      const [a, b] = [await device(here, 'a'), await device(there, 'b')]
      const [fromA, fromB] = [await a.backup.snapshot(), await b.backup.snapshot()]
      const state = async (storage: Storage) => ({
        cards: (await storage.cards.inDeck(own)).map(({ card }) => card.id).sort(),
        deck: await storage.decks.get(own),
      })
      const once: unknown[] = []
      for (const storage of [a, b]) {
        unwrap(await storage.backup.restore(saved(storage === a ? fromB : fromA)))
        const after = await state(storage)
        expect(after).toMatchObject({ cards: ['a', 'b', 'both'], deck: { origin: 'own' } })
        once.push(after)
      }
      for (const snapshot of [fromA, fromB]) unwrap(await a.backup.restore(saved(snapshot)))
      expect(await state(a)).toEqual(once[0])
    })

    test('makes the person’s own deck their own again, where it had come as a file', async () => {
      const [a, b] = [await emptyStorage(open), await emptyStorage(open)]
      unwrap(await a.decks.install(header(OTHER), [question('a')], 'file'))
      unwrap(await b.decks.install(header(OTHER), [question('b')], 'own'))
      unwrap(await a.backup.restore(saved(await b.backup.snapshot())))
      expect((await a.decks.get(OTHER))?.origin).toBe('own')
      expect(await a.decks.content(OTHER)).toEqual([question('a'), question('b')])
    })

    test('is all or nothing', async () => {
      const { storage } = await benchWith(open)
      const before = await storage.backup.snapshot()
      const broken = {
        ...before,
        events: [{ type: 'review' }],
        decks: [],
      } as unknown as BackupContent
      const more = {
        header: header('third'),
        origin: 'file',
        installedAt: 1,
        cards: [question('x')],
      }
      const decks = [more] as unknown as BackupContent['decks']
      expect(await storage.backup.restore({ ...broken, decks })).toMatchObject({ ok: false })
      expect(await storage.backup.snapshot()).toEqual(before)
      expect(await storage.decks.get(deckId('third'))).toBeUndefined()
    })

    test('remembers when the data was last saved', async () => {
      const { storage, clock } = await benchWith(open)
      expect(await storage.backup.lastBackup()).toBeNull()
      await storage.backup.noteBackup()
      expect(await storage.backup.lastBackup()).toBe(clock.now())
    })
  })

  describe('delete everything', () => {
    test('leaves nothing, and the storage goes on working as a new device', async () => {
      const bench = await benchWith(open)
      await live(bench)
      await bench.storage.backup.noteBackup()
      const { storage } = bench
      const before = (await storage.backup.snapshot()).events[0]?.deviceId
      unwrap(await storage.backup.deleteEverything())
      const empty = {
        decks: [],
        edits: [],
        flags: [],
        events: [],
        settings: [],
        writings: [],
        plans: [],
      }
      expect(await storage.backup.snapshot()).toEqual(empty)
      expect(await storage.recordings.usage()).toEqual({ count: 0, bytes: 0 })
      expect(await storage.recordings.sound(idOf('a'), 'first')).toBeUndefined()
      expect(await storage.recordings.unfinished()).toEqual([])
      expect(await storage.backup.lastBackup()).toBeNull()
      expect(await storage.reviews.canUndo()).toBe(false)
      expect((await storage.reviews.day(bench.clock.today())).reviews).toBe(0)
      unwrap(await storage.decks.install(header(DECK), FOUR, 'builtIn'))
      const { review } = await answerCard(storage, idOf('a'), 'good')
      expect(review.deviceSeq).toBe(1)
      expect(review.deviceId).not.toBe(before)
    })
  })
}
