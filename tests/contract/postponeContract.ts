import { describe, expect, test } from 'vitest'
import type { Flags } from '../../src/domain/flags'
import { type StudyDay, studyDay } from '../../src/domain/ids'
import type { Storage } from '../../src/storage/ports'
import { DAY, fakeClock } from '../support/clock'
import { DECK, FOUR, header, idOf } from '../support/decks'
import {
  answerCard,
  type Bench,
  benchWith,
  freshName,
  type Open,
  progressOf,
  unwrap,
} from '../support/storage'

const CARD = idOf('b')

/** Ways a card can have got where it is, with the part of the queue it is then in. */
const PASTS = {
  new: async () => {},
  learning: async ({ practise }: Bench) => {
    await practise('again', CARD)
  },
  review: async ({ practise, clock }: Bench) => {
    const { due } = await practise('good', CARD)
    if (due.unit === 'day') clock.move((due.day - clock.today()) * DAY)
  },
} as const
type Past = keyof typeof PASTS
const pasts = Object.keys(PASTS) as Past[]

const queued = async (storage: Storage, day: StudyDay) =>
  (await storage.cards.queue([DECK], day, 10)).find((card) => card.cardId === CARD)

const counted = async (storage: Storage, day: StudyDay) => storage.decks.counts(DECK, day)

const putOff = async (storage: Storage, postponedUntil: StudyDay | null) =>
  unwrap(await storage.cards.setFlags(CARD, { postponedUntil }))

const daysOn = (day: StudyDay, days: number) => studyDay(day + days)

export function describePostponed(open: Open): void {
  describe('a card put off', () => {
    test.each(pasts)(
      '(%s) leaves queue and counts until its day, and is back on it',
      async (past) => {
        const bench = await benchWith(open)
        const { storage, clock } = bench
        await PASTS[past](bench)
        const today = clock.today()
        const back = daysOn(today, 5)
        const [before, counts] = [await queued(storage, today), await counted(storage, today)]
        expect(before).toMatchObject({ cardId: CARD, phase: past })
        await putOff(storage, back)
        expect(await queued(storage, today)).toBeUndefined()
        expect(await counted(storage, today)).toEqual({ ...counts, [past]: counts[past] - 1 })
        expect(await queued(storage, daysOn(today, 4))).toBeUndefined()
        expect(await queued(storage, back)).toEqual(before)
        expect((await counted(storage, back))[past]).toBe(counts[past])
        await putOff(storage, null)
        expect(await queued(storage, today)).toEqual(before)
      },
    )

    test('comes when it would have come, if that is later than its day', async () => {
      const { storage, clock, practise } = await benchWith(open)
      const { due } = await practise('easy', CARD)
      await putOff(storage, daysOn(clock.today(), 1))
      expect((await progressOf(storage, CARD)).dueDay).toBe(due.unit === 'day' ? due.day : 0)
    })

    test.each(['again', 'good'] as const)(
      'answered “%s” all the same, stays put off',
      async (rating) => {
        const { storage, clock } = await benchWith(open)
        const back = daysOn(clock.today(), 90)
        await putOff(storage, back)
        await answerCard(storage, CARD, rating)
        expect(await progressOf(storage, CARD)).toMatchObject({
          postponedUntil: back,
          dueDay: back,
        })
        expect(await queued(storage, daysOn(back, -1))).toBeUndefined()
        const phase = rating === 'again' ? 'learning' : 'review'
        expect(await queued(storage, back)).toMatchObject({ phase })
        unwrap(await storage.reviews.undoLast())
        expect(await queued(storage, daysOn(back, -1))).toBeUndefined()
        expect(await queued(storage, back)).toMatchObject({ phase: 'new' })
      },
    )

    test('made as new stays put off', async () => {
      const { storage, clock, practise } = await benchWith(open)
      const back = daysOn(clock.today(), 30)
      await practise('good', CARD)
      await putOff(storage, back)
      unwrap(await storage.reviews.reset([CARD]))
      expect(await queued(storage, daysOn(back, -1))).toBeUndefined()
      expect(await queued(storage, back)).toMatchObject({ phase: 'new' })
    })

    test('and suspended waits for both', async () => {
      const { storage, clock } = await benchWith(open)
      const back = daysOn(clock.today(), 3)
      await putOff(storage, back)
      unwrap(await storage.cards.setFlags(CARD, { suspended: true, starred: true }))
      expect(await queued(storage, back)).toBeUndefined()
      unwrap(await storage.cards.setFlags(CARD, { suspended: false }))
      expect(await queued(storage, daysOn(back, -1))).toBeUndefined()
      expect(await queued(storage, back)).toMatchObject({ phase: 'new' })
      expect(await progressOf(storage, CARD)).toMatchObject({ starred: true, postponedUntil: back })
    })

    test('stays so through a new version of its deck, another retention and a backup', async () => {
      const { storage, clock } = await benchWith(open)
      const back = daysOn(clock.today(), 3)
      await putOff(storage, back)
      unwrap(await storage.decks.install(header(DECK, 2), FOUR, 'builtIn'))
      unwrap(await storage.settings.write({ retention: 0.8 }))
      const copy = await open(freshName(), fakeClock())
      unwrap(await copy.backup.restore(await storage.backup.snapshot()))
      for (const one of [storage, copy]) {
        expect(await queued(one, daysOn(back, -1))).toBeUndefined()
        expect(await queued(one, back)).toMatchObject({ phase: 'new' })
      }
    })

    test('new, has its old place among the new ones on its day, however few are asked', async () => {
      const { storage, clock } = await benchWith(open)
      // By importance d comes first; b was put off longer ago than d, and so for less.
      const [today, later] = [clock.today(), daysOn(clock.today(), 2)]
      unwrap(await storage.cards.setFlags(CARD, { postponedUntil: today }))
      unwrap(await storage.cards.setFlags(idOf('d'), { postponedUntil: later }))
      const asked = async (day: StudyDay, limit: number) =>
        (await storage.cards.queue([DECK], day, limit)).map((card) => card.cardId)
      expect(await asked(today, 1)).toEqual([CARD])
      expect(await asked(later, 1)).toEqual([idOf('d')])
      expect(await asked(later, 3)).toEqual(['d', 'b', 'c'].map((card) => idOf(card)))
    })

    test('is not put off by newer flags of a version that knew no such thing', async () => {
      const { storage, clock } = await benchWith(open)
      await putOff(storage, daysOn(clock.today(), 3))
      const snapshot = await storage.backup.snapshot()
      const at = (clock.now() + 1) as Flags['at']
      const flags: Flags[] = [{ cardId: CARD, starred: true, suspended: false, at }]
      unwrap(await storage.backup.restore({ ...snapshot, flags }))
      expect(await progressOf(storage, CARD)).toMatchObject({ starred: true, postponedUntil: null })
      expect(await queued(storage, clock.today())).toMatchObject({ phase: 'new' })
    })
  })
}
