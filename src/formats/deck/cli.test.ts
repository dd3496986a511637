import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { sampleDeck, textOf } from '../../../tests/decks/sampleDeck'
import { main } from './cli'

const folder = mkdtempSync(join(tmpdir(), 'decks-'))
const file = (name: string, content: string) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
const good = file('good.json', textOf(sampleDeck()))
const warned = file('warned.json', textOf(sampleDeck({ hnt: 'x', prompt: 'What is a roll rate?' })))
const bad = file('bad.json', textOf(sampleDeck({ id: 'a\u001bb', hint: 5 })))
const missing = join(folder, 'missing.json')
afterAll(() => rmSync(folder, { recursive: true }))

let out = ''
let usage = ''
beforeEach(() => {
  out = ''
  usage = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text)
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    usage += String(text)
    return true
  })
})
afterEach(() => vi.restoreAllMocks())

describe('npm run decks', () => {
  it('passes a clean deck, and one with warnings unless strict', () => {
    expect(main(['check', good])).toBe(0)
    expect(out).toBe(`${good}: no faults\n`)
    expect(main(['check', good, warned])).toBe(0)
    expect(main(['check', '--strict', good, warned])).toBe(1)
  })

  it('lists every fault with file, line, column, level, path and message', () => {
    expect(main(['check', warned])).toBe(0)
    expect(out).toBe(
      `${warned}:33:11  warning  cards[0].hnt  Card “c1”: unknown field "hnt": did you mean "hint"? ` +
        `It is kept but not used.\n${warned}: 0 errors, 1 warning\n`,
    )
    out = ''
    expect(main(['check', '--lang', 'zh-CN', missing])).toBe(1)
    expect(out).toContain(`${missing}  error  $  没有这个文件`)
    expect(out).toContain('1 个错误，0 个提醒')
  })

  it('lets no control character of a deck reach the terminal', () => {
    expect(main(['check', bad])).toBe(1)
    expect(out).toContain('a\\u001bb')
    expect(out).not.toMatch(/(?!\n)\p{Cc}/u)
  })

  it('prints one JSON list of all files, empty when clean', () => {
    expect(main(['check', '--json', good])).toBe(0)
    expect(JSON.parse(out)).toEqual([])
    out = ''
    expect(main(['check', '--json', '--strict', good, warned, missing, folder])).toBe(1)
    expect(JSON.parse(out)).toEqual([
      {
        file: warned,
        path: 'cards[0].hnt',
        line: 33,
        level: 'error',
        code: 'unknownField',
        message: expect.stringContaining('did you mean "hint"'),
      },
      expect.objectContaining({ file: missing, line: null, code: 'fileNotReadable' }),
      expect.objectContaining({ file: folder, message: 'This is a folder. Name the file in it.' }),
    ])
  })

  it('reads the decks against each other, and names the card that asks the same', () => {
    const again = file('again.json', textOf(sampleDeck({}, { id: 'again' })))
    expect(main(['check', good, bad, again])).toBe(1)
    expect(out).toContain(`${good}: no faults`)
    expect(out).toMatch(/again\.json:19:14 {2}warning {2}cards\[0\]\.prompt .* card sample\/c1/)
    expect(main(['check', again])).toBe(0)
    expect(main(['check', '--strict', good, again])).toBe(1)
  })

  it.each([
    [[]],
    [['check']],
    [['chek', good]],
    [['check', '--strictly', good]],
    [['check', '--lang', 'fr', good]],
    [['schema', 'x']],
  ])('explains itself when used wrongly: %j', (argv) => {
    expect(main(argv)).toBe(2)
    expect(usage).toContain('Usage')
  })
})
