import fc from 'fast-check'
import { type CardId, type EventId, studyDay } from '../../src/domain/ids'
import { RATINGS } from '../../src/domain/reviews'
import type { Storage } from '../../src/storage/ports'
import { DAY, type FakeClock, MINUTE } from './clock'
import { DECK, FOUR, idOf } from './decks'
import { answerCard, unwrap } from './storage'

const card = fc.constantFrom(...FOUR.map((one) => idOf(one.id)))
const flag = fc.constantFrom('starred' as const, 'suspended' as const)
const text = fc.constantFrom('一', '二', null)

/** One thing that a person does, or that happens to the clock. */
const deed = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(fc.constant('answer' as const), card, fc.constantFrom(...RATINGS)),
  },
  { weight: 2, arbitrary: fc.tuple(fc.constant('undo' as const)) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('reset' as const), card) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('unreset' as const)) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('flag' as const), card, flag, fc.boolean()) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('edit' as const), card, text) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constant('write' as const), card, fc.constantFrom('三', '')),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constant('postpone' as const), card, fc.constantFrom(2, null)),
  },
  { weight: 1, arbitrary: fc.tuple(fc.constant('retention' as const), fc.constantFrom(0.8, 0.9)) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('wait' as const), fc.constantFrom(-1, 1, 3)) },
)
export type Deed = typeof deed extends fc.Arbitrary<infer One> ? One : never

export const history = fc.array(deed, { maxLength: 14 })

/**
 * Lives a history. Each deed takes two milliseconds at least, so that devices whose clocks started an
 * odd number apart never do two things at once.
 */
export async function live(storage: Storage, clock: FakeClock, deeds: readonly Deed[]) {
  const resets: EventId[] = []
  for (const one of deeds) {
    clock.move(MINUTE)
    await act(storage, clock, one, resets)
  }
}

async function act(storage: Storage, clock: FakeClock, one: Deed, resets: EventId[]) {
  const { cards, reviews, settings, writings } = storage
  switch (one[0]) {
    case 'answer':
      await answerCard(storage, one[1], one[2])
      return
    case 'undo':
      unwrap(await reviews.undoLast())
      return
    case 'reset':
      resets.push(...unwrap(await reviews.reset([one[1]])))
      return
    case 'unreset':
      unwrap(await reviews.undo(resets.slice(-1)))
      return
    case 'flag':
      unwrap(await cards.setFlags(one[1], { [one[2]]: one[3] }))
      return
    case 'edit':
      unwrap(await cards.edit([editOf(one[1], one[2])]))
      return
    case 'write':
      unwrap(await writings.write([textOf(one[1], one[2])]))
      return
    case 'postpone':
      unwrap(await cards.setFlags(one[1], { postponedUntil: one[2] && inDays(clock, one[2]) }))
      return
    case 'retention':
      unwrap(await settings.write({ retention: one[1] }))
      return
    case 'wait':
      clock.move(one[1] * DAY)
  }
}

const editOf = (cardId: CardId, mine: string | null) =>
  ({ cardId, path: 'answer', language: 'zh-CN', base: '答案', mine }) as const

const textOf = (owner: CardId, text: string) =>
  ({ owner, field: 'answer', language: 'zh-CN', text }) as const

const inDays = (clock: FakeClock, days: number) => studyDay(clock.today() + days)

/** All that is derived: card records and the totals of every day anything happened on. */
export async function derived(storage: Storage) {
  const { events } = await storage.backup.snapshot()
  const days = events.flatMap((one) => (one.type === 'review' ? [Math.floor(one.at / DAY)] : []))
  const around = [...new Set(days.flatMap((day) => [day - 1, day, day + 1]))].sort((a, b) => a - b)
  type Day = Parameters<Storage['reviews']['day']>[0]
  return {
    cards: await storage.cards.inDeck(DECK),
    days: await Promise.all(around.map((day) => storage.reviews.day(day as Day))),
  }
}
