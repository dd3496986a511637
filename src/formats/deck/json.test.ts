import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultsOf, rawFaultsOf, sampleDeck, textOf } from '../../../tests/decks/sampleDeck'
import { readDeck } from './read'

describe('text that is not JSON', () => {
  const problemsOf = (text: string) =>
    rawFaultsOf(text).map((fault) =>
      fault.code === 'notJson'
        ? `${fault.params.problem} ${fault.line}:${fault.column}`
        : fault.code,
    )

  it.each([
    ['{\n  "a": 1,\n  // note\n  "b": 2\n}', ['comment 3:3']],
    ['{\n  "a": 1, /* note */\n  "b": 2\n}', ['comment 2:11']],
    ['{\n  "a": 1,\n}', ['trailingComma 3:1']],
    ['{\n  "a": [1,]\n}', ['trailingComma 2:11']],
    ['{\n  "a": 1\n  "b": 2\n}', ['commaMissing 3:3']],
    ['{\n  "a" 1\n}', ['colonMissing 2:7']],
    ['{\n  "a":\n}', ['valueMissing 3:1']],
    ['{\n  a: 1\n}', ['unknownWord 2:3']],
    ['{\n  “a”: 1\n}', ['wrongQuotes 2:3']],
    ['{\n  "a"：1\n}', ['wideSign 2:6']],
    ['{\n  "a": \'x\'\n}', ['wrongQuotes 2:8']],
    ['{\n  "a": "x\n}', ['quoteNotClosed 2:8']],
    ['{\n  "a": "\\x"\n}', ['badEscape 2:8']],
    ['{\n  "a": "x\ty"\n}', ['rawLineBreak 2:8']],
    ['{\n  "a": 1', ['notClosed 2:9']],
    ['{}\n{}', ['textAfterEnd 2:1']],
    ['<html>', ['unknownWord 1:1']],
    [
      '{\n  “a”: 1, // x\n  ‘b’: 2,\n}',
      ['wrongQuotes 2:3', 'wrongQuotes 3:3', 'trailingComma 4:1'],
    ],
  ])('has its slips named with line and column: %j', (text, problems) => {
    expect(problemsOf(text)).toEqual(problems)
  })
})

describe('names in objects', () => {
  it('may not be given twice, nor poison an object', () => {
    const text = '{"a": [{}, {"x": 1,\n"x": 2,\n"__proto__": {"constructor": 1}}]}'
    expect(faultsOf(text).filter((fault) => /Key/.test(fault))).toEqual([
      'duplicateKey a[1].x:2',
      'forbiddenKey a[1].__proto__:3',
      'forbiddenKey a[1].__proto__.constructor:3',
    ])
  })

  it('are told from values and from other objects', () => {
    const text = textOf(sampleDeck({}, { x: [{ a: 'a' }, { a: { a: 'constructor' } }] }))
    expect(faultsOf(text)).toEqual(['?unknownField x:35'])
  })
})

describe('any input whatever', () => {
  it('is answered with a value and never throws', () => {
    const soup = fc.array(
      fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"',
        '"a"',
        '1',
        '//',
        '/*',
        '\n',
        '\\',
        '“',
        'x',
      ),
      { maxLength: 400 },
    )
    const input = fc.oneof(
      soup.map((signs) => signs.join('')),
      fc.uint8Array({ maxLength: 200 }),
      fc.json(),
      fc.json().map((json) => `{"format": 1, "cards": [${json}], "topics": ${json}}`),
    )
    fc.assert(
      fc.property(input, (each) => {
        const result = readDeck(each)
        expect(result.ok ? [] : result.error).not.toEqual([])
      }),
    )
  })

  it('nests no deeper in the parser than in the scan that guards it', () => {
    for (const unit of [
      '[',
      '{"a":',
      '[ } , ',
      '{ ] , ',
      '{ "a": [ } ',
      '"\n[',
      '// "\n[',
      '[ /* ] */ ',
    ])
      expect(readDeck(unit.repeat(20_000)).ok).toBe(false)
  })
})
