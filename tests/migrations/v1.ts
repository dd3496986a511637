import type { Frozen } from './frozen'

// Written once, when version 1 was published, and never changed: databases like this are out there.

const prompt = { 'zh-CN': '催收前先核对什么？', en: 'What do you check before a call?' }
const keyPoints = [{ id: 'k1', text: '核对身份', essential: true }]
const question = { kind: 'question', topic: 'basics', prompt, keyPoints, answer: '先核对身份。' }
const part = { prompt: '说一说' }
const parts = { situation: part, task: part, action: part, result: part }
const story = { ...question, kind: 'story', parts, example: '例子' }
const cardRow = { deckId: 'first', removedUpstream: false }

const review = {
  type: 'review',
  deviceId: 'phone',
  utcOffset: 480,
  dayStart: 240,
  suggested: 'good',
  pointsMade: ['k1'],
  redLinesCrossed: [],
  optionsPicked: [],
  hintUsed: false,
  spokenMillis: 30000,
  schedulerVersion: 'fsrs-6-default',
  learningSteps: [10],
}
const undo = { type: 'undo', deviceId: 'phone', cardId: 'first/c' }
const memory = { step: null, lapses: 0, lastOffset: 480, lastElapsed: 0 }
const progress = { deckId: 'first', dueDay: 0, dueAt: null, memory: null, starred: false }

export const v1: Frozen = {
  version: 1,
  stores: {
    meta: 'key',
    settings: 'key',
    decks: 'id',
    cards: 'id, [deckId+position]',
    edits: '[cardId+path+language], cardId',
    flags: 'cardId',
    events: 'id, cardId, [deviceId+deviceSeq]',
    progress: 'cardId, deckId, [deckId+queue+dueDay+rank]',
    days: 'day',
  },
  rows: {
    meta: [
      { key: 'device', deviceId: 'phone', nextSeq: 7 },
      { key: 'progress', version: 1 },
      { key: 'backup', at: 1767614500000 },
    ],
    settings: [
      { key: 'theme', value: 'dark', at: 1767614300000 },
      { key: 'roles', value: ['collector'], at: 1767614300000 },
      { key: 'fromTheFuture', value: { deep: [1] }, at: 1767614300000 },
    ],
    decks: [
      {
        id: 'first',
        header: {
          format: 1,
          id: 'first',
          version: 2,
          updatedAt: '2026-01-01',
          language: 'zh-CN',
          languages: ['zh-CN', 'en'],
          topics: [{ id: 'basics', title: { 'zh-CN': '基础', en: 'Basics' } }],
          title: { 'zh-CN': '第一', en: 'First' },
          houseRule: { kept: true },
        },
        origin: 'builtIn',
        installedAt: 1767700805000,
        cardCount: 4,
      },
    ],
    cards: [
      { ...cardRow, id: 'first/a', position: 0, card: { ...question, id: 'a' } },
      {
        ...cardRow,
        id: 'first/b',
        position: 1,
        card: { ...question, id: 'b', importance: 'must' },
      },
      { ...cardRow, id: 'first/c', position: 2, card: { ...question, id: 'c' } },
      { ...cardRow, id: 'first/s', position: 3, card: { ...story, id: 's' } },
      {
        ...cardRow,
        id: 'first/gone',
        position: 4,
        card: { ...question, id: 'gone' },
        removedUpstream: true,
      },
    ],
    edits: [
      {
        cardId: 'first/a',
        path: 'answer',
        language: 'zh-CN',
        base: '先核对身份。',
        mine: '我的答案',
        at: 1767700000000,
      },
      { cardId: 'first/b', path: 'prompt', language: 'en', base: 'B', mine: null, at: 1 },
    ],
    flags: [{ cardId: 'first/c', starred: true, suspended: true, at: 1767700805000 }],
    events: [
      {
        ...review,
        id: 'e1',
        deviceSeq: 1,
        cardId: 'first/gone',
        at: 1767614401000,
        rating: 'easy',
      },
      { ...review, id: 'e2', deviceSeq: 2, cardId: 'first/a', at: 1767614402000, rating: 'good' },
      { ...review, id: 'e3', deviceSeq: 3, cardId: 'first/a', at: 1767700802000, rating: 'hard' },
      { ...review, id: 'e4', deviceSeq: 4, cardId: 'first/b', at: 1767700803000, rating: 'again' },
      { ...review, id: 'e5', deviceSeq: 5, cardId: 'first/c', at: 1767700804000, rating: 'good' },
      { ...undo, id: 'e6', deviceSeq: 6, at: 1767700805000, undoes: 'e5' },
      { type: 'reset', id: 'x1', cardId: 'away/z', deviceId: 'laptop', deviceSeq: 1, at: 1 },
    ],
    progress: [
      {
        ...progress,
        cardId: 'first/a',
        queue: 'review',
        dueDay: 20463,
        rank: 1000000,
        memory: {
          ...memory,
          stability: 5.31879273,
          difficulty: 4.75285849,
          reviews: 2,
          lastEvent: 'e3',
          lastAt: 1767700802000,
          lastDay: 20459,
          lastElapsed: 1,
        },
        lastEventAt: 1767700802000,
      },
      {
        ...progress,
        cardId: 'first/b',
        queue: 'learning',
        dueDay: 20459,
        dueAt: 1767701403000,
        rank: 1,
        memory: {
          ...memory,
          stability: 0.212,
          difficulty: 6.4133,
          step: { index: 0, minutes: 10 },
          reviews: 1,
          lastEvent: 'e4',
          lastAt: 1767700803000,
          lastDay: 20459,
        },
        lastEventAt: 1767700803000,
      },
      {
        ...progress,
        cardId: 'first/c',
        queue: 'suspended',
        rank: 1000002,
        starred: true,
        lastEventAt: 1767700805000,
      },
      { ...progress, cardId: 'first/s', queue: 'later', rank: 1000003, lastEventAt: 0 },
      {
        ...progress,
        cardId: 'first/gone',
        queue: 'review',
        dueDay: 20466,
        rank: 1000004,
        memory: {
          ...memory,
          stability: 8.2956,
          difficulty: 1,
          reviews: 1,
          lastEvent: 'e1',
          lastAt: 1767614401000,
          lastDay: 20458,
        },
        lastEventAt: 1767614401000,
      },
    ],
    days: [
      { day: 20458, reviews: 2, newCards: 2, spokenMillis: 60000 },
      { day: 20459, reviews: 2, newCards: 1, spokenMillis: 60000 },
    ],
  },
}
