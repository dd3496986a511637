import { liveQuery } from 'dexie'
import { describe, expect, test, vi } from 'vitest'
import { idOf } from '../support/decks'
import { answerCard, benchWith, type Open, progressOf, unwrap } from '../support/storage'

export function describeTabs(open: Open): void {
  describe('two tabs', () => {
    test('that answer one card make two reviews, each with its own number', async () => {
      const { storage, clock, secondTab } = await benchWith(open)
      const other = await secondTab()
      await Promise.all([
        answerCard(storage, idOf('b'), 'good'),
        answerCard(other, idOf('b'), 'again'),
        answerCard(storage, idOf('c'), 'good'),
        answerCard(other, idOf('d'), 'good'),
      ])
      const { events } = await storage.backup.snapshot()
      expect(events.map((event) => event.deviceSeq).sort((a, b) => a - b)).toEqual([1, 2, 3, 4])
      expect(new Set(events.map((event) => event.deviceId)).size).toBe(1)
      const ofCard = events.filter((event) => event.cardId === idOf('b'))
      expect(new Set(ofCard.map((event) => event.at)).size).toBe(2)
      expect((await progressOf(other, idOf('b'))).memory?.reviews).toBe(2)
      expect(await other.reviews.day(clock.today())).toMatchObject({ reviews: 4, newCards: 3 })
    })

    test('take back what either of them did last', async () => {
      const { storage, secondTab, practise } = await benchWith(open)
      const other = await secondTab()
      const { review } = await practise('good', idOf('b'))
      expect(unwrap(await other.reviews.undoLast())?.id).toBe(review.id)
      expect(await storage.reviews.canUndo()).toBe(false)
    })

    test('see each other’s writes in a live query', async () => {
      const { storage, secondTab } = await benchWith(open)
      const other = await secondTab()
      const seen: (number | undefined)[] = []
      const watching = liveQuery(() => other.cards.get(idOf('b'))).subscribe((card) => {
        seen.push(card?.progress.memory?.reviews)
      })
      await vi.waitFor(() => expect(seen).toEqual([undefined]))
      await answerCard(storage, idOf('b'), 'good')
      await vi.waitFor(() => expect(seen.at(-1)).toBe(1))
      watching.unsubscribe()
    })
  })
}
