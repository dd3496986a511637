import type { ReviewEvent } from '../../../src/domain/reviews'
import { type CoachDeck, coachCard, coachDeck } from './coachDeck'
import { fileOf } from './files'

const both = (zh: string, en: string) => ({ 'zh-CN': zh, en })
const DAY = 24 * 60 * 60_000

/** Two topics that were practised and one that was not; the first card has a red line. */
export const PRACTISED_DECK: CoachDeck = {
  ...coachDeck(1, [
    coachCard('c1', {
      redLines: [{ id: 'threat', text: both('不能威胁', 'No threats') }],
    }),
    coachCard('c2'),
    coachCard('c3', { topic: 'law' }),
    coachCard('c4', { topic: 'law' }),
    coachCard('c5', { topic: 'numbers' }),
  ]),
  topics: [
    { id: 'calls', title: both('电话', 'Calls') },
    { id: 'law', title: both('法规', 'Law') },
    { id: 'numbers', title: both('数字', 'Figures') },
  ],
}

const CARDS = ['c1', 'c2', 'c3']
const FEELINGS = ['sure', 'halfSure', 'unsure'] as const

/**
 * Saved data of somebody who has practised three cards on two days of three for seven weeks, the oldest two
 * weeks of them with a version that kept no predictions, and has an interview next week.
 */
export function practised(now: number) {
  const { cards, ...header } = PRACTISED_DECK
  const days = Array.from({ length: 49 }, (_, index) => 48 - index).filter((ago) => ago % 3 > 0)
  const events = days.flatMap((ago, round) =>
    CARDS.map((card, index) => {
      const forgotten = (round + index) % 5 === 0
      const isOld = ago > 35
      return {
        id: `answer-${ago}-${card}`,
        type: 'review',
        cardId: `${PRACTISED_DECK.id}/${card}`,
        deviceId: 'another-device',
        deviceSeq: round * CARDS.length + index + 1,
        at: now - ago * DAY + index,
        utcOffset: 0,
        dayStart: 240,
        rating: forgotten ? 'again' : 'good',
        suggested: null,
        pointsMade: [],
        redLinesCrossed: card === 'c1' && forgotten ? ['threat'] : [],
        optionsPicked: [],
        hintUsed: false,
        confidence: FEELINGS[(round + 2 * index) % 3],
        spokenMillis: 60_000,
        ...(isOld ? {} : { answerMillis: (2 + ((round * 7) % 5)) * 60_000 }),
        ...(isOld ? {} : { recall: (forgotten ? 0.6 : 0.75) + ((round * 3 + index) % 20) / 100 }),
        schedulerVersion: 'fsrs-6-default',
        learningSteps: [10],
      }
    }),
  ) as unknown as readonly ReviewEvent[]
  const plan = {
    id: 'plan',
    name: '',
    date: new Date(now + 8 * DAY).toISOString().slice(0, 10),
    time: '10:00',
    timeZone: 'UTC',
    minutes: [10, 15, 15, 15, 15, 15, 10],
    daysOff: [],
    decks: [],
    importance: {},
    outcome: 'ahead',
    deleted: false,
    at: now,
  }
  const deck = { deck: { ...header, cards }, origin: 'file', installedAt: now, removedCards: [] }
  return fileOf(
    JSON.stringify({
      format: 'yingda-backup',
      version: 3,
      createdAt: new Date(now).toISOString(),
      decks: [deck],
      edits: [],
      flags: [],
      events,
      settings: [],
      writings: [],
      plans: [plan],
    }),
    'backup.json',
  )
}
