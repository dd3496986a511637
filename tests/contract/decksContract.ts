import { describe, expect, test } from 'vitest'
import { deckId } from '../../src/domain/ids'
import type { RemovedDeck, Storage } from '../../src/storage/ports'
import { DECK, FOUR, header, idOf, OTHER, question } from '../support/decks'
import { benchWith, type Open, progressOf, unwrap } from '../support/storage'

const everything = async (storage: Storage) => ({
  decks: await storage.decks.list(),
  cards: await storage.cards.inDeck(DECK),
})

function removal(result: Awaited<ReturnType<Storage['decks']['remove']>>): RemovedDeck {
  const removed = unwrap(result)
  if (!removed) throw new Error('nothing was removed')
  return removed
}

export function describeDecks(open: Open): void {
  describe('decks', () => {
    test('an installed deck is listed, its content comes back as it came', async () => {
      const { storage, clock } = await benchWith(open)
      const record = {
        id: DECK,
        header: header(DECK),
        origin: 'builtIn',
        installedAt: clock.now(),
        cardCount: 4,
      }
      expect(await storage.decks.list()).toEqual([record])
      expect(await storage.decks.get(DECK)).toEqual(record)
      expect(await storage.decks.content(DECK)).toEqual(FOUR)
      expect(await storage.decks.counts(DECK, clock.today())).toEqual({
        new: 4,
        learning: 0,
        review: 0,
      })
    })

    test('a deck that is not there is undefined, without cards, without counts', async () => {
      const { storage, clock } = await benchWith(open)
      expect(await storage.decks.get(OTHER)).toBeUndefined()
      expect(await storage.decks.content(OTHER)).toEqual([])
      expect(await storage.cards.inDeck(OTHER)).toEqual([])
      const none = { new: 0, learning: 0, review: 0 }
      expect(await storage.decks.counts(OTHER, clock.today())).toEqual(none)
    })

    test('a deck whose id starts like another’s is another deck', async () => {
      const { storage, practise } = await benchWith(open)
      const longer = deckId(`${DECK}-more`)
      unwrap(await storage.decks.install(header(longer), FOUR, 'file'))
      await practise('good', idOf('a'))
      expect((await storage.cards.inDeck(longer)).map((card) => card.progress.memory)).toEqual([
        null,
        null,
        null,
        null,
      ])
      unwrap(await storage.decks.remove(DECK))
      expect(await storage.decks.content(longer)).toEqual(FOUR)
    })

    test('an update reports what was added, changed, removed and kept', async () => {
      const { storage, practise } = await benchWith(open)
      await practise('good', idOf('a'), idOf('b'))
      const next = [question('new'), question('b', { answer: '更好的答案' })]
      expect(unwrap(await storage.decks.install(header(DECK, 2), next, 'builtIn'))).toEqual({
        added: 1,
        changed: 1,
        removed: 2,
        keptRemoved: 1,
      })
      expect((await storage.decks.get(DECK))?.cardCount).toBe(2)
      expect(await storage.decks.content(DECK)).toEqual(next)
    })

    test('the same deck again changes nothing, and nothing is reported', async () => {
      const { storage, practise } = await benchWith(open)
      await practise('good', idOf('a'))
      unwrap(await storage.decks.install(header(DECK, 2), FOUR.slice(1), 'builtIn'))
      const before = await storage.cards.inDeck(DECK)
      const report = unwrap(await storage.decks.install(header(DECK, 2), FOUR.slice(1), 'builtIn'))
      expect(report).toEqual({ added: 0, changed: 0, removed: 0, keptRemoved: 0 })
      expect(await storage.cards.inDeck(DECK)).toEqual(before)
    })

    test('an update keeps progress and the person’s edits', async () => {
      const { storage, practise } = await benchWith(open)
      await practise('good', idOf('b'))
      const edit = { cardId: idOf('b'), path: 'answer', language: 'zh-CN', base: '答案 b' } as const
      unwrap(await storage.cards.edit([{ ...edit, mine: '我的答案' }]))
      const before = await progressOf(storage, idOf('b'))
      const moved = [FOUR[1]!, question('z')]
      unwrap(await storage.decks.install(header(DECK, 2), moved, 'builtIn'))
      const card = await storage.cards.get(idOf('b'))
      expect(card?.card.answer).toBe('我的答案')
      expect(card?.progress).toEqual({ ...before, rank: expect.any(Number) })
      expect(card?.progress.rank).toBeLessThan(before.rank)
    })

    test('a card gone from the deck stays when it was practised, marked so, else it goes', async () => {
      const { storage, clock, practise } = await benchWith(open)
      await practise('easy', idOf('d'))
      unwrap(await storage.decks.install(header(DECK, 2), [question('b')], 'builtIn'))
      const cards = await storage.cards.inDeck(DECK)
      expect(cards.map((card) => [card.id, card.removedUpstream])).toEqual([
        [idOf('b'), false],
        [idOf('d'), true],
      ])
      expect(await storage.cards.get(idOf('a'))).toBeUndefined()
      clock.move(400 * 86_400_000)
      const queue = await storage.cards.queue([DECK], clock.today(), 10)
      expect(queue.map((card) => card.cardId)).toEqual([idOf('d'), idOf('b')])
      unwrap(await storage.decks.install(header(DECK, 3), FOUR, 'builtIn'))
      expect((await storage.cards.get(idOf('d')))?.removedUpstream).toBe(false)
    })

    test('a removed deck leaves the queue; installed again it brings progress, edits and stars back', async () => {
      const { storage, clock, practise } = await benchWith(open)
      await practise('again', idOf('b'))
      await practise('easy', idOf('c'))
      unwrap(await storage.cards.setFlags(idOf('c'), { starred: true }))
      unwrap(await storage.cards.setFlags(idOf('a'), { suspended: true }))
      const edit = { cardId: idOf('b'), path: 'answer', language: 'zh-CN', base: '答案 b' } as const
      unwrap(await storage.cards.edit([{ ...edit, mine: '我的答案' }]))
      const before = await storage.cards.inDeck(DECK)
      unwrap(await storage.decks.remove(DECK))
      expect(await storage.decks.list()).toEqual([])
      expect(await storage.decks.content(DECK)).toEqual([])
      expect(await storage.cards.inDeck(DECK)).toEqual([])
      expect(await storage.cards.queue([DECK], clock.today(), 10)).toEqual([])
      expect(await storage.reviews.ofCard(idOf('b'))).toHaveLength(1)
      unwrap(await storage.decks.install(header(DECK), FOUR, 'builtIn'))
      expect(await storage.cards.inDeck(DECK)).toEqual(before)
    })

    test('a removal undone brings everything back, practised cards of an older version too', async () => {
      const { storage, clock, practise } = await benchWith(open)
      await practise('easy', idOf('d'), idOf('b'))
      unwrap(await storage.cards.setFlags(idOf('d'), { starred: true }))
      unwrap(await storage.decks.install(header(DECK, 2), FOUR.slice(0, 2), 'builtIn'))
      const before = await everything(storage)
      expect(before.cards.map((card) => card.removedUpstream)).toEqual([false, false, true])
      const removed = removal(await storage.decks.remove(DECK))
      clock.move(60_000)
      unwrap(await storage.decks.restore(removed))
      expect(await everything(storage)).toEqual(before)
      unwrap(await storage.decks.restore(removed))
      expect(await everything(storage)).toEqual(before)
    })

    test('a removal undone leaves a newer version, installed meanwhile, in place', async () => {
      const { storage, practise } = await benchWith(open)
      await practise('good', idOf('a'))
      const { memory } = (await storage.cards.get(idOf('a')))?.progress ?? {}
      const removed = removal(await storage.decks.remove(DECK))
      unwrap(await storage.decks.install(header(DECK, 2), [question('new')], 'file'))
      unwrap(await storage.decks.restore(removed))
      expect((await storage.decks.get(DECK))?.header.version).toBe(2)
      const cards = await storage.cards.inDeck(DECK)
      expect(cards.map((card) => card.id)).toEqual([idOf('new'), idOf('a')])
      expect(cards[1]).toMatchObject({ removedUpstream: true, progress: { memory } })
    })

    test('removing a deck that is not there gives nothing to bring back', async () => {
      const { storage } = await benchWith(open)
      expect(unwrap(await storage.decks.remove(OTHER))).toBeNull()
    })
  })
}
