import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EVENING, fakeClock } from '../support/clock'
import { DECK, FOUR, header } from '../support/decks'
import { derived, history, live } from '../support/histories'
import { closeAll, freshName, type Open, unwrap } from '../support/storage'

const RUNS = { numRuns: 20 }

async function device(open: Open, start: number) {
  const clock = fakeClock(start)
  const storage = await open(freshName(), clock)
  unwrap(await storage.decks.install(header(DECK), FOUR, 'builtIn'))
  return { storage, clock }
}

export function describeMerge(open: Open): void {
  describe('whatever was done on two devices', () => {
    test('what is derived step by step is what a restore derives at once', async () => {
      await fc.assert(
        fc
          .asyncProperty(history, async (deeds) => {
            const { storage, clock } = await device(open, EVENING)
            await live(storage, clock, deeds)
            const snapshot = await storage.backup.snapshot()
            const copy = await open(freshName(), fakeClock())
            unwrap(await copy.backup.restore(snapshot))
            expect(await copy.backup.snapshot()).toEqual(snapshot)
            expect(await derived(copy)).toEqual(await derived(storage))
            unwrap(await copy.backup.restore(snapshot))
            expect(await copy.backup.snapshot()).toEqual(snapshot)
            expect(await derived(copy)).toEqual(await derived(storage))
          })
          .afterEach(closeAll),
        RUNS,
      )
    }, 60_000)

    test('each restored into the other gives equal data, and they go on from there', async () => {
      await fc.assert(
        fc
          .asyncProperty(history, history, history, async (here, there, after) => {
            const a = await device(open, EVENING)
            const b = await device(open, EVENING + 1)
            await live(a.storage, a.clock, here)
            await live(b.storage, b.clock, there)
            const [fromA, fromB] = [
              await a.storage.backup.snapshot(),
              await b.storage.backup.snapshot(),
            ]
            unwrap(await a.storage.backup.restore(fromB))
            unwrap(await b.storage.backup.restore(fromA))
            const { decks: _, ...rest } = await a.storage.backup.snapshot()
            expect(await b.storage.backup.snapshot()).toMatchObject(rest)
            expect(await derived(b.storage)).toEqual(await derived(a.storage))

            await live(a.storage, a.clock, after)
            unwrap(await b.storage.backup.restore(await a.storage.backup.snapshot()))
            expect((await derived(b.storage)).cards).toEqual((await derived(a.storage)).cards)
            expect((await derived(b.storage)).days).toEqual((await derived(a.storage)).days)
          })
          .afterEach(closeAll),
        RUNS,
      )
    }, 60_000)
  })
}
