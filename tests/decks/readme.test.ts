import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { deckShape, type Shape } from '../../src/formats/deck/shape'
import { faultsOf } from './sampleDeck'

const readme = readFileSync(new URL('../../decks/README.md', import.meta.url), 'utf8')

it('shows a whole deck that has no fault and no warning', () => {
  const [, example = ''] = /```json\n([\s\S]*?)```/.exec(readme) ?? []
  expect(example).toContain('"cards"')
  expect(faultsOf(example)).toEqual([])
})

it('explains every field of the format', () => {
  const explained = new Set(
    [...readme.matchAll(/`"?([$\w-]+)"?(?::[^`]*)?`/g)].map(([, name]) => name),
  )
  const unexplained = [...fieldsOf(deckShape)].filter((name) => !explained.has(name))
  // The languages of a text are shown in one piece: `{"zh-CN": "…", "en": "…"}`.
  expect(unexplained.filter((name) => name !== 'zh-CN' && name !== 'en')).toEqual([])
})

function fieldsOf(shape: Shape): Set<string> {
  const options = (shape.options ?? []).filter(
    (option): option is Shape => typeof option !== 'string',
  )
  const inner = [shape.wrapped, shape.item, ...options].filter((each) => each !== undefined)
  const entries = Object.entries(shape.entries ?? {})
  return new Set([
    ...entries.flatMap(([name, field]) => [name, ...fieldsOf(field)]),
    ...inner.flatMap((each) => [...fieldsOf(each)]),
  ])
}
