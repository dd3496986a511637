import { describe, expect, test } from 'vitest'
import type { CardBase, KeyPoint } from './card'
import type { DeckHeader } from './deck'
import { newOwnDeck } from './ownDeck'
import { canSplit, partsOf, type Whole, withParts } from './split'
import type { Language } from './text'

const both = (zh: string, en: string) => ({ 'zh-CN': zh, en })
const POINTS: readonly KeyPoint[] = [
  { id: 'who', text: both('先核实身份', 'Verify who it is') },
  { id: 'why', text: both('说明来意', 'Say why you call'), essential: true, cues: { en: ['why'] } },
]
const CARD: CardBase = {
  id: 'opening',
  kind: 'dialogue',
  topic: 'calls',
  prompt: both('怎么开场？', 'How do you open?'),
  redLines: [{ id: 'r', text: 'x' }],
}
const whole = (language: Language, card: Partial<CardBase> = {}): Whole => ({
  card: { ...CARD, ...card },
  points: POINTS,
  deck: { id: 'coach', language: 'zh-CN', topics: [{ id: 'calls', title: both('电话', 'Calls') }] },
  language,
})
const split = (of: Whole, ids: readonly string[] = ['who', 'why']) =>
  withParts(
    newOwnDeck(of.language, '1a2b', '2026-11-24'),
    of,
    partsOf(of).filter(({ pointId }) => ids.includes(pointId)),
    '2026-11-25',
  )

test.each([
  [0, false],
  [1, false],
  [2, true],
])('a card of %d points can be split: %s', (count, can) => {
  expect(canSplit(POINTS.slice(0, count))).toBe(can)
})

test.each<[Language, question: string, answer: string]>([
  ['zh-CN', '怎么开场？（第 2 个要点，共 2 个）', '说明来意'],
  ['en', 'How do you open? (point 2 of 2)', 'Say why you call'],
])('each point becomes a part, in the language practised: %s', (language, question, answer) => {
  const parts = partsOf(whole(language))
  expect(parts.map(({ pointId }) => pointId)).toEqual(['who', 'why'])
  expect(parts[1]).toEqual({ pointId: 'why', question, answer })
})

test('a text of the deck’s own language stands in for a missing one', () => {
  const [part] = partsOf({ ...whole('en'), points: [{ id: 'only', text: '只有中文' }] })
  expect(part?.answer).toBe('只有中文')
})

describe('the small cards', () => {
  test('are questions in one language, of one essential point each', () => {
    const { cards } = split(whole('en'))
    expect(cards).toEqual([
      {
        id: 'coach.opening.who',
        kind: 'question',
        topic: 'coach.calls',
        prompt: { en: 'How do you open? (point 1 of 2)' },
        keyPoints: [{ id: 'who', text: { en: 'Verify who it is' }, essential: true }],
        answer: { en: 'Verify who it is' },
      },
      expect.objectContaining({
        id: 'coach.opening.why',
        keyPoints: [expect.objectContaining({ id: 'why', cues: { en: ['why'] } })],
      }),
    ])
  })

  test('say what the person made of the texts, and only those chosen', () => {
    const of = whole('en')
    const mine = { pointId: 'why', question: 'Why do you call?', answer: 'To agree on a date' }
    const { cards } = withParts(newOwnDeck('en', '1a2b', '2026-11-24'), of, [mine], '2026-11-25')
    expect(cards).toMatchObject([
      {
        prompt: { en: mine.question },
        answer: { en: mine.answer },
        keyPoints: [{ id: 'why', text: { en: mine.answer } }],
      },
    ])
  })

  test('keep importance, time to think, tags, sources and what to check', () => {
    const kept = {
      importance: 'must',
      difficulty: 3,
      thinkSeconds: 0,
      tags: ['PTP'],
      sources: [{ title: 'Civil Code', asOf: '2026-01-01' }],
    } as const
    const [card] = split(whole('en', { ...kept, verifyNote: both('查新版', 'Check') })).cards
    expect(card).toMatchObject({ ...kept, verifyNote: { en: 'Check' } })
  })

  test.each([
    [undefined, undefined],
    [90, 45],
    [20, 15],
  ])('aim at their share of the time, %s s become %s', (target, expected) => {
    const time = target === undefined ? {} : { targetSeconds: target }
    expect(split(whole('en', time)).cards[0]).toHaveProperty('id')
    expect((split(whole('en', time)).cards[0] as CardBase).targetSeconds).toBe(expected)
  })

  test('have ids that a deck takes, however long the ids they are made of', () => {
    const long = (id: string) => split(whole('en', { id })).cards.map((card) => card.id)
    const ids = [...long('a'.repeat(100)), ...long(`${'a'.repeat(99)}b`)]
    expect(new Set(ids).size).toBe(4)
    for (const id of ids) expect(id).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}$/u)
    expect(long('a'.repeat(100))).toEqual(ids.slice(0, 2))
    // No whole one has a single dot before a sign that an id cannot begin with.
    for (const id of ids) expect(id).toMatch(/[^.]\._[0-9a-z]{7}$/u)
    for (const id of long('a'.repeat(50))) expect(id).not.toMatch(/\._/u)
  })
})

test('cards of two decks never meet in one id, whatever dots their ids have', () => {
  const ids = ['a', 'a.', 'a..', 'a.a', 'a..a', 'a.a.a', 'a.a..a']
  const points = ids.map((id) => ({ id, text: id }))
  const made = ids.flatMap((deck) =>
    ids.flatMap((card) => {
      const of = whole('en', { id: card })
      return split({ ...of, points, deck: { ...of.deck, id: deck } }, ids).cards
    }),
  )
  expect(new Set(made.map(({ id }) => id)).size).toBe(ids.length ** 3)
})

describe('the person’s own deck', () => {
  test.each<[Language, id: string, title: string, topic: string]>([
    ['zh-CN', 'my-cards-zh-1a2b', '我的卡片', '电话'],
    ['en', 'my-cards-en-1a2b', 'My cards', 'Calls'],
  ])('comes with its first card, one a language: %s', (language, id, title, topic) => {
    const { header } = split(whole(language))
    expect(header).toEqual({
      format: 1,
      id,
      version: 1,
      updatedAt: '2026-11-25',
      language,
      topics: [{ id: 'coach.calls', title: { [language]: topic } }],
      title: { [language]: title },
    })
  })

  test('keeps what is in it and comes as its next version', () => {
    const before = {
      header: {
        ...split(whole('en')).header,
        version: 4,
        topics: [{ id: 'mine', title: 'Mine' }],
        houseRule: 1,
      } as DeckHeader,
      cards: [{ id: 'earlier' }],
    }
    const after = withParts(before, whole('en'), partsOf(whole('en')), '2026-12-01')
    expect(after.header).toMatchObject({ version: 5, updatedAt: '2026-12-01', houseRule: 1 })
    expect(after.header.topics.map(({ id }) => id)).toEqual(['mine', 'coach.calls'])
    expect(after.cards.map(({ id }) => id)).toEqual([
      'earlier',
      'coach.opening.who',
      'coach.opening.why',
    ])
  })

  test('takes the parts of a card split once more in place of the earlier ones', () => {
    const first = split(whole('en'))
    const reworded = { pointId: 'who', question: 'Who?', answer: 'The debtor' }
    const after = withParts(first, whole('en'), [reworded], '2026-12-01')
    expect(after.cards.map(({ id }) => id)).toEqual(['coach.opening.why', 'coach.opening.who'])
    expect(after.header.topics).toHaveLength(1)
  })
})
