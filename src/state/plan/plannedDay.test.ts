import { describe, expect, test } from 'vitest'
import { DAY, fakeClock } from '../../../tests/support/clock'
import { DECK, FOUR, header, idOf, OTHER, question } from '../../../tests/support/decks'
import { interviewPlan } from '../../../tests/support/plans'
import { answerCard, benchWith, openDexie, unwrap } from '../../../tests/support/storage'
import { calendarDay } from '../../domain/days'
import type { InterviewPlan } from '../../domain/plans'
import { type CardId, studyDay } from '../../domain/ids'
import { greedily } from './greedily'
import { plannedDay } from './plannedDay'
import { plannedQueue } from './plannedQueue'
import { readInputs } from './readInputs'

const FOUR_OCLOCK = 240
const today = fakeClock().today()
const inDays = (days: number) => ({ date: calendarDay(studyDay(today + days)) })

/** A storage with two decks of four cards each and these plans. */
async function withPlans(...plans: readonly InterviewPlan[]) {
  const bench = await benchWith(openDexie)
  unwrap(await bench.storage.decks.install(header(OTHER), FOUR, 'file'))
  for (const plan of plans) unwrap(await bench.storage.plans.save(plan))
  const moment = () => ({
    now: bench.clock.now(),
    today: bench.clock.today(),
    dayStart: FOUR_OCLOCK,
  })
  const day = async () => {
    const all = await bench.storage.plans.list()
    return plannedDay(await readInputs(bench.storage, all, moment()), greedily)
  }
  const queue = async (extra: number | null = null) =>
    plannedQueue(bench.storage, await bench.storage.plans.list(), moment(), extra)
  return { ...bench, day, queue }
}

/** Minutes that hold so many new cards at a minute and a half each. */
const timeFor = (cards: number) => ({ minutes: Array.from({ length: 7 }, () => cards * 1.5) })

