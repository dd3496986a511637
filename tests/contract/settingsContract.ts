import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../src/domain/settings'
import type { Result } from '../../src/domain/result'
import type { Storage, StorageError } from '../../src/storage/ports'
import { DAY, MINUTE } from '../support/clock'
import { DECK, FOUR, header, idOf } from '../support/decks'
import { benchWith, type Open, progressOf, unwrap } from '../support/storage'

const eventsOf = async (storage: Storage) => (await storage.backup.snapshot()).events

export function describeSettings(open: Open): void {
  describe('settings', () => {
    test('are the defaults, then what was chosen, key by key', async () => {
      const { storage } = await benchWith(open)
      expect(await storage.settings.read()).toEqual(DEFAULT_SETTINGS)
      unwrap(await storage.settings.write({ theme: 'dark', roles: ['collector'] }))
      unwrap(await storage.settings.write({ theme: 'light' }))
      expect(await storage.settings.read()).toEqual({
        ...DEFAULT_SETTINGS,
        theme: 'light',
        roles: ['collector'],
      })
    })

    test('say which of them were chosen, if only as the default', async () => {
      const { storage } = await benchWith(open)
      expect(await storage.settings.stored()).toEqual([])
      unwrap(await storage.settings.write({ language: DEFAULT_SETTINGS.language }))
      expect(await storage.settings.stored()).toEqual(['language'])
    })

    test('of a newer version ride along unread', async () => {
      const { storage, clock } = await benchWith(open)
      const row = { key: 'fromTheFuture', value: { deep: [1] }, at: clock.now() }
      const snapshot = await storage.backup.snapshot()
      unwrap(await storage.backup.restore({ ...snapshot, settings: [row] }))
      expect(await storage.settings.read()).toEqual(DEFAULT_SETTINGS)
      expect((await storage.backup.snapshot()).settings).toEqual([row])
    })

    test('another retention derives what is due anew and touches no event', async () => {
      const { storage, clock, practise } = await benchWith(open)
      await practise('good', idOf('b'))
      clock.move(3 * DAY)
      await practise('good', idOf('b'))
      await practise('again', idOf('c'))
      const [events, before] = [await eventsOf(storage), await storage.cards.inDeck(DECK)]
      const totals = await storage.reviews.day(clock.today())

      unwrap(await storage.settings.write({ retention: 0.8 }))
      const relaxed = await progressOf(storage, idOf('b'))
      expect(relaxed.dueDay).toBeGreaterThan(before[1]?.progress.dueDay ?? Infinity)
      expect(relaxed.memory).toEqual(before[1]?.progress.memory)
      expect(await eventsOf(storage)).toEqual(events)
      expect(await storage.reviews.day(clock.today())).toEqual(totals)

      unwrap(await storage.settings.write({ retention: 0.9 }))
      expect(await storage.cards.inDeck(DECK)).toEqual(before)
    })

    test.each(['installed', 'put back'])(
      'hold for a deck too that is being %s while they change',
      async (what) => {
        const { storage, clock, practise } = await benchWith(open)
        await practise('good', idOf('b'))
        clock.move(3 * DAY)
        await practise('good', idOf('b'))
        const removed = what === 'put back' ? unwrap(await storage.decks.remove(DECK)) : null
        const [deck, setting] = await Promise.all([
          removed
            ? storage.decks.restore(removed)
            : storage.decks.install(header(DECK, 2), FOUR, 'file'),
          storage.settings.write({ retention: 0.8 }),
        ])
        unwrap(deck as Result<unknown, StorageError>)
        unwrap(setting)
        const { dueDay } = await progressOf(storage, idOf('b'))
        unwrap(await storage.settings.write({ retention: 0.8 }))
        expect(dueDay).toBe((await progressOf(storage, idOf('b'))).dueDay)
      },
    )

    test('the preview and the answer follow the retention wanted now', async () => {
      const { storage, practise } = await benchWith(open)
      await practise('good', idOf('b'))
      const strict = (await storage.reviews.preview(idOf('b'))).easy
      unwrap(await storage.settings.write({ retention: 0.8 }))
      const relaxed = (await storage.reviews.preview(idOf('b'))).easy
      if (strict.unit !== 'day' || relaxed.unit !== 'day') throw new Error('learning')
      expect(relaxed.day).toBeGreaterThan(strict.day)
    })

    test('another day start moves steps over the turn of the day and counts answers on their own day', async () => {
      const { storage, clock, practise } = await benchWith(open)
      clock.move(7 * 60 * MINUTE + 55 * MINUTE) // 03:55; the step ends at 04:05
      const evening = clock.today()
      await practise('again', idOf('b'))
      expect((await progressOf(storage, idOf('b'))).dueDay).toBe(evening + 1)
      const events = await eventsOf(storage)

      unwrap(await storage.settings.write({ dayStart: 300 }))
      expect((await progressOf(storage, idOf('b'))).dueDay).toBe(evening)
      expect(await eventsOf(storage)).toEqual(events)
      expect((await storage.reviews.day(evening)).reviews).toBe(1)

      clock.move(30 * MINUTE) // 04:25, with the new start still the evening before
      const { review } = await practise('good', idOf('c'))
      expect(review.dayStart).toBe(300)
      expect((await storage.reviews.day(evening)).reviews).toBe(2)
    })
  })
}
