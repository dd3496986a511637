import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fakeClock } from '../../../tests/support/clock'
import { DECK, header, idOf, question, story } from '../../../tests/support/decks'
import { answerCard, closeAll, freshName, openDexie, unwrap } from '../../../tests/support/storage'
import { cardInDeckOf, studyDay } from '../../domain/ids'
import { readDeck } from '../../formats/deck/read'
import { type Card, modelOf, models } from '../../kinds/models'
import type { CardRecord } from '../../storage/ports'
import { CARD_STATES, type CardState, filterCards } from './filterCards'

const CHOICE: Card = {
  id: 'pick',
  kind: 'choice',
  topic: 'basics',
  prompt: '选哪个？',
  options: [
    { text: { 'zh-CN': '分期', en: 'Instalments' }, correct: true, why: 'Affordable' },
    { text: '威胁', correct: false },
  ],
}

const clock = fakeClock()
const today = clock.today()
let cards: readonly CardRecord[] = []

beforeAll(async () => {
  const storage = await openDexie(freshName(), clock)
  const deck = [
    question('fresh', {
      prompt: { 'zh-CN': '客户说没钱怎么办？', en: 'What if the customer has no money?' },
      answer: { 'zh-CN': '先听，再问收入。', en: 'Listen first, then ask about INCOME.' },
    }),
    question('step', { topic: 'law', prompt: '几点以后不能打电话？' }),
    question('known', {
      hint: 'Think of the clock',
      alternatives: ['Until when may one ring?'],
      redLines: [{ id: 'r', text: 'At any hour', why: 'Quiet hours' }],
      followUps: ['And on Sundays?'],
      keyPoints: [{ id: 'k', text: { en: 'Eight in the evening' } }],
    }),
    question('paused', { topic: 'law', tags: ['PTP', '承诺还款'] }),
    question('mine'),
    story('tale'),
    CHOICE,
  ]
  unwrap(await storage.decks.install(header(DECK), deck, 'file'))
  await answerCard(storage, idOf('step'), 'again')
  await answerCard(storage, idOf('known'), 'easy')
  unwrap(await storage.cards.setFlags(idOf('paused'), { suspended: true }))
  unwrap(await storage.cards.setFlags(idOf('known'), { starred: true }))
  // Put off until tomorrow; until today is over by now.
  const day = (offset: number) => ({ postponedUntil: studyDay(today + offset) })
  unwrap(await storage.cards.setFlags(idOf('mine'), day(1)))
  unwrap(await storage.cards.setFlags(idOf('tale'), day(0)))
  const own = { cardId: idOf('mine'), path: 'answer', language: 'zh-CN', base: '' } as const
  unwrap(await storage.cards.edit([{ ...own, mine: '我自己的说法' }]))
  cards = (await storage.cards.inDeck(DECK)).map(withLapses({ known: 8, step: 7 }))
})
afterAll(closeAll)

/** Eight lapses take weeks of reviews; the list looks at their number only. */
const withLapses =
  (lapses: Readonly<Record<string, number>>) =>
  (record: CardRecord): CardRecord => {
    const count = lapses[cardInDeckOf(record.id)]
    const { progress } = record
    const { memory } = progress
    if (count === undefined || !memory) return record
    return { ...record, progress: { ...progress, memory: { ...memory, lapses: count } } }
  }

const found = (words: string, topic = '', state: CardState = 'all') =>
  filterCards(cards, { words, topic, state }, today).map((record) => cardInDeckOf(record.id))

test.each<[words: string, why: string, ids: string[]]>([
  ['', 'no words are no filter', ['fresh', 'step', 'known', 'paused', 'mine', 'tale', 'pick']],
  ['  ', 'blanks are no words', ['fresh', 'step', 'known', 'paused', 'mine', 'tale', 'pick']],
  ['没钱', 'in a question', ['fresh']],
  ['money', 'in a question, in the other language', ['fresh']],
  ['income', 'in an answer, in either case', ['fresh']],
  ['EVENING', 'in a key point', ['known']],
  ['ptp', 'in a tag', ['paused']],
  ['clock', 'in a hint', ['known']],
  ['ring', 'in another wording', ['known']],
  ['any hour', 'in a red line', ['known']],
  ['quiet', 'in the reason of a red line', ['known']],
  ['sundays', 'in what they may ask next', ['known']],
  ['instalments', 'in an option', ['pick']],
  ['affordable', 'in the reason of an option', ['pick']],
  ['我自己', 'in my own words', ['mine']],
  ['经历', 'in the question of a story', ['tale']],
  ['customer 收入', 'every word, whichever language each is in', ['fresh']],
  ['money evening', 'every word, not any', []],
  ['zh-CN', 'not in the name of a language', []],
  ['basics', 'not in an id', []],
])('“%s”: %s', (words, _why, ids) => {
  expect(found(words)).toEqual(ids)
})

test('every text that a kind names is found', async () => {
  const file = new URL('../../../tests/decks/fixtures/allKinds.json', import.meta.url)
  const read = readDeck(readFileSync(file))
  if (!read.ok) throw new Error('a faultless deck expected')
  const storage = await openDexie(freshName(), clock)
  const deck = read.value.deck
  unwrap(await storage.decks.install(header(DECK), deck.cards, 'file'))
  const records = await storage.cards.inDeck(DECK)
  const filter = { topic: '', state: 'all' } as const
  expect(new Set(records.map(({ card }) => card.kind))).toEqual(new Set(Object.keys(models)))
  for (const record of records)
    for (const { path, text } of modelOf(record.card).texts(record.card))
      for (const words of typeof text === 'string' ? [text] : Object.values(text))
        expect(
          filterCards([record], { ...filter, words }, today),
          `${record.id} ${path}`,
        ).toHaveLength(1)
})

test('my own words replace the deck’s in the search', () => {
  expect(found('答案 mine')).toEqual([])
})

test.each<[CardState, string[]]>([
  ['all', ['fresh', 'step', 'known', 'paused', 'mine', 'tale', 'pick']],
  ['new', ['fresh', 'mine', 'tale', 'pick']],
  ['learning', ['step']],
  ['review', ['known']],
  ['suspended', ['paused']],
  ['postponed', ['mine']],
  ['leech', ['known']],
  ['starred', ['known']],
  ['edited', ['mine']],
])('the state %s', (state, ids) => {
  expect(found('', '', state)).toEqual(ids)
})

test('every state is in the table above', () => {
  expect(CARD_STATES).toHaveLength(9)
})

test.each<[topic: string, words: string, state: CardState, ids: string[]]>([
  ['law', '', 'all', ['step', 'paused']],
  ['law', 'ptp', 'all', ['paused']],
  ['law', '', 'learning', ['step']],
  ['basics', 'ptp', 'all', []],
  ['gone', '', 'all', []],
])('topic %s with “%s” in state %s', (topic, words, state, ids) => {
  expect(found(words, topic, state)).toEqual(ids)
})
