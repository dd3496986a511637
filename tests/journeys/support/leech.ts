import { cardId, deckId, deviceId, eventId, millis } from '../../../src/domain/ids'
import type { Rating } from '../../../src/domain/reviews'
import { older, review } from '../../support/reviews'
import { type CoachDeck, coachCard, coachDeck } from './coachDeck'
import { fileOf } from './files'

const both = (zh: string, en: string) => ({ 'zh-CN': zh, en })

/** Its first card makes two points; one more slip and it is a leech. */
export const LEECH_DECK: CoachDeck = coachDeck(1, [
  coachCard('c1', {
    keyPoints: [
      { id: 'who', text: both('先核实身份', 'Verify who it is'), essential: true },
      { id: 'why', text: both('再说明来意', 'Say why you call'), essential: true },
    ],
  }),
  coachCard('c2'),
  coachCard('c3'),
])

/** Saved data in which the deck's first card has slipped seven times and is due. */
export function almostLeech(now: number) {
  const { cards, ...header } = LEECH_DECK
  const day = 24 * 60 * 60_000
  const history: readonly Rating[] = ['easy', ...Array<Rating[]>(7).fill(['again', 'good']).flat()]
  const events = history.map((rating, index) =>
    older(
      review({
        id: eventId(`slip-${index}`),
        cardId: cardId(deckId(LEECH_DECK.id), 'c1'),
        deviceId: deviceId('another-device'),
        deviceSeq: index + 1,
        at: millis(now - (60 - 2 * index) * day),
        utcOffset: 0,
        rating,
      }),
    ),
  )
  const deck = { deck: { ...header, cards }, origin: 'file', installedAt: now, removedCards: [] }
  return fileOf(
    JSON.stringify({
      format: 'yingda-backup',
      version: 2,
      createdAt: new Date(now).toISOString(),
      decks: [deck],
      edits: [],
      flags: [],
      events,
      settings: [],
      writings: [],
    }),
    'backup.json',
  )
}
