import { afterEach, describe, expect, test, vi } from 'vitest'
import { SCHEMA_VERSION } from '../../src/storage/dexie/migrations'
import { fakeClock } from '../support/clock'
import { DECK, FOUR, header, idOf } from '../support/decks'
import { allRows, openRaw } from '../support/rawDatabase'
import { answerTo, closeAll, freshName, SILENT, tryOpen, unwrap } from '../support/storage'

const NEWER = (SCHEMA_VERSION + 1) * 10
const OUTDATED = { ok: false, error: { code: 'outdatedTab' } }

const raws: IDBDatabase[] = []
async function raw(...open: Parameters<typeof openRaw>) {
  const database = await openRaw(...open)
  raws.push(database)
  return database
}

afterEach(async () => {
  vi.restoreAllMocks()
  for (const database of raws.splice(0)) database.close()
  await closeAll()
})

async function tabWithDeck() {
  const name = freshName()
  const onOutdated = vi.fn<() => void>()
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction')
  const storage = unwrap(await tryOpen(name, fakeClock(), { ...SILENT, onOutdated }))
  unwrap(await storage.decks.install(header(DECK), FOUR, 'builtIn'))
  return {
    name,
    storage,
    onOutdated,
    /** As the browser does to a page that sleeps, behind Dexie’s back. */
    loseConnection: () => {
      for (const connection of transaction.mock.contexts as IDBDatabase[]) connection.close()
    },
  }
}

describe('a tab whose database another tab has moved to a newer version', () => {
  test('is told, and writes nothing any more', async () => {
    const { name, storage, onOutdated } = await tabWithDeck()
    const newer = await raw(name, NEWER)
    expect(onOutdated).toHaveBeenCalledTimes(1)
    const before = await allRows(newer)
    for (let tries = 0; tries < 3; tries++)
      expect(await storage.reviews.answer(answerTo(idOf('a'), 'good'))).toEqual(OUTDATED)
    expect(await storage.cards.setFlags(idOf('a'), { starred: true })).toEqual(OUTDATED)
    expect(await storage.settings.write({ theme: 'dark' })).toEqual(OUTDATED)
    expect(await storage.backup.deleteEverything()).toEqual(OUTDATED)
    await expect(storage.decks.list()).rejects.toMatchObject({ name: 'DatabaseClosedError' })
    expect(await allRows(newer)).toEqual(before)
    expect(newer.version).toBe(NEWER)
  })

  test('does not come back by Dexie’s reopening after the browser took the connection away', async () => {
    const { name, storage, loseConnection } = await tabWithDeck()
    loseConnection()
    const newer = await raw(name, NEWER)
    const onVersionChange = vi.fn<() => void>()
    newer.onversionchange = onVersionChange
    const before = await allRows(newer)
    for (let tries = 0; tries < 3; tries++)
      expect(await storage.reviews.answer(answerTo(idOf('a'), 'good'))).toEqual(OUTDATED)
    expect(await allRows(newer)).toEqual(before)
    expect(onVersionChange).not.toHaveBeenCalled()
  })

  test('comes back when the database is still of its version', async () => {
    const { storage, loseConnection } = await tabWithDeck()
    loseConnection()
    unwrap(await storage.reviews.answer(answerTo(idOf('a'), 'good')))
    expect(await storage.reviews.ofCard(idOf('a'))).toHaveLength(1)
  })
})

describe('opening', () => {
  test('a newer database is refused and leaves it as it is', async () => {
    const name = freshName()
    const createStore = (database: IDBDatabase) => {
      database.createObjectStore('cards', { keyPath: 'other' })
      database.createObjectStore('future', { keyPath: 'id' })
    }
    const newer = await raw(name, NEWER, createStore)
    const onVersionChange = vi.fn<() => void>()
    newer.onversionchange = onVersionChange
    expect(await tryOpen(name)).toEqual(OUTDATED)
    expect([...newer.objectStoreNames]).toEqual(['cards', 'future'])
    newer.close()
    expect((await raw(name)).version).toBe(NEWER)
    expect(onVersionChange).not.toHaveBeenCalled()
  })

  test('says that it is blocked by an old tab that does not let go, and goes on when it does', async () => {
    const name = freshName()
    const old = await raw(name, 1, (database) => database.createObjectStore('ancient'))
    const onBlocked = vi.fn<() => void>()
    const opening = tryOpen(name, fakeClock(), { ...SILENT, onBlocked })
    await vi.waitFor(() => expect(onBlocked).toHaveBeenCalledTimes(1))
    old.close()
    const storage = unwrap(await opening)
    expect(await storage.decks.list()).toEqual([])
  })
})
