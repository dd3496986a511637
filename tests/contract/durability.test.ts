import { afterEach, expect, test, vi } from 'vitest'
import { millis, takeId } from '../../src/domain/ids'
import { idOf } from '../support/decks'
import { answerCard, benchWith, closeAll, openDexie, unwrap } from '../support/storage'

afterEach(async () => {
  vi.restoreAllMocks()
  await closeAll()
})

const mine = { owner: idOf('a'), field: 'answer', language: 'zh-CN', text: '我的' } as const
const piece = {
  takeId: takeId('take'),
  index: 0,
  cardId: idOf('a'),
  targetSeconds: 60,
  type: 'audio/webm',
  startedAt: millis(1),
  lastsMillis: 1000,
  data: new ArrayBuffer(8),
} as const

/** Chromium's own default, relaxed, would call an answer committed that a power cut can still take. */
test('every transaction that writes asks for strict durability; an answer is one of them', async () => {
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction')
  const writes = () => transaction.mock.calls.filter(([, mode]) => mode === 'readwrite')
  const { storage } = await benchWith(openDexie)

  transaction.mockClear()
  await answerCard(storage, idOf('a'), 'good')
  expect(writes()).toHaveLength(1)
  const [tables, , options] = writes()[0] ?? []
  expect(tables).toEqual(expect.arrayContaining(['events', 'progress', 'days']))
  expect(options).toEqual({ durability: 'strict' })

  unwrap(await storage.reviews.undoLast())
  unwrap(await storage.cards.setFlags(idOf('a'), { starred: true }))
  unwrap(await storage.settings.write({ retention: 0.8 }))
  unwrap(await storage.writings.write([mine]))
  unwrap(await storage.recordings.addPiece(piece))
  unwrap(await storage.recordings.finish(piece.takeId, false))
  unwrap(await storage.backup.restore(await storage.backup.snapshot()))
  unwrap(await storage.backup.deleteEverything())
  expect(new Set(writes().map((call) => call[2]?.durability))).toEqual(new Set(['strict']))
})