describe('a day by the interview plans', () => {
  test('is nothing without a plan ahead, and the sitting is what is due', async () => {
    const { day, queue } = await withPlans(interviewPlan('past', inDays(-1)))
    expect(await day()).toMatchObject({ plans: [], cards: [], seconds: 0 })
    expect(await queue()).toBeNull()
  })

  test('has the cards that fit into the minutes, the most important first', async () => {
    const plan = interviewPlan('bank', { ...inDays(7), ...timeFor(2), decks: [DECK] })
    const { day, queue } = await withPlans(plan)
    const { plans, cards, more, seconds } = await day()
    expect(cards).toEqual([idOf('d'), idOf('b')])
    expect(more).toEqual([idOf('c'), idOf('a')])
    expect(seconds).toBe(180)
    expect(plans).toMatchObject([{ daysLeft: 7, readiness: { now: 0 }, leftOut: [] }])
    expect(await queue()).toMatchObject([
      { cardId: idOf('d'), phase: 'new', planned: { importance: 'must', daysAgo: null } },
      { cardId: idOf('b'), phase: 'new', planned: { recallIfLeft: 0, daysLeft: 7 } },
    ])
  })

  test('what is being learnt is asked within those minutes', async () => {
    const plan = interviewPlan('bank', { ...inDays(7), ...timeFor(3), decks: [DECK] })
    const { day, storage, clock } = await withPlans(plan)
    await answerCard(storage, idOf('a'), 'again')
    clock.move(DAY)
    const { learning, cards, seconds } = await day()
    expect(learning).toMatchObject([{ cardId: idOf('a') }])
    // Of four and a half minutes 45 seconds are for the step: two new cards, not three.
    expect(cards).toEqual([idOf('d'), idOf('b')])
    expect(seconds).toBeLessThan(270)
  })

  test('an importance of the person’s own outweighs the deck’s', async () => {
    const importance = { [idOf('a')]: 'must', [idOf('d')]: 'nice' } as const
    const plan = interviewPlan('bank', { ...inDays(7), ...timeFor(1), decks: [DECK], importance })
    const { day } = await withPlans(plan)
    expect((await day()).cards).toEqual([idOf('a')])
  })

  test('what two plans want is asked once, and both see it answered', async () => {
    const { day, storage } = await withPlans(
      interviewPlan('bank', { ...inDays(3), ...timeFor(2), decks: [DECK] }),
      interviewPlan('both', { ...inDays(5), ...timeFor(2) }),
    )
    const { cards } = await day()
    expect(new Set(cards).size).toBe(cards.length)
    expect(cards).toContain(idOf('d'))
    await answerCard(storage, idOf('d'), 'good')
    const after = await day()
    expect(after.cards).not.toContain(idOf('d'))
    for (const { readiness } of after.plans) expect(readiness.now).toBeGreaterThan(0)
  })

  test('time already spent today counts, for the nearest interview first', async () => {
    const plan = interviewPlan('bank', { ...inDays(7), ...timeFor(2), decks: [DECK] })
    const { day, storage } = await withPlans(plan)
    for (const card of ['d', 'b']) await answerCard(storage, idOf(card), 'good')
    // 2 × 45 s of 180 s are gone: one new card still fits.
    expect((await day()).cards).toHaveLength(1)
  })

  test('a card on a learning step is asked first, and counted once', async () => {
    const plan = interviewPlan('bank', { ...inDays(7), ...timeFor(2), decks: [DECK] })
    const { day, queue, storage, clock } = await withPlans(plan)
    await answerCard(storage, idOf('d'), 'again')
    clock.move(DAY / 2)
    const { learning, cards, more, seconds } = await day()
    expect(learning).toMatchObject([{ cardId: idOf('d'), phase: 'learning' }])
    expect([...cards, ...more]).not.toContain(idOf('d'))
    expect(seconds).toBeGreaterThan(45 + cards.length * 80)
    expect((await queue())?.map(({ cardId }) => cardId)).toEqual([idOf('d'), ...cards])
  })

  test('what two plans share costs its time once', async () => {
    const { day } = await withPlans(
      interviewPlan('bank', { ...inDays(3), ...timeFor(2), decks: [DECK] }),
      interviewPlan('again', { ...inDays(5), ...timeFor(2), decks: [DECK] }),
    )
    const { cards, seconds } = await day()
    expect(cards).toHaveLength(2)
    expect(seconds).toBe(180)
  })

  test('a sitting knows why a card is asked, and for which interview', async () => {
    const importance = { [idOf('d')]: 'nice' } as const
    const { storage, queue } = await withPlans(
      interviewPlan('bank', { ...inDays(3), name: 'Bank', decks: [DECK], importance }),
      interviewPlan('later', { ...inDays(9), name: 'Later' }),
    )
    const asked = await queue()
    const why = (id: CardId) => asked?.find(({ cardId }) => cardId === id)?.planned
    expect(why(idOf('d'))).toMatchObject({ importance: 'nice', interview: 'Bank', daysLeft: 3 })
    expect(why(idOf('d'))?.recallIfAsked).toBeGreaterThan(0.5)
    expect(why(idOf('d', OTHER))).toMatchObject({ importance: 'must', interview: 'Later' })
    await answerCard(storage, idOf('d'), 'good')
    expect((await queue())?.map(({ cardId }) => cardId)).not.toContain(idOf('d'))
  })

  test('an interview whose hour is over is no longer planned for', async () => {
    // The tests' evening begins at 20:00.
    const { day } = await withPlans(
      interviewPlan('over', { ...inDays(0), time: '19:59' }),
      interviewPlan('still', { ...inDays(0), time: '20:30' }),
    )
    expect((await day()).plans.map(({ plan }) => plan.id)).toEqual(['still'])
  })

  test('a missed day leaves nothing overdue: the next one fits into its minutes again', async () => {
    const plan = interviewPlan('bank', { ...inDays(10), ...timeFor(2), decks: [DECK] })
    const { day, clock } = await withPlans(plan)
    clock.move(3 * 24 * 60 * 60_000)
    const { plans, cards } = await day()
    expect(cards).toHaveLength(2)
    // Three of three days were missed, where seven of ten were taken for granted.
    expect(plans).toMatchObject([{ daysLeft: 7, attendance: expect.closeTo(7 / 13) as number }])
  })

  test('a day off has no cards, and what comes after is still on offer', async () => {
    const plan = interviewPlan('bank', {
      ...inDays(7),
      daysOff: [calendarDay(today)],
      decks: [DECK],
    })
    const { day, queue } = await withPlans(plan)
    expect((await day()).cards).toEqual([])
    expect((await day()).more).toHaveLength(4)
    expect(await queue()).toEqual([])
    expect(await queue(2)).toHaveLength(2)
  })

  test('on the day itself a few cards to warm up, those most likely to be missed first', async () => {
    const plan = interviewPlan('bank', { ...inDays(0), time: '23:00', decks: [DECK] })
    const { day } = await withPlans(plan)
    const { plans, cards } = await day()
    expect(plans).toMatchObject([{ daysLeft: 0, warmUp: true }])
    expect(cards).toHaveLength(4)
  })

  test('a card put off or suspended is not asked', async () => {
    const plan = interviewPlan('bank', { ...inDays(7), decks: [DECK] })
    const { day, storage } = await withPlans(plan)
    unwrap(await storage.cards.setFlags(idOf('d'), { suspended: true }))
    unwrap(await storage.cards.setFlags(idOf('b'), { postponedUntil: studyDay(today + 3) }))
    expect((await day()).cards).toEqual([idOf('c'), idOf('a')])
  })

  test('two thousand cards are planned all the same', async () => {
    const { day, storage } = await withPlans(interviewPlan('bank', inDays(14)))
    const many = Array.from({ length: 2000 }, (_, n) => question(`q${n}`))
    unwrap(await storage.decks.install(header('many'), many, 'file'))
    const { cards, plans } = await day()
    expect(cards.length).toBeGreaterThan(10)
    expect(plans[0]?.leftOut.length).toBeGreaterThan(1000)
  })
})
