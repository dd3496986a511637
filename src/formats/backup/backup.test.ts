import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CardId, DeviceId, EventId } from '../../domain/ids'
import { cardId, deckId, millis } from '../../domain/ids'
import type { ReviewEvent } from '../../domain/reviews'
import type { DeckFile } from '../deck/schema'
import { readBackup } from './read'
import type { BackupContent } from './schema'
import { writeBackup } from './write'

const { cards, ...header } = JSON.parse(
  readFileSync('tests/decks/fixtures/allKinds.json', 'utf8'),
) as DeckFile

const at = fc.nat({ max: 2e12 }).map(millis)
const base = {
  id: fc.uuid().map((id) => id as EventId),
  cardId: fc.constantFrom('all-kinds/a', 'other/中文.1').map((id) => id as CardId),
  deviceId: fc.uuid().map((id) => id as DeviceId),
  deviceSeq: fc.nat(),
  at,
}
const event: fc.Arbitrary<ReviewEvent> = fc.oneof(
  fc.record({ ...base, type: fc.constant('reset' as const) }),
  fc.record({
    ...base,
    type: fc.constant('undo' as const),
    undoes: fc.uuid().map((id) => id as EventId),
  }),
  fc.record({
    ...base,
    type: fc.constant('review' as const),
    utcOffset: fc.integer({ min: -720, max: 840 }),
    dayStart: fc.constant(240),
    rating: fc.constantFrom('again', 'hard', 'good', 'easy'),
    suggested: fc.constantFrom(null, 'good' as const),
    pointsMade: fc.array(fc.string({ maxLength: 20 }), { maxLength: 4 }),
    redLinesCrossed: fc.constant([]),
    optionsPicked: fc.constant([]),
    hintUsed: fc.boolean(),
    spokenMillis: fc.nat(300_000),
    schedulerVersion: fc.constant('fsrs-6-default'),
    learningSteps: fc.constant([10]),
  }),
)

const content = (events: readonly ReviewEvent[]): BackupContent => ({
  decks: [{ header, cards, removedCards: [], origin: 'file', installedAt: millis(1) }],
  edits: [],
  flags: [],
  events,
  settings: [{ key: 'theme', value: 'dark', at: millis(5) }],
  writings: [
    {
      owner: cardId(deckId('d'), 'c'),
      field: 'answer',
      language: 'en',
      text: 'mine',
      at: millis(6),
    },
  ],
})

const codesOf = (text: string) => {
  const read = readBackup(text)
  return read.ok ? [] : read.error.map((fault) => `${fault.code} ${fault.path.join('.')}`)
}

describe('a saved file of all data', () => {
  test('comes back as it was, whatever was practised', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 20 }), (events) => {
        const saved = content(events)
        expect(readBackup(writeBackup(saved, 0))).toEqual({ ok: true, value: saved })
      }),
    )
  })

  test('of a newer format is refused in one line', () => {
    const text = writeBackup(content([]), 0).replace('"version":1', '"version":2')
    expect(codesOf(text)).toEqual(['tooNew version'])
  })

  test('that is a deck is told from a backup', () => {
    expect(codesOf(JSON.stringify({ ...header, cards }))).toContain('notOneOf format')
  })

  test('lists every fault with its place', () => {
    const [first] = fc.sample(event, { numRuns: 1, seed: 1 })
    const broken = { ...first, at: 'yesterday', cardId: 'no-slash' }
    const text = JSON.stringify({
      ...JSON.parse(writeBackup(content([]), 0)),
      events: [broken],
      flags: 7,
    })
    expect(codesOf(text)).toEqual(
      expect.arrayContaining(['wrongType events.0.at', 'badId events.0.cardId', 'wrongType flags']),
    )
  })

  test('cut off in the middle is no JSON, and says so', () => {
    const text = writeBackup(content([]), 0)
    expect(codesOf(text.slice(0, text.length / 2))).toEqual(['notJson '])
  })

  test('with a poisoned key is refused', () => {
    const text = writeBackup(content([]), 0).replace('"theme"', '"theme","__proto__":{"x":1}')
    expect(codesOf(text)[0]).toMatch(/^forbiddenKey/)
  })
})
