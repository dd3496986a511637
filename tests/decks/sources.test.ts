import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { Card } from '../../src/kinds/models'

const decks = readdirSync('decks')
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(`decks/${name}`, 'utf8')) as { readonly cards: Card[] })
const cited = new Set(
  decks.flatMap(({ cards }) =>
    cards.flatMap(({ sources }) => sources?.map(({ title }) => title) ?? []),
  ),
)
const listed = readFileSync('decks/SOURCES.md', 'utf8')
  .split('\n')
  .flatMap(
    (line) => /^\| ([^|]+) \| \S[^|]* \| \[/.exec(line)?.[1] ?? /^- (.+)/.exec(line)?.[1] ?? [],
  )

it('decks/SOURCES.md lists every instrument that the built-in decks cite, and no other, once', () => {
  expect(listed.toSorted()).toEqual([...cited].toSorted())
})
