import type { Frozen } from './frozen'
import { v1 } from './v1'

// Written once, when version 2 was published, and never changed: databases like this are out there. What
// version 1 had is told as it was there; new are the confidence of a review, a card put off, own texts and
// recordings.

type Row = Readonly<Record<string, unknown>>

/** The rows of a table as version 1 had them, some with more or other fields. */
const asInV1 = (table: string, key: string, changes: Readonly<Record<string, Row>> = {}) =>
  (v1.rows[table] as readonly Row[]).map((row) => ({ ...row, ...changes[String(row[key])] }))

const notPutOff = { postponedUntil: null }
const sound = new TextEncoder().encode('sound').buffer

export const v2: Frozen = {
  version: 2,
  stores: {
    writings: '[owner+language+field]',
    recordings: '[cardId+slot]',
    sounds: '[cardId+slot]',
    pieces: '[takeId+index]',
  },
  rows: {
    meta: asInV1('meta', 'key', { progress: { version: 2 } }),
    settings: [
      ...asInV1('settings', 'key'),
      { key: 'thinkSeconds', value: 20, at: 1767614300000 },
      { key: 'askConfidence', value: false, at: 1767614300000 },
    ],
    decks: asInV1('decks', 'id'),
    cards: asInV1('cards', 'id'),
    edits: asInV1('edits', 'cardId'),
    flags: [
      ...asInV1('flags', 'cardId', { 'first/c': notPutOff }),
      {
        cardId: 'first/s',
        starred: false,
        suspended: false,
        postponedUntil: 20464,
        at: 1767700805000,
      },
    ],
    events: asInV1('events', 'id', { e3: { confidence: 'sure' }, e4: { confidence: 'unsure' } }),
    progress: asInV1('progress', 'cardId', {
      'first/a': { ...notPutOff, rank: 1125000 },
      'first/b': { ...notPutOff, rank: 375000 },
      'first/c': { ...notPutOff, rank: 1625000 },
      'first/s': { queue: 'new', dueDay: 20464, postponedUntil: 20464, rank: 1875000 },
      'first/gone': { ...notPutOff, rank: 1900000 },
    }),
    days: asInV1('days', 'day'),
    writings: [
      {
        owner: 'first/a',
        field: 'answer',
        language: 'zh-CN',
        text: '我会先核对身份。',
        at: 1767700806000,
      },
      {
        owner: 'first/s',
        field: 'story',
        language: 'zh-CN',
        text: 'story:7f3e',
        at: 1767700806000,
      },
      { owner: 'story:7f3e', field: 'title', language: 'zh-CN', text: '月底', at: 1767700806000 },
      { owner: 'story:7f3e', field: 'task', language: 'zh-CN', text: '', at: 1767700807000 },
    ],
    recordings: [
      {
        cardId: 'first/a',
        slot: 'first',
        at: 1767700801000,
        lastsMillis: 42000,
        targetSeconds: 60,
        type: 'audio/webm;codecs=opus',
        bytes: 5,
        cutOff: false,
      },
    ],
    sounds: [{ cardId: 'first/a', slot: 'first', data: sound }],
    pieces: [
      {
        takeId: 'take-1',
        index: 0,
        cardId: 'first/a',
        targetSeconds: 60,
        type: 'audio/webm;codecs=opus',
        startedAt: 1767700802000,
        lastsMillis: 1000,
        data: sound,
      },
    ],
  },
}
