import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DECK_ORIGINS } from '../../domain/deck'
import type { CardId, DeviceId, EventId } from '../../domain/ids'
import { cardId, deckId, millis, planId, storyId, studyDay } from '../../domain/ids'
import type { InterviewPlan } from '../../domain/plans'
import type { ReviewEvent } from '../../domain/reviews'
import type { Writing } from '../../domain/writings'
import type { DeckFile } from '../deck/schema'
import { readBackup } from './read'
import { BACKUP_FORMAT, type BackupContent } from './schema'
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
const review = fc.record({
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
})
const confidence = fc.constantFrom('unsure', 'halfSure', 'sure')
const event: fc.Arbitrary<ReviewEvent> = fc.oneof(
  fc.record({ ...base, type: fc.constant('reset' as const) }),
  fc.record({
    ...base,
    type: fc.constant('undo' as const),
    undoes: fc.uuid().map((id) => id as EventId),
  }),
  review,
  fc.tuple(review, confidence).map(([one, felt]) => ({ ...one, confidence: felt })),
)

const FLAGS = { starred: true, suspended: false, at: millis(4) }

const writing = (owner: Writing['owner'], field: Writing['field'], text: string): Writing => ({
  owner,
  field,
  language: 'en',
  text,
  at: millis(6),
})

const PLAN: InterviewPlan = {
  id: planId('p1'),
  name: '工商银行，二面',
  date: '2026-12-05',
  time: '14:30',
  timeZone: 'Asia/Shanghai',
  minutes: [0, 20, 20, 20, 20, 20, 40],
  daysOff: ['2026-12-01'],
  decks: [deckId('d')],
  importance: { [cardId(deckId('d'), 'c')]: 'must' },
  outcome: 'ahead',
  deleted: false,
  since: studyDay(20790),
  at: millis(7),
}

const content = (events: readonly ReviewEvent[]): BackupContent => ({
  decks: DECK_ORIGINS.map((origin) => ({
    header,
    cards,
    removedCards: [],
    origin,
    installedAt: millis(1),
  })),
  edits: [],
  flags: [
    { ...FLAGS, cardId: cardId(deckId('d'), 'c'), postponedUntil: studyDay(20464) },
    { ...FLAGS, cardId: cardId(deckId('d'), 'e'), postponedUntil: null },
    // As format 1 has it.
    { ...FLAGS, cardId: cardId(deckId('d'), 'f') },
  ],
  events,
  settings: [{ key: 'theme', value: 'dark', at: millis(5) }],
  writings: [
    writing(cardId(deckId('d'), 'c'), 'answer', '长'.repeat(100_000)),
    writing(storyId('7f3e'), 'title', ''),
  ],
  plans: [PLAN],
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
    const newer = `"version":${BACKUP_FORMAT + 1}`
    const text = writeBackup(content([]), 0).replace(`"version":${BACKUP_FORMAT}`, newer)
    expect(codesOf(text)).toEqual(['tooNew version'])
  })

  test('of format 1, which knew no own texts, is read as having none', () => {
    const { writings: _, plans: _p, ...rest } = JSON.parse(writeBackup(content([]), 0))
    const read = readBackup(JSON.stringify({ ...rest, version: 1 }))
    expect(read).toEqual({ ok: true, value: { ...content([]), writings: [], plans: [] } })
  })

  test('whose plans do not say when they were made is read as if on the day they were written', () => {
    const file = JSON.parse(writeBackup(content([]), 0))
    // 4 December 2026, 19:59 UTC: in Shanghai the study day of the 5th begins a minute later.
    const { since: _, ...plan } = { ...PLAN, at: Date.UTC(2026, 11, 4, 19, 59) }
    const read = readBackup(JSON.stringify({ ...file, plans: [plan] }))
    expect(read).toMatchObject({ ok: true, value: { plans: [{ ...plan, since: 20791 }] } })
  })

  test.each([
    ['wrongType writings.0.text', { text: null }],
    ['notOneOf writings.0.field', { field: 'diary' }],
    ['notOneOf writings.0.language', { language: 'tlh' }],
    ['wrongType writings.0.at', { at: 'today' }],
  ])('with a damaged own text says where: %s', (code, damage) => {
    const [first] = content([]).writings
    const file = JSON.parse(writeBackup(content([]), 0))
    const text = JSON.stringify({ ...file, writings: [{ ...first, text: 'mine', ...damage }] })
    expect(codesOf(text)).toEqual([code])
  })

  test.each([
    ['badDate plans.0.date', { date: '2026-02-30' }],
    ['wrongType plans.0.minutes.0', { minutes: ['20', 20, 20, 20, 20, 20, 20] }],
    ['notOneOf plans.0.outcome', { outcome: 'won' }],
    ['notOneOf plans.0.importance.d/c', { importance: { 'd/c': 'vital' } }],
  ])('with a damaged interview plan says where: %s', (code, damage) => {
    const file = JSON.parse(writeBackup(content([]), 0))
    expect(codesOf(JSON.stringify({ ...file, plans: [{ ...PLAN, ...damage }] }))).toEqual([code])
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
