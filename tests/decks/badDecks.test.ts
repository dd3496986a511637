import { describe, expect, it } from 'vitest'
import { faultsOf, rawFaultsOf, sampleCard, sampleDeck, textOf } from './sampleDeck'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('a file that is no deck', () => {
  it.each([
    ['plain words', 'hello', ['notJson $:1']],
    ['a page of the web', '<!doctype html>\n<p>', ['notJson $:1', 'notJson $:2']],
    ['nothing', '', ['emptyFile $:1']],
    ['white space', ' \n\uFEFF\n', ['emptyFile $:1']],
    ['a list', '[]', ['wrongType $:1']],
    ['a number', '5', ['wrongType $:1']],
    ['null', 'null', ['wrongType $:1']],
    ['a text', '"deck"', ['wrongType $:1']],
  ])('is refused: %s', (_, text, faults) => {
    expect(faultsOf(text)).toEqual(faults)
    expect(faultsOf(bytes(text))).toEqual(faults)
  })

  it('is told what is missing when it is an empty object', () => {
    expect(faultsOf('{}')).toEqual(
      ['format', 'id', 'version', 'updatedAt', 'language', 'topics', 'title', 'cards'].map(
        (field) => `missing ${field}:1`,
      ),
    )
  })
})

describe('encodings other than UTF-8', () => {
  const encodingOf = (input: Uint8Array) =>
    rawFaultsOf(input).map(({ code, params }) => [code, params])
  const utf16 = (text: string) =>
    Uint8Array.from(
      Array.from(text).flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]),
    )

  it('are named: GBK', () => {
    // 催收 in GBK
    const gbk = Uint8Array.from([...bytes('{"title": "'), 0xb4, 0xdf, 0xca, 0xd5, ...bytes('"}')])
    expect(encodingOf(gbk)).toEqual([['notUtf8', { encoding: 'GBK' }]])
  })

  it('are named: UTF-16, with and without its mark', () => {
    for (const text of ['\uFEFF{"title": "催收"}', '{"title": "催收"}'])
      expect(encodingOf(utf16(text))).toEqual([['notUtf8', { encoding: 'UTF-16' }]])
  })

  it('are refused without a name when they are none of these', () => {
    expect(encodingOf(Uint8Array.of(0x7b, 0x22, 0x80, 0xff))).toEqual([
      ['notUtf8', { encoding: 'unknown' }],
    ])
  })
})

describe('too much of anything', () => {
  it('is refused at once: 5 MB of nesting', () => {
    for (const nesting of ['['.repeat(5_000_000), '{"a":'.repeat(1_000_000)]) {
      const start = performance.now()
      expect(faultsOf(nesting)).toEqual(['tooDeep $:1'])
      expect(performance.now() - start).toBeLessThan(1000)
    }
    const inADeck = sampleDeck({ hint: 'HERE' })
    const text = textOf(inADeck).replace('"HERE"', '['.repeat(5_000_000))
    expect(faultsOf(text)).toEqual(['tooDeep $:33'])
  })

  it('is refused: more than 10 MB', () => {
    const text = textOf(sampleDeck({}, { note: 'x'.repeat(10 * 1024 * 1024) }))
    expect(faultsOf(text)).toEqual(['tooBig $:1'])
    expect(faultsOf(bytes(text))).toEqual(['tooBig $:1'])
    // Few characters may be many bytes.
    expect(faultsOf(textOf(sampleDeck({}, { note: '催'.repeat(4_000_000) })))).toEqual([
      'tooBig $:1',
    ])
  })

  it('is refused: 20,001 cards; 20,000 are read', () => {
    const cards = Array.from({ length: 20_001 }, (_, i) => ({ ...sampleCard, id: `c${i}` }))
    expect(faultsOf(JSON.stringify(sampleDeck({}, { cards })))).toEqual(['tooMany cards:1'])
    expect(faultsOf(JSON.stringify(sampleDeck({}, { cards: cards.slice(1) })))).toEqual([])
  }, 20_000)

  it('is told in seconds, however many faults there are', () => {
    const start = performance.now()
    const cards = Array.from({ length: 20_000 }, () => [1])
    const faults = faultsOf(JSON.stringify(sampleDeck({}, { cards })))
    expect(faults).toHaveLength(501)
    expect(new Set(faults.map((fault) => fault.split(' ')[0]))).toEqual(
      new Set(['wrongType', 'moreFaults']),
    )
    expect(performance.now() - start).toBeLessThan(5000)
  })

  it('is refused: half a million values', () => {
    expect(faultsOf(`[${'0,'.repeat(500_001)}0]`)).toEqual(['tooManyValues $:1'])
  })
})

describe('a newer format', () => {
  it('is the only fault that is named', () => {
    const text = textOf({ format: 2, cards: 'elsewhere', title: '\u0007' })
    expect(faultsOf(text)).toEqual(['tooNew format:2'])
  })
})
