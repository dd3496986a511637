import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readDeck } from '../../src/formats/deck/read'
import { models } from '../../src/kinds/models'

const result = readDeck(readFileSync(new URL('fixtures/allKinds.json', import.meta.url)))

it('holds three real cards of every kind in both languages, without a fault or a warning', () => {
  expect(result).toMatchObject({ ok: true, value: { warnings: [] } })
  if (!result.ok) return
  const { cards, languages } = result.value.deck
  expect(languages).toEqual(['zh-CN', 'en'])
  for (const kind of Object.keys(models))
    expect(cards.filter((card) => card.kind === kind)).toHaveLength(3)
})
