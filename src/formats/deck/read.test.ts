import { describe, expect, it } from 'vitest'
import {
  cardFaults,
  faultsOf,
  sampleCard,
  sampleDeck,
  textOf,
} from '../../../tests/decks/sampleDeck'
import { readDeck } from './read'

const deckFaults = (deck: object) => cardFaults({}, deck)
const point = (changes: object) => ({ keyPoints: [{ ...sampleCard.keyPoints[0], ...changes }] })
const both = (zh: string, en: string) => ({ 'zh-CN': zh, en })

describe('a good deck', () => {
  it('is read without a warning, with or without a byte order mark, as text or as bytes', () => {
    const text = textOf(sampleDeck())
    for (const input of [text, `\uFEFF${text}`, new TextEncoder().encode(`\uFEFF${text}`)])
      expect(readDeck(input)).toEqual({ ok: true, value: { deck: sampleDeck(), warnings: [] } })
  })

  it('may name its schema and may be in one language only', () => {
    expect(deckFaults({ $schema: '../public/deck.schema.json', languages: ['en'] })).toEqual([])
  })
})

describe('the schema', () => {
  it.each([
    ['a missing field', { prompt: undefined }, ['missing cards[0].prompt']],
    ['a text that is a number', { prompt: 5 }, ['wrongType cards[0].prompt']],
    ['a text that is a list', { hint: ['a'] }, ['wrongType cards[0].hint']],
    ['a language that is a number', { hint: { en: 5 } }, ['wrongType cards[0].hint.en']],
    ['an empty text', { hint: ' ' }, ['empty cards[0].hint']],
    ['an empty text in a language', { hint: { en: '' } }, ['empty cards[0].hint.en']],
    ['a text that is too long', { hint: 'x'.repeat(20_001) }, ['tooLong cards[0].hint']],
    ['an unknown importance', { importance: 'high' }, ['notOneOf cards[0].importance']],
    ['an unknown kind', { kind: 'quiz' }, ['notOneOf cards[0].kind']],
    ['a missing kind', { kind: undefined }, ['missing cards[0].kind']],
    ['an id with a slash', { id: 'a/b' }, ['badId cards[0].id']],
    ['difficulty 0', { difficulty: 0 }, ['tooSmall cards[0].difficulty']],
    ['difficulty 4', { difficulty: 4 }, ['tooLarge cards[0].difficulty']],
    ['difficulty 1.5', { difficulty: 1.5 }, ['notWhole cards[0].difficulty']],
    ['no list of points', { keyPoints: {} }, ['wrongType cards[0].keyPoints']],
    [
      'a yes that is a text',
      point({ essential: 'yes' }),
      ['wrongType cards[0].keyPoints[0].essential'],
    ],
    ['a list that is too long', { tags: Array(201).fill('x') }, ['tooMany cards[0].tags']],
    [
      'a source without a title',
      { sources: [{ asOf: '2026-11-24' }] },
      ['missing cards[0].sources[0].title'],
    ],
    [
      'a date as people write it',
      { sources: [{ title: 'x', asOf: '24.11.2026' }] },
      ['badDate cards[0].sources[0].asOf'],
    ],
    [
      'an address without scheme',
      { sources: [{ title: 'x', asOf: '2026-11-24', url: 'a.cn' }] },
      ['badAddress cards[0].sources[0].url'],
    ],
  ])('finds %s', (_, card, faults) => {
    expect(cardFaults(card)).toEqual(faults)
  })

  it.each([
    ['a day that no calendar has', { updatedAt: '2026-02-31' }, ['badDate updatedAt']],
    ['an id that is a page of the app', { id: 'Add' }, ['reservedId id']],
    ['no topics', { topics: [] }, ['tooFew topics']],
    ['no cards', { cards: [] }, ['tooFew cards']],
    ['an unknown language', { language: 'zh' }, ['notOneOf language']],
    ['format 0', { format: 0 }, ['tooSmall format']],
    ['no format', { format: undefined }, ['missing format']],
    ['a card that is a list', { cards: [[sampleCard]] }, ['wrongType cards[0]']],
    ['a card that is a text', { cards: ['x'] }, ['wrongType cards[0]']],
  ])('finds %s', (_, deck, faults) => {
    expect(deckFaults(deck)).toEqual(faults)
  })
})

