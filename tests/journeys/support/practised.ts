import { cardId, deckId, deviceId, eventId, millis, studyDay } from '../../../src/domain/ids'
import { calendarDay } from '../../../src/domain/days'
import { interviewPlan } from '../../support/plans'
import { older, review } from '../../support/reviews'
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
/** Days since the interview was planned, and until it takes place. */
export const DAYS_PLANNED = 20
export const DAYS_AHEAD = 8
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
      const answer = review({
        id: eventId(`answer-${ago}-${card}`),
        cardId: cardId(deckId(PRACTISED_DECK.id), card),
        deviceId: deviceId('another-device'),
        deviceSeq: round * CARDS.length + index + 1,
        at: millis(now - ago * DAY + index),
        utcOffset: 0,
        rating: forgotten ? 'again' : 'good',
        redLinesCrossed: card === 'c1' && forgotten ? ['threat'] : [],
        confidence: FEELINGS[(round + 2 * index) % 3]!,
        spokenMillis: 60_000,
        answerMillis: (2 + ((round * 7) % 5)) * 60_000,
        recall: (forgotten ? 0.6 : 0.75) + ((round * 3 + index) % 20) / 100,
      })
      return ago > 35 ? older(answer) : answer
    }),
  )
  const today = Math.floor(now / DAY)
  const plan = interviewPlan('plan', {
    date: calendarDay(studyDay(today + DAYS_AHEAD)),
    minutes: [10, 15, 15, 15, 15, 15, 10],
    since: studyDay(today - DAYS_PLANNED),
    at: millis(now),
  })
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
