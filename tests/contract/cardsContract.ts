import { describe, expect, test } from 'vitest'
import type { Storage } from '../../src/storage/ports'
import { DAY, type FakeClock, MINUTE } from '../support/clock'
import { DECK, FOUR, header, idOf, OTHER, question, story } from '../support/decks'
import { answerCard, benchWith, type Open, progressOf, unwrap } from '../support/storage'

const queueOf = async (storage: Storage, clock: FakeClock, limit = 10, decks = [DECK]) =>
  (await storage.cards.queue(decks, clock.today(), limit)).map((card) => card.cardId)

const inOrder = ['d', 'b', 'c', 'a'].map((card) => idOf(card))

export function describeCards(open: Open): void {
  describe('the queue', () => {
    test('asks new cards by importance, then in the coach’s order', async () => {
      const { storage, clock } = await benchWith(open)
      expect(await queueOf(storage, clock)).toEqual(inOrder)
      const listed = (await storage.cards.inDeck(DECK)).map((card) => card.id)
      expect(listed).toEqual(FOUR.map((card) => idOf(card.id)))
    })

    test('keeps to the limit of new cards, over several decks too', async () => {
      const { storage, clock } = await benchWith(open)
      const must = question('m', { importance: 'must' })
      unwrap(await storage.decks.install(header(OTHER), [question('n'), must], 'file'))
      const both = [DECK, OTHER]
      expect(await queueOf(storage, clock, 0, both)).toEqual([])
      expect(await queueOf(storage, clock, 3, both)).toEqual([
        idOf('m', OTHER),
        idOf('d'),
        idOf('n', OTHER),
      ])
      expect(await queueOf(storage, clock, 3, [])).toEqual([])
    })

    test('holds a reviewed card from its day on, before any new card, the longest due first', async () => {
      const { storage, clock, practise } = await benchWith(open)
      const later = await practise('easy', idOf('a'))
      const sooner = await practise('good', idOf('b'))
      if (later.due.unit !== 'day' || sooner.due.unit !== 'day') throw new Error('learning')
      expect(await queueOf(storage, clock)).toEqual([idOf('d'), idOf('c')])
      clock.move((sooner.due.day - clock.today() - 1) * DAY)
      expect(await queueOf(storage, clock, 0)).toEqual([])
      clock.move(DAY)
      expect(await queueOf(storage, clock, 0)).toEqual([idOf('b')])
      expect((await storage.decks.counts(DECK, clock.today())).review).toBe(1)
      clock.move((later.due.day - sooner.due.day) * DAY)
      expect(await queueOf(storage, clock, 1)).toEqual([idOf('b'), idOf('a'), idOf('d')])
    })

    test('says when a card on a learning step may come back', async () => {
      const { storage, clock, practise } = await benchWith(open)
      const { review } = await practise('again', idOf('b'))
      const [first] = await storage.cards.queue([DECK], clock.today(), 0)
      const notBefore = review.at + 10 * MINUTE
      expect(first).toEqual({ cardId: idOf('b'), phase: 'learning', notBefore })
    })

    test('asks every kind of card', async () => {
      const { storage, clock } = await benchWith(open)
      unwrap(await storage.decks.install(header(OTHER), [story('s')], 'file'))
      const id = idOf('s', OTHER)
      expect((await progressOf(storage, id)).queue).toBe('new')
      expect(await queueOf(storage, clock, 10, [OTHER])).toEqual([id])
      expect(await storage.decks.counts(OTHER, clock.today())).toMatchObject({ new: 1 })
    })
  })

  describe('flags', () => {
    test('a suspended card leaves the queue and comes back to its place', async () => {
      const { storage, clock, practise } = await benchWith(open)
      await practise('again', idOf('d'))
      const before = await storage.cards.inDeck(DECK)
      for (const id of [idOf('d'), idOf('b')])
        unwrap(await storage.cards.setFlags(id, { suspended: true }))
      expect(await queueOf(storage, clock)).toEqual([idOf('c'), idOf('a')])
      for (const id of [idOf('d'), idOf('b')])
        unwrap(await storage.cards.setFlags(id, { suspended: false }))
      expect(await queueOf(storage, clock)).toEqual(inOrder)
      expect(await storage.cards.inDeck(DECK)).toEqual(before)
    })

    test('an answer from elsewhere leaves a suspended card suspended', async () => {
      const { storage } = await benchWith(open)
      unwrap(await storage.cards.setFlags(idOf('b'), { suspended: true }))
      await answerCard(storage, idOf('b'), 'good')
      expect(await progressOf(storage, idOf('b'))).toMatchObject({
        queue: 'suspended',
        memory: { reviews: 1 },
      })
    })

    test('a star is kept whatever else happens to the card', async () => {
      const { storage, practise } = await benchWith(open)
      unwrap(await storage.cards.setFlags(idOf('b'), { starred: true }))
      unwrap(await storage.cards.setFlags(idOf('b'), { suspended: true }))
      unwrap(await storage.cards.setFlags(idOf('b'), { suspended: false }))
      await practise('good', idOf('b'))
      expect((await progressOf(storage, idOf('b'))).starred).toBe(true)
      unwrap(await storage.cards.setFlags(idOf('b'), { starred: false }))
      expect((await progressOf(storage, idOf('b'))).starred).toBe(false)
    })
  })

  describe('edits', () => {
    const prompt = {
      cardId: idOf('b'),
      path: 'prompt',
      language: 'en',
      base: 'Question b?',
    } as const
    const point = {
      cardId: idOf('b'),
      path: 'keyPoints.k1.text',
      language: 'zh-CN',
      base: '要点 b',
    } as const

    test('are laid over the card; the installed content stays as it came', async () => {
      const { storage } = await benchWith(open)
      unwrap(
        await storage.cards.edit([
          { ...prompt, mine: 'Mine?' },
          { ...point, mine: '我的要点' },
        ]),
      )
      const card = await storage.cards.get(idOf('b'))
      expect(card?.card.prompt).toEqual({ 'zh-CN': '问题 b？', en: 'Mine?' })
      expect(card?.card.keyPoints?.[0]?.text).toBe('我的要点')
      expect(card?.edits.map((edit) => edit.path).sort()).toEqual(['keyPoints.k1.text', 'prompt'])
      expect(card?.installed).toEqual(FOUR[1])
      expect(await storage.decks.content(DECK)).toEqual(FOUR)
      expect((await storage.cards.inDeck(DECK))[1]).toEqual(card)
    })

    test('null gives the deck’s own text back', async () => {
      const { storage } = await benchWith(open)
      const before = await storage.cards.get(idOf('b'))
      unwrap(await storage.cards.edit([{ ...prompt, mine: 'Mine?' }]))
      unwrap(await storage.cards.edit([{ ...prompt, mine: null }]))
      expect(await storage.cards.get(idOf('b'))).toEqual(before)
    })
  })
}
