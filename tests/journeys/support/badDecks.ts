import { readFileSync } from 'node:fs'
import { type CoachDeck, coachCard, coachDeck } from './coachDeck'
import { deckFile, type File, fileOf } from './files'

/** Sets a flag if it ever runs, and asks a stranger's server for a picture. */
const ATTACK = 'globalThis.attacked = 1; alert(1)'
export const HTML = `<img src="https://evil.invalid/a.png" onerror="${ATTACK}"><script>${ATTACK}</script>`
const LINK = `[x](javascript:${ATTACK.replaceAll(' ', '')})`

interface BadDeck {
  readonly name: string
  readonly file: File
  /** The errors it must be refused for, as `code path` in the file's order; warnings may stand beside. */
  readonly errors: readonly string[]
}

const card = coachCard('c1')
const deck = coachDeck(1, [card])
const text = (value: object) => JSON.stringify(value, null, 2)
const badDeck = (name: string, changed: object, ...errors: string[]): BadDeck => ({
  name,
  file: deckFile({ ...deck, ...changed }),
  errors,
})
const badFile = (name: string, file: File, ...errors: string[]): BadDeck => ({
  name,
  file,
  errors,
})

// 催收 in GBK
const GBK = Buffer.from([...Buffer.from('{"title": "'), 0xb4, 0xdf, 0xca, 0xd5, 0x22, 0x7d])
const picture = readFileSync('public/icon-192.png')

export const BAD_DECKS: readonly BadDeck[] = [
  badFile('plain words', fileOf('hello'), 'notJson $'),
  badFile('an empty file', fileOf(''), 'emptyFile $'),
  badFile('GBK', fileOf(GBK), 'notUtf8 $'),
  badFile('a picture by another name', fileOf(picture), 'notUtf8 $'),
  badFile('5 MB of nesting', fileOf('['.repeat(5_000_000)), 'tooDeep $'),
  badFile('a list', fileOf('[]'), 'wrongType $'),
  badDeck(
    'wrong types',
    { version: '1', title: 5, cards: [{ ...card, keyPoints: 'none', prompt: ['x'] }] },
    'wrongType version',
    'wrongType title',
    'wrongType cards[0].prompt',
    'wrongType cards[0].keyPoints',
  ),
  badDeck(
    'duplicate ids',
    { cards: [card, { ...card, keyPoints: [...Array(2)].flatMap(() => card.keyPoints) }] },
    'duplicateId cards[1].id',
    'duplicateId cards[1].keyPoints[1].id',
  ),
  badFile(
    'prototype keys',
    fileOf(
      text({ ...deck, note: 'NOTE' }).replace(
        '"NOTE"',
        '{"__proto__": {"attacked": 1}, "constructor": {"prototype": {"attacked": 1}}}',
      ),
    ),
    'forbiddenKey note.__proto__',
    'forbiddenKey note.constructor',
    'forbiddenKey note.constructor.prototype',
  ),
  badDeck(
    'script where names, dates and addresses belong',
    {
      id: HTML,
      updatedAt: HTML,
      roles: [HTML],
      author: { name: HTML, url: `javascript:${ATTACK}` },
      cards: [{ ...card, id: HTML, importance: HTML, answer: HTML }],
    },
    'badId id',
    'badDate updatedAt',
    'badId cards[0].id',
    'notOneOf cards[0].importance',
    'badId roles[0]',
    'badAddress author.url',
  ),
  badDeck(
    'javascript: links',
    {
      title: LINK,
      description: { 'zh-CN': LINK, en: `<javascript:${ATTACK.replaceAll(' ', '')}>` },
      languages: ['zh-CN'],
      cards: [
        { ...card, answer: LINK, sources: [{ title: 'x', url: `javascript:${ATTACK}` }] },
        { ...coachCard('c2'), answer: `![x](javascript:alert(1))`, hint: LINK },
      ],
    },
    'unsafeLink title',
    'badAddress cards[0].sources[0].url',
    'unsafeLink cards[1].answer',
    'unsafeLink cards[1].hint',
    'unsafeLink description.zh-CN',
    'unsafeLink description.en',
  ),
  badDeck('a newer format', { format: 99, title: HTML }, 'tooNew format'),
]

/** A deck that is accepted, with HTML and a picture wherever a text may be. */
export const HTML_DECK: CoachDeck = {
  ...coachDeck(1, [
    coachCard('c1', {
      prompt: HTML,
      alternatives: [HTML],
      hint: HTML,
      tags: [HTML],
      keyPoints: [{ id: 'k1', text: HTML, essential: true, cues: { 'zh-CN': ['x'] } }],
      redLines: [{ id: 'r1', text: HTML, why: HTML }],
      answer: `${HTML}\n\n**${HTML}** ![x](https://evil.invalid/b.png)\n\n- ${HTML}`,
      followUps: [HTML],
      sources: [{ title: HTML, article: HTML, jurisdiction: HTML, asOf: '2026-11-24' }],
      verifyNote: HTML,
    }),
    coachCard('c2', {
      kind: 'choice',
      options: [
        { id: 'o1', text: HTML, correct: true, why: HTML },
        { id: 'o2', text: 'no', correct: false, why: HTML },
      ],
    }),
  ]),
  languages: ['zh-CN'],
  title: HTML,
  description: HTML,
  author: { name: HTML },
  license: HTML,
  topics: [{ id: 'calls', title: HTML }],
}
