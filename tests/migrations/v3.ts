import type { Frozen } from './frozen'
import { v2 } from './v2'

// Written once, when version 3 was published, and never changed: databases like this are out there. What
// version 2 had is told as it was there; new are the interview plans, a card's kind and importance in its
// progress, and of the last review how long it took and what was predicted.

type Row = Readonly<Record<string, unknown>>

const { rows } = v2
const kinds: Readonly<Record<string, Row>> = {
  'first/a': { kind: 'question', importance: 'should' },
  'first/b': { kind: 'question', importance: 'must' },
  'first/c': { kind: 'question', importance: 'should' },
  'first/s': { kind: 'story', importance: 'should' },
  'first/gone': { kind: 'question', importance: 'should' },
}

/** The rows of a table as version 2 had them, some with more or other fields. */
const asInV2 = (table: string, key: string, changes: Readonly<Record<string, Row>>) =>
  (rows[table] as readonly Row[]).map((row) => ({ ...row, ...changes[String(row[key])] }))

export const v3: Frozen = {
  version: 3,
  stores: { plans: 'id' },
  rows: {
    ...rows,
    meta: asInV2('meta', 'key', { progress: { version: 3 } }),
    progress: asInV2('progress', 'cardId', kinds),
    days: (rows.days as readonly Row[]).map((row) => ({ ...row, answerMillis: 60_000 })),
    events: asInV2('events', 'id', { e4: { answerMillis: 30_000, recall: 0.83 } }),
    plans: [
      {
        id: 'plan-1',
        name: '二面',
        date: '2026-02-05',
        time: '14:30',
        timeZone: 'Asia/Shanghai',
        minutes: [0, 20, 20, 20, 20, 20, 40],
        daysOff: ['2026-01-20'],
        decks: ['first'],
        importance: { 'first/c': 'must' },
        outcome: 'ahead',
        deleted: false,
        at: 1767700808000,
      },
    ],
  },
}
