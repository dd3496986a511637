import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { type LocalizedText, textIn } from '../../src/domain/text'
import { builtInDecks } from '../support/builtInDecks'

const nameOf = (title: LocalizedText) => textIn(title, 'zh-CN', 'zh-CN').text

const cited = new Set(
  builtInDecks().flatMap(({ cards }) =>
    cards.flatMap(({ sources }) => sources?.map(({ title }) => nameOf(title)) ?? []),
  ),
)
const listed = readFileSync('decks/SOURCES.md', 'utf8')
  .split('\n')
  .flatMap(
    (line) =>
      /^\| ([^|]+) \| [^|]*\| \S[^|]* \| \[/.exec(line)?.[1] ??
      /^- (.+?)(?: · |$)/.exec(line)?.[1] ??
      [],
  )

it('decks/SOURCES.md lists every instrument that the built-in decks cite, and no other, once', () => {
  expect(listed.toSorted()).toEqual([...cited].toSorted())
})
