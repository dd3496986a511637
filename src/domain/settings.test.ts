import { describe, expect, test } from 'vitest'
import { millis } from './ids'
import {
  DEFAULT_SETTINGS,
  practiceLanguageOf,
  settingsFrom,
  SPEAK_SECONDS,
  THINK_SECONDS,
} from './settings'

const row = (key: string, value: unknown) => ({ key, value, at: millis(1) })

describe('settings from stored rows', () => {
  test.each([
    ['thinkSeconds', THINK_SECONDS],
    ['speakSeconds', SPEAK_SECONDS],
  ])('%s: every choice offered is one, and so is leaving it to the card', (key, choices) => {
    for (const value of [...choices, null])
      expect(settingsFrom([row(key, value)])).toEqual({ ...DEFAULT_SETTINGS, [key]: value })
  })

  test('take what was chosen and default the rest', () => {
    expect(settingsFrom([row('theme', 'dark'), row('textSize', 1.15)])).toEqual({
      ...DEFAULT_SETTINGS,
      theme: 'dark',
      textSize: 1.15,
    })
  })

  test.each([
    ['language', 'tlh'],
    ['language', { toString: 'zh-CN' }],
    ['deckLanguages', { a: 'xx' }],
    ['deckLanguages', null],
    ['theme', '<script>'],
    ['textSize', 1e9],
    ['textSize', Number.NaN],
    ['retention', 1],
    ['dayStart', -1],
    ['newPerDay', '10'],
    ['shortcuts', 1],
    ['askConfidence', 'no'],
    ['thinkSeconds', -1],
    ['thinkSeconds', '10'],
    ['speakSeconds', 1],
    ['speakSeconds', 1e6],
    ['speakSeconds', Number.NaN],
    ['dialogueInOneGo', 0],
    ['roles', [1]],
    ['welcomed', 'yes'],
    ['__proto__', { welcomed: true }],
    ['toString', 1],
  ])('a damaged %s counts as not set', (key, value) => {
    expect(settingsFrom([row(key, value)])).toEqual(DEFAULT_SETTINGS)
  })
})

test('a deck is practised in its own choice, then the general one, then in a language it has', () => {
  const deck = { id: 'a', language: 'zh-CN', languages: ['zh-CN', 'en'] } as const
  const english = { ...DEFAULT_SETTINGS, practiceLanguage: 'en' } as const
  expect(practiceLanguageOf(english, deck)).toBe('en')
  expect(practiceLanguageOf({ ...english, deckLanguages: { a: 'zh-CN' } }, deck)).toBe('zh-CN')
  expect(practiceLanguageOf(english, { id: 'b', language: 'zh-CN' })).toBe('zh-CN')
})
