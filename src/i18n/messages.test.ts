import compile from 'icu-minify/compile'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../domain/text'
import firstEn from './en/first'
import moreEn from './en/more'
import { LANGUAGE_NAMES } from './languages'
import { loadMessages, loadMoreMessages, moreMessages } from './messages'
import firstZh from './zh-CN/first'
import moreZh from './zh-CN/more'

type Tree = { readonly [key: string]: string | Tree }

/** Every message under its dotted key. */
const flat = (tree: Tree, prefix = ''): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[`${prefix}${key}`, value] as const]
        : [...flat(value, `${prefix}${key}.`)],
    ),
  )

const english = flat({ ...firstEn, ...moreEn })
const chinese = flat({ ...firstZh, ...moreZh })
const keys = [...english.keys()]

/**
 * What a message is given, read from its compiled form: pieces, of which `[name, type, forms]` is an
 * argument. A plural and a number are both numbers, however many forms a language has for them.
 */
function argumentsOf(message: string): readonly string[] {
  const found = new Set<string>()
  const visit = (pieces: unknown): void => {
    for (const piece of Array.isArray(pieces) ? pieces : []) {
      if (!Array.isArray(piece)) continue
      const [name, type, forms] = piece
      const isText = type === undefined || type === SELECT
      found.add(`${name}: ${isText ? 'text' : 'number'}`)
      if (typeof forms === 'object' && forms !== null) Object.values(forms).forEach(visit)
    }
  }
  visit(compile(message))
  return [...found].sort()
}

const SELECT = 1

function compiles(message: string): boolean {
  try {
    compile(message)
    return true
  } catch {
    return false
  }
}

describe('both languages', () => {
  test('have the same keys, in the same order', () => {
    expect([...chinese.keys()]).toEqual(keys)
    expect(keys.length).toBeGreaterThan(200)
  })

  test.each(LANGUAGES)('%s is loaded under its own name', async (language) => {
    const messages = await loadMessages(language)
    expect(messages).toBe(language === 'en' ? firstEn : firstZh)
    await loadMoreMessages(language)
    expect(moreMessages.getState()[language]).toBe(language === 'en' ? moreEn : moreZh)
    expect(LANGUAGE_NAMES[language]).toBeTruthy()
  })

  test.each([
    ['en', english],
    ['zh-CN', chinese],
  ])('%s: every message compiles and says something', (_language, messages) => {
    const faulty = [...messages].filter(([, message]) => !message.trim() || !compiles(message))
    expect(faulty).toEqual([])
  })

  test('are given the same arguments in each message', () => {
    const given = (messages: ReadonlyMap<string, string>) =>
      Object.fromEntries([...messages].map(([key, message]) => [key, argumentsOf(message)]))
    expect(given(chinese)).toEqual(given(english))
    expect(given(english)['deck.version']).toEqual(['date: text', 'version: number'])
  })

  test('English says “one” wherever it counts something by name', () => {
    const plurals = [...english.values()].filter((message) => message.includes('plural,'))
    expect(plurals.filter((message) => !/one \{.*other \{/s.test(message))).toEqual([])
    expect(plurals.length).toBeGreaterThan(10)
  })
})

test('a message that does not compile is noticed', () => {
  expect([compiles('{count} of {total}'), compiles('{count of {total}')]).toEqual([true, false])
})

describe('how arguments are found', () => {
  test.each([
    ['No argument', []],
    ['{name}', ['name: text']],
    ['{count, number} of {total, number}', ['count: number', 'total: number']],
    ['{count, plural, one {# card} other {# cards of {title}}}', ['count: number', 'title: text']],
  ])('%s', (message, expected) => {
    expect(argumentsOf(message)).toEqual(expected)
  })
})
