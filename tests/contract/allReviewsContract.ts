import { describe, expect, test } from 'vitest'
import { eventId } from '../../src/domain/ids'
import { idOf } from '../support/decks'
import { benchWith, type Open, unwrap } from '../support/storage'

export function describeAllReviews(open: Open): void {
  describe('all events', () => {
    test('are there, of every card: answers, undos and resets', async () => {
      const { storage, practise } = await benchWith(open)
      expect(await storage.reviews.all()).toEqual([])
      await practise('good', idOf('a'), idOf('b'))
      unwrap(await storage.reviews.undoLast())
      unwrap(await storage.reviews.reset([idOf('a')]))
      const events = await storage.reviews.all()
      expect(events.map(({ type }) => type).sort()).toEqual(['reset', 'review', 'review', 'undo'])
      const cards = [idOf('a'), idOf('b')].map((id) => storage.reviews.ofCard(id))
      const byId = new Map(events.map((event) => [event.id, event]))
      for (const event of (await Promise.all(cards)).flat())
        expect(byId.get(event.id)).toEqual(event)
    })

    test('are read whole, each once, however many there are', async () => {
      const { storage, practise } = await benchWith(open)
      const { review } = await practise('good', idOf('a'))
      const ids = Array.from({ length: 4001 }, (_, index) => `many-${index}`)
      const events = ids.map((id, index) => ({
        ...review,
        id: eventId(id),
        deviceSeq: review.deviceSeq + 1 + index,
      }))
      unwrap(await storage.backup.restore({ ...(await storage.backup.snapshot()), events }))
      const found = (await storage.reviews.all()).map(({ id }) => id as string)
      expect(found.sort()).toEqual([review.id as string, ...ids].sort())
    })
  })
}