describe('rules across fields', () => {
  it('finds ids used twice, in the deck and across the turns of a dialogue', () => {
    const points = sampleCard.keyPoints
    const turn = { speaker: 'learner', keyPoints: points, example: 'The history.' }
    const dialogue = {
      ...sampleCard,
      kind: 'dialogue',
      id: 'c2',
      keyPoints: [],
      turns: [turn, turn],
    }
    const topics = [
      { id: 't1', title: 'A' },
      { id: 't1', title: 'B' },
    ]
    expect(deckFaults({ topics, cards: [sampleCard, dialogue, sampleCard] })).toEqual([
      'duplicateId topics[1].id',
      'duplicateId cards[1].turns[1].keyPoints[0].id',
      'duplicateId cards[2].id',
    ])
  })

  it.each(['redLines', 'options', 'passages'])('finds an id used twice in %s', (list) => {
    const member = { id: 'x', text: 'x', why: 'x', correct: true, breaks: null }
    const kind = list === 'options' ? 'choice' : list === 'passages' ? 'violation' : 'question'
    const card = {
      kind,
      [list]: [member, member],
      ...(kind === 'choice' ? { multiple: true } : {}),
    }
    const errors = cardFaults(card).filter((fault) => !fault.startsWith('?'))
    expect(errors).toEqual([`duplicateId cards[0].${list}[1].id`])
  })

  it('finds a topic the deck does not have', () => {
    expect(cardFaults({ topic: 't2' })).toEqual(['unknownTopic cards[0].topic'])
  })

  it('wants an essential point where a kind needs one, and where points are given at all', () => {
    const options = [
      { text: 'a', correct: true },
      { text: 'b', correct: false },
    ]
    const choice = { kind: 'choice', options }
    expect(cardFaults({ keyPoints: [] })).toEqual(['noEssentialPoint cards[0].keyPoints'])
    expect(cardFaults(point({ essential: false }))).toEqual(['noEssentialPoint cards[0].keyPoints'])
    expect(cardFaults({ ...choice, keyPoints: undefined })).toEqual([])
    expect(cardFaults({ ...choice, ...point({ essential: false }) })).toEqual([
      'noEssentialPoint cards[0].keyPoints',
    ])
  })

  it('wants every language that is promised, in every text', () => {
    const languages = ['en', 'zh-CN']
    const header = {
      languages,
      title: both('例', 'A'),
      topics: [{ id: 't1', title: both('甲', 'A') }],
    }
    const answer = both('先看 history。', 'I read the history.')
    const card = { prompt: both('问', 'Q'), answer, hint: { 'zh-CN': '看' } }
    expect(cardFaults(card, header)).toEqual([
      'missingLanguage cards[0].keyPoints[0].text',
      'missingLanguage cards[0].hint',
    ])
    expect(deckFaults({ languages: ['zh-CN'] })).toContain('languageNotListed languages')
  })

  it('wants a correct option, and one only unless several may be picked', () => {
    const options = (...correct: boolean[]) => correct.map((each) => ({ text: 'x', correct: each }))
    const choice = (...correct: boolean[]) => ({ kind: 'choice', options: options(...correct) })
    expect(cardFaults(choice(false, false))).toEqual(['noCorrectOption cards[0].options'])
    expect(cardFaults(choice(true, true))).toEqual(['severalCorrect cards[0].options'])
    expect(cardFaults({ ...choice(true, true), multiple: true })).toEqual([])
    expect(cardFaults(choice(true))).toEqual(['tooFew cards[0].options'])
  })

  it('still looks at sound cards when others break the schema', () => {
    const cards = [
      { ...sampleCard, prompt: 5 },
      { ...sampleCard, id: 'c2', topic: 'x', hnt: 'x' },
    ]
    expect(deckFaults({ cards })).toEqual([
      'wrongType cards[0].prompt',
      'unknownTopic cards[1].topic',
      '?unknownField cards[1].hnt',
    ])
  })
})

describe('lines and limits', () => {
  it('names line, column and card', () => {
    const result = readDeck(
      '{\n  "cards": [\n    {"id": "a", "kind": "question",\n     "hint": 5}]}',
    )
    const fault = result.ok ? undefined : result.error.find(({ code }) => code === 'wrongType')
    expect(fault).toMatchObject({ line: 4, column: 14, card: 'a' })
  })

  it('puts a missing field at the thing it is missing from', () => {
    expect(faultsOf(textOf(sampleDeck({ answer: undefined })))).toEqual([
      'missing cards[0].answer:15',
    ])
  })

  it('shows 500 faults, errors first, and says how many are left', () => {
    const cards = Array.from({ length: 600 }, (_, i) => ({ ...sampleCard, id: `c${i}`, hnt: 'x' }))
    const faults = faultsOf(
      textOf(sampleDeck({}, { cards: [...cards, { ...sampleCard, topic: 5 }] })),
    )
    expect(faults).toHaveLength(501)
    expect(faults.at(-2)).toMatch(/^wrongType cards\[600\]\.topic/)
    expect(faults.at(-1)).toBe('?moreFaults $:1')
  })
})
