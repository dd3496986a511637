import { describe, expect, test } from 'vitest'
import type { KeyPoint } from './card'
import { cardId, deckId, millis } from './ids'
import type { Language } from './text'
import {
  type CardField,
  keywordsOf,
  practiseFromOf,
  type StoryField,
  textsIn,
  unfilledParts,
  type Writing,
  type Writings,
} from './writings'

const row = (field: Writing['field'], language: Language, text: string): Writing => ({
  owner: cardId(deckId('deck'), 'card'),
  field,
  language,
  text,
  at: millis(1),
})

test('texts of one language by field: what was never written is missing, what was emptied is empty', () => {
  const rows = [row('answer', 'zh-CN', '我的'), row('answer', 'en', 'mine'), row('story', 'en', '')]
  expect(textsIn<CardField>(rows, 'zh-CN')).toEqual({ answer: '我的' })
  expect(textsIn<CardField>(rows, 'en')).toEqual({ answer: 'mine', story: '' })
  expect(textsIn([], 'en')).toEqual({})
})

test.each([
  ['mine', 'mine'],
  ['keywords', 'keywords'],
  ['model', 'model'],
  [undefined, 'model'],
  ['', 'model'],
  ['song', 'model'],
])('practised from “%s”: %s', (text, expected) => {
  expect(practiseFromOf(text)).toBe(expected)
})

describe('three keywords', () => {
  const point = (id: string, essential: boolean, zh: string[], en: string[] = []): KeyPoint => ({
    id,
    text: id,
    essential,
    cues: { 'zh-CN': zh, en },
  })
  const points = [
    point('extra', false, ['来意']),
    point('who', true, ['身份', '姓名'], ['who']),
    { id: 'mute', text: 'no cues', essential: true },
    point('law', true, ['录音'], ['law']),
    point('plan', true, ['方案']),
  ]

  test.each<[string, written: string | undefined, Language, readonly string[]]>([
    ['the person’s own', '身份，录音、方案', 'zh-CN', ['身份', '录音', '方案']],
    ['divided by lines or semicolons', ' who \n\nlaw;plan', 'en', ['who', 'law', 'plan']],
    ['a word of two words is one', 'promise to pay, date', 'en', ['promise to pay', 'date']],
    ['no more than three', '1,2,3,4', 'en', ['1', '2', '3']],
    ['nothing written: cues, essential ones first', undefined, 'zh-CN', ['身份', '录音', '方案']],
    ['only blanks and commas are nothing', ' ，\n, ', 'zh-CN', ['身份', '录音', '方案']],
    ['a point without a cue in this language has none', '', 'en', ['who', 'law']],
  ])('%s', (_case, written, language, expected) => {
    expect(keywordsOf(written, points, language)).toEqual(expected)
  })

  test('extra points lend their cues when the essential ones are too few', () => {
    expect(keywordsOf('', points.slice(0, 2), 'zh-CN')).toEqual(['身份', '来意'])
    expect(keywordsOf('', [], 'zh-CN')).toEqual([])
  })
})

test.each<[Writings<StoryField>, readonly string[]]>([
  [{}, ['situation', 'task', 'action', 'result']],
  [{ title: '月底', task: '', action: ' \n' }, ['situation', 'task', 'action', 'result']],
  [{ situation: 'a', result: 'd' }, ['task', 'action']],
  [{ situation: 'a', task: 'b', action: 'c', result: 'd' }, []],
])('of %j the parts %j are unfilled', (texts, expected) => {
  expect(unfilledParts(texts)).toEqual(expected)
})
