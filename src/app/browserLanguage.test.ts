import { expect, test } from 'vitest'
import { browserLanguage } from './browserLanguage'

test.each([
  [['zh-CN', 'zh', 'en'], 'zh-CN'],
  [['zh-Hant-TW'], 'zh-CN'],
  [['en-GB', 'zh-CN'], 'en'],
  [['de', 'zh-CN', 'en'], 'zh-CN'],
  [['de', 'fr'], 'en'],
  [[], 'en'],
] as const)('a browser set to %s starts in %s', (languages, expected) => {
  expect(browserLanguage(languages)).toBe(expected)
})
