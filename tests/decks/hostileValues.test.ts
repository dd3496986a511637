import { describe, expect, it } from 'vitest'
import { readDeck } from '../../src/formats/deck/read'
import { faultsOf, sampleDeck, textOf } from './sampleDeck'

describe('values that would do harm', () => {
  it('prototype keys are refused wherever they are, and change nothing', () => {
    const text = textOf(sampleDeck({ hint: 'HINT' }, { note: 'NOTE' }))
      .replace('"HINT"', '{"en": "x", "__proto__": {"polluted": 1}}')
      .replace('"NOTE"', '{"constructor": {"prototype": {"polluted": 1}}}')
    expect(faultsOf(text)).toEqual([
      'forbiddenKey cards[0].hint.__proto__:33',
      '?unknownField note:36',
      'forbiddenKey note.constructor:36',
      'forbiddenKey note.constructor.prototype:36',
    ])
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  it('a key hidden by an escape is the same key', () => {
    expect(faultsOf('{"__pr\\u006fto__": 1}')).toContain('forbiddenKey __proto__:1')
  })

  it('keys given twice are refused, at the second', () => {
    const text = textOf(sampleDeck()).replace('"id": "sample",', '"id": "sample",\n"id": "other",')
    expect(faultsOf(text)).toEqual(['duplicateKey id:4'])
  })

  it('numbers that cannot be kept are refused, also in unknown fields', () => {
    const text = textOf(sampleDeck({}, { big: [1, 2] }))
      .replace(/\[\s*1,\s*2\s*\]/, '[1e400, 9007199254740993, 1e-400]')
      .replace('"version": 1', '"version": 1e30')
    expect(faultsOf(text)).toEqual([
      'hugeNumber version:4',
      '?unknownField big:35',
      'hugeNumber big[0]:35',
      'hugeNumber big[1]:35',
    ])
  })

  it('control characters and halves of characters are refused in every text', () => {
    expect(faultsOf(textOf(sampleDeck({ hint: 'a\u0007b' }, { note: '\ud800' })))).toEqual([
      'badCharacter cards[0].hint:33',
      'badCharacter note:36',
      '?unknownField note:36',
    ])
    expect(faultsOf(textOf(sampleDeck({ hint: 'tab\t, line\r\n, emoji 😀' })))).toEqual([])
  })

  it.each([
    '[x](javascript:alert(1))',
    '[x]( JavaScript:alert(1) )',
    '[x](<javascript:alert(1)>)',
    '[x](< javascript:alert(1)>)',
    '[x](java\nscript:alert(1))',
    '[x](javascript&#58;alert(1))',
    '![x](data:image/png;base64,AA)',
    '[x]\n\n[x]: javascript:alert(1)',
    '<javascript:alert(1)>',
    '[x](//example.com)',
    '[x](file:///etc/passwd)',
  ])('a link is refused: %j', (hint) => {
    expect(faultsOf(textOf(sampleDeck({ hint })))).toEqual(['unsafeLink cards[0].hint:33'])
    const title = { en: hint }
    expect(faultsOf(textOf(sampleDeck({}, { title })))).toEqual(['unsafeLink title.en:14'])
  })

  it('links to the web and to a mailbox are fine', () => {
    const hint =
      '[x](https://a.cn), [y](http://a.cn "z"), [z](mailto:a@b.cn), <https://a.cn>, 3 < 4'
    expect(faultsOf(textOf(sampleDeck({ hint })))).toEqual([])
  })

  it('addresses in fields for addresses are checked too', () => {
    const url = 'javascript:alert(1)'
    const sources = [{ title: 'x', asOf: '2026-11-24', url }]
    expect(faultsOf(textOf(sampleDeck({ sources }, { author: { name: 'x', url } })))).toEqual([
      'badAddress cards[0].sources[0].url:37',
      'badAddress author.url:44',
    ])
  })
})

describe('script and HTML in every field', () => {
  const script =
    '<img src=x onerror="globalThis.attacked = 1"><script>globalThis.attacked = 1</script>'
  it('is kept as text where there is text, with a warning', () => {
    const deck = sampleDeck(
      {
        prompt: script,
        alternatives: [script],
        hint: { en: script },
        tags: [script],
        keyPoints: [{ id: 'k1', text: script, essential: true, cues: { en: [script] } }],
        redLines: [{ id: 'r1', text: script, why: script }],
        answer: script,
        followUps: [script],
        sources: [{ title: script, article: script, jurisdiction: script, asOf: '2026-11-24' }],
        verifyNote: script,
        unknown: script,
      },
      { title: script, description: script, author: { name: script }, license: script },
    )
    const result = readDeck(textOf(deck))
    expect(result).toMatchObject({ ok: true, value: { deck } })
    expect(Object.hasOwn(globalThis, 'attacked')).toBe(false)
    const codes = faultsOf(textOf(deck)).map((fault) => fault.split(' ')[0])
    expect(codes.filter((code) => code === '?htmlInText')).toHaveLength(19)
  })

  it('is refused where a name, a date or an address belongs', () => {
    const faults = faultsOf(
      textOf(
        sampleDeck(
          {
            id: script,
            kind: script,
            importance: script,
            sources: [{ title: 'x', asOf: script, url: script }],
          },
          { id: script, language: script, updatedAt: script, roles: [script] },
        ),
      ),
    )
    // A card of no known kind is not looked into any further.
    expect(faults.filter((fault) => !fault.startsWith('?'))).toEqual([
      'badId id:3',
      'badDate updatedAt:5',
      'notOneOf language:6',
      'notOneOf cards[0].kind:17',
      'badId roles[0]:44',
    ])
    const sources = [{ title: 'x', asOf: script, url: script }]
    const inCard = faultsOf(textOf(sampleDeck({ id: script, importance: script, sources })))
    expect(inCard.filter((fault) => !fault.startsWith('?'))).toEqual([
      'badId cards[0].id:16',
      'notOneOf cards[0].importance:33',
      'badDate cards[0].sources[0].asOf:37',
      'badAddress cards[0].sources[0].url:38',
    ])
  })
})
