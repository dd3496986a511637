import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { SCHEMA_FILE, schemaText } from '../../src/formats/deck/cli'

it('public/deck.schema.json is what the schema in the code says; if not: npm run decks -- schema', () => {
  expect(readFileSync(SCHEMA_FILE, 'utf8')).toBe(schemaText())
})
