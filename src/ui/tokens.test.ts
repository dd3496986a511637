import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

test('the dark theme is the same whether the system or the person chose it', () => {
  const css = readFileSync('src/ui/tokens.css', 'utf8')
  const darkBlocks = [...css.matchAll(/\{\s*color-scheme: dark;([^}]*)\}/g)].map(([, body = '']) =>
    body.split(';').map((line) => line.trim()),
  )
  expect(darkBlocks).toHaveLength(2)
  expect(darkBlocks[0]).toEqual(darkBlocks[1])
})
