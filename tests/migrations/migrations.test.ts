import { Dexie } from 'dexie'
import { afterEach, describe, expect, test } from 'vitest'
import { studyDay, takeId } from '../../src/domain/ids'
import { DEFAULT_SETTINGS } from '../../src/domain/settings'
import type { Storage } from '../../src/storage/ports'
import { MIGRATIONS, SCHEMA_VERSION } from '../../src/storage/dexie/migrations'
import { EVENING, fakeClock, MINUTE } from '../support/clock'
import { DECK, idOf } from '../support/decks'
import { openRaw } from '../support/rawDatabase'
import { answerCard, closeAll, freshName, openDexie, progressOf, unwrap } from '../support/storage'
import { FROZEN, type Frozen } from './frozen'

afterEach(closeAll)

/** A database as that version left it, without a line of the app's own code. */
async function createOld({ version, rows }: Frozen): Promise<string> {
  const name = freshName()
  const old = new Dexie(name)
  for (const step of FROZEN)
    if (step.version <= version) old.version(step.version).stores(step.stores)
  await old.open()
  for (const [table, list] of Object.entries(rows)) await old.table(table).bulkAdd([...list])
  old.close()
  return name
}

/** The frozen story goes on half an hour after its last answer. */
const LATER = EVENING + 24 * 60 * MINUTE + 30 * MINUTE

const openOld = async (frozen: Frozen) => openDexie(await createOld(frozen), fakeClock(LATER))

describe('the migrations', () => {
  test('count from 1 without a gap', () => {
    const versions = MIGRATIONS.map((migration) => migration.version)
    expect(versions).toEqual(versions.map((_, index) => index + 1))
    expect(SCHEMA_VERSION).toBe(versions.at(-1))
  })

  test('are as they were published, each with its frozen rows (a new one: add it to frozen.ts)', () => {
    const published = MIGRATIONS.map(({ version, stores }) => ({ version, stores }))
    expect(published).toEqual(FROZEN.map(({ version, stores }) => ({ version, stores })))
  })

  test.each(FROZEN)('version $version has frozen rows of every table', ({ version, rows }) => {
    const upTo = FROZEN.filter((step) => step.version <= version)
    const tables = Object.keys(Object.assign({}, ...upTo.map((step) => step.stores)))
    expect(Object.keys(rows).sort()).toEqual(tables.sort())
    for (const list of Object.values(rows)) expect(list.length).toBeGreaterThan(0)
  })
})

