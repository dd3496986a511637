import { describe, expect, test } from 'vitest'
import { type Language, type LocalizedText, spokenSeconds, textIn, wordCount } from './text'

describe('a text in a language', () => {
  test.each<[why: string, LocalizedText, wanted: Language, deck: Language, string, Language]>([
    ['the wanted one', { 'zh-CN': '催收', en: 'Collect' }, 'en', 'zh-CN', 'Collect', 'en'],
    ['the wanted one', { 'zh-CN': '催收', en: 'Collect' }, 'zh-CN', 'en', '催收', 'zh-CN'],
    ['a plain string is in the deck’s own', '催收', 'en', 'zh-CN', '催收', 'zh-CN'],
    ['a plain string is in the deck’s own', 'Collect', 'zh-CN', 'en', 'Collect', 'en'],
    ['wanted is missing: the deck’s own', { 'zh-CN': '催收' }, 'en', 'zh-CN', '催收', 'zh-CN'],
    [
      'wanted is empty: the deck’s own',
      { 'zh-CN': '催收', en: '' },
      'en',
      'zh-CN',
      '催收',
      'zh-CN',
    ],
    ['both are missing: whatever there is', { en: 'Collect' }, 'zh-CN', 'zh-CN', 'Collect', 'en'],
    ['both are missing: whatever there is', { 'zh-CN': '催收' }, 'en', 'en', '催收', 'zh-CN'],
    ['nothing at all: empty', {}, 'en', 'zh-CN', '', 'zh-CN'],
  ])('%s', (_why, text, wanted, deck, expected, language) => {
    expect(textIn(text, wanted, deck)).toEqual({ text: expected, language })
  })
})

describe('seconds a text takes to say', () => {
  test.each<[why: string, text: string, seconds: number]>([
    ['240 Chinese characters', '催'.repeat(240), 60],
    ['150 English words', 'pay '.repeat(150), 60],
    ['both together', `${'催'.repeat(120)} ${'pay '.repeat(75)}`, 60],
    ['Latin words and numbers inside Chinese', '逾期91天的PTP', 4 / 4 + 2 / 2.5],
    ['Chinese punctuation is not said', '您好，请问是本人吗？', 8 / 4],
    ['numbers, contractions and hyphens are one word', "don't pay 10,000 face-to-face", 4 / 2.5],
    ['nothing', '', 0],
    ['only signs', '—— … !?', 0],
  ])('%s', (_why, text, seconds) => {
    expect(spokenSeconds(text)).toBeCloseTo(seconds, 9)
  })
  test('the same text takes the same time twice', () => {
    expect(spokenSeconds('催收 pay')).toBe(spokenSeconds('催收 pay'))
  })
})

test.each<[why: string, text: string, count: number]>([
  ['Chinese characters, without the signs', '您好，请问是本人吗？', 8],
  ['English words', "I didn't call 10,000 people face-to-face.", 6],
  ['Latin words inside Chinese are one each', '逾期91天的PTP', 6],
  ['nothing', ' \n', 0],
])('the length of a text: %s', (_why, text, count) => {
  expect(wordCount(text)).toBe(count)
})