describe.each(FROZEN)('a database of version $version, opened today,', (frozen) => {
  test('has the version and tables of today', async () => {
    const name = await createOld(frozen)
    await openDexie(name, fakeClock(LATER))
    const raw = await openRaw(name)
    expect(raw.version).toBe(SCHEMA_VERSION * 10)
    expect([...raw.objectStoreNames]).toEqual(
      Object.keys(Object.assign({}, ...MIGRATIONS.map((step) => step.stores))).sort(),
    )
    raw.close()
  })

  test('has its deck, with unknown fields, and its cards with edits and flags', async () => {
    const storage = await openOld(frozen)
    expect(await storage.decks.list()).toMatchObject([
      {
        id: DECK,
        origin: 'builtIn',
        cardCount: 4,
        header: { version: 2, houseRule: { kept: true } },
      },
    ])
    const cards = await storage.cards.inDeck(DECK)
    expect(cards.map((card) => [card.card.id, card.progress.queue, card.removedUpstream])).toEqual([
      ['a', 'review', false],
      ['b', 'learning', false],
      ['c', 'suspended', false],
      ['s', 'new', false],
      ['gone', 'review', true],
    ])
    const card = await storage.cards.get(idOf('a'))
    expect(card).toMatchObject({
      card: { answer: '我的答案' },
      installed: { answer: '先核对身份。' },
    })
    expect(card?.edits).toHaveLength(1)
    expect((await storage.cards.get(idOf('c')))?.progress.starred).toBe(true)
  })

  test('has its queue, counts and days', async () => {
    const storage = await openOld(frozen)
    const queue = await storage.cards.queue([DECK], studyDay(20466), 10)
    expect(queue.map((card) => card.cardId)).toEqual(['b', 'a', 'gone', 's'].map((id) => idOf(id)))
    const counts = { new: 1, learning: 1, review: 2 }
    expect(await storage.decks.counts(DECK, studyDay(20466))).toEqual(counts)
    const day = { day: 20459, reviews: 2, newCards: 1, spokenMillis: 60_000, answerMillis: 60_000 }
    expect(await storage.reviews.day(studyDay(20459))).toEqual(day)
  })

  test('has its settings, also those nobody knows any more', async () => {
    const storage = await openOld(frozen)
    const chosen = { theme: 'dark', roles: ['collector'] }
    const sinceV2 = { thinkSeconds: 20, askConfidence: false }
    const since = frozen.version < 2 ? {} : sinceV2
    expect(await storage.settings.read()).toEqual({ ...DEFAULT_SETTINGS, ...chosen, ...since })
    expect(await storage.backup.lastBackup()).toBe(1_767_614_500_000)
    const { settings } = await storage.backup.snapshot()
    expect(settings.map((row) => row.key)).toContain('fromTheFuture')
  })

  test('goes on: answer, undo of what was answered then, work everything out anew', async () => {
    const storage = await openOld(frozen)
    const { review } = await answerCard(storage, idOf('b'), 'good')
    expect(review).toMatchObject({ deviceId: 'phone', deviceSeq: 7 })
    for (const id of [review.id, 'e4', 'e3'])
      expect(unwrap(await storage.reviews.undoLast())?.id).toBe(id)
    expect(unwrap(await storage.reviews.undoLast())).toBeNull()
    expect((await progressOf(storage, idOf('a'))).memory).toMatchObject({ reviews: 1 })
    const before = await storage.cards.inDeck(DECK)
    unwrap(await storage.settings.write({ retention: DEFAULT_SETTINGS.retention }))
    expect(await storage.cards.inDeck(DECK)).toHaveLength(before.length)
  })

  test('has all that is derived worked out anew when the rules have changed since', async () => {
    const meta = frozen.rows.meta?.filter((row) => !('version' in row)) ?? []
    const stale = { ...frozen, rows: { ...frozen.rows, meta, progress: [], days: [] } }
    const [kept, rebuilt] = [await openOld(frozen), await openOld(stale)]
    const places = async (storage: Storage) =>
      (await storage.cards.inDeck(DECK)).map(({ progress: { queue, dueDay, rank } }) => [
        queue,
        dueDay,
        rank,
      ])
    expect(await places(kept)).toEqual(await places(rebuilt))
    expect((await progressOf(rebuilt, idOf('a'))).memory).toMatchObject({ reviews: 2 })
    expect((await rebuilt.reviews.day(studyDay(20459))).reviews).toBe(2)
  })

  test('is carried whole by a backup', async () => {
    const storage = await openOld(frozen)
    const snapshot = await storage.backup.snapshot()
    expect(snapshot.events).toHaveLength(7)
    const copy = await openDexie(freshName(), fakeClock(LATER))
    unwrap(await copy.backup.restore(snapshot))
    expect(await copy.backup.snapshot()).toEqual(snapshot)
  })
})

describe.each(FROZEN.filter(({ version }) => version >= 2))(
  'a database of version $version, opened today,',
  (frozen) => {
    test('has what was written, and the story without its emptied part', async () => {
      const storage = await openOld(frozen)
      expect(await storage.writings.of(idOf('a'))).toMatchObject([{ text: '我会先核对身份。' }])
      const [story] = await storage.writings.stories('zh-CN')
      expect(story).toMatchObject({ id: 'story:7f3e', texts: { title: '月底', task: '' } })
      expect(await storage.writings.of(idOf('s'))).toMatchObject([{ text: story?.id }])
    })

    test('has its recording, and the pieces of one that was cut off', async () => {
      const storage = await openOld(frozen)
      expect(await storage.recordings.ofCard(idOf('a'))).toMatchObject([
        { slot: 'first', bytes: 5 },
      ])
      const [take] = await storage.recordings.unfinished()
      unwrap(await storage.recordings.finish(take ?? takeId(''), true))
      for (const slot of ['first', 'latest'] as const)
        expect(await (await storage.recordings.sound(idOf('a'), slot))?.text()).toBe('sound')
    })

    test('has its card put off until its day, and how sure the person was', async () => {
      const storage = await openOld(frozen)
      const queued = async (day: number) =>
        (await storage.cards.queue([DECK], studyDay(day), 10)).map((card) => card.cardId)
      expect(await queued(20463)).not.toContain(idOf('s'))
      expect(await queued(20464)).toContain(idOf('s'))
      const reviews = await storage.reviews.ofCard(idOf('b'))
      expect(reviews).toMatchObject([{ confidence: 'unsure' }])
    })
  },
)

describe.each(FROZEN.filter(({ version }) => version >= 3))(
  'a database of version $version, opened today,',
  (frozen) => {
    test('has its interview plan, and what was predicted of an answer', async () => {
      const storage = await openOld(frozen)
      // Which day it was made on is known since version 4; before, it is the day it was last written.
      const since = frozen.version < 4 ? 20459 : 20457
      const plan = { name: '二面', date: '2026-02-05', since }
      expect(await storage.plans.list()).toMatchObject([plan])
      const reviews = await storage.reviews.ofCard(idOf('b'))
      expect(reviews).toMatchObject([{ answerMillis: 30_000, recall: 0.83 }])
    })
  },
)
