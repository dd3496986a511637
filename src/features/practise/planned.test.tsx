import { screen, waitFor } from '@testing-library/react'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { DAY, MINUTE } from '../../../tests/support/clock'
import { DECK, idOf } from '../../../tests/support/decks'
import { interviewPlan } from '../../../tests/support/plans'
import { renderApp } from '../../../tests/support/renderApp'
import { sit, sitting } from '../../../tests/support/sitting'
import { answerCard, unwrap } from '../../../tests/support/storage'
import { calendarDay } from '../../domain/days'
import { studyDay } from '../../domain/ids'
import type { InterviewPlan } from '../../domain/plans'
import { viewOf } from '../../kinds/views'
import { createPracticeStore } from '../../state/practiceStore'
import { plannedQueue } from '../../state/plan/plannedQueue'
import { CardStage } from './CardStage'
import { Summary } from './Summary'

vi.spyOn(window, 'scrollTo').mockImplementation(() => undefined)
beforeAll(() =>
  Promise.all([viewOf('question').preload(), import('./StageDialogs'), import('./PlannedNext')]),
)

/** Minutes that hold two new cards. */
const TWO = [3, 3, 3, 3, 3, 3, 3]

/** A sitting by one interview plan over the four cards, after whatever was practised before. */
async function plannedSitting(
  changes: Partial<InterviewPlan> & { readonly inDays: number },
  before: (bench: Awaited<ReturnType<typeof sitting>>) => Promise<unknown> = async () => undefined,
  extraMinutes: number | null = null,
) {
  const bench = await sitting()
  const { storage, clock } = bench
  await before(bench)
  const { inDays, ...plan } = changes
  const date = calendarDay(studyDay(clock.today() + inDays))
  const decks = [DECK]
  unwrap(await storage.plans.save(interviewPlan('bank', { date, decks, minutes: TWO, ...plan })))
  const store = createPracticeStore(storage, clock)
  await store.getState().start(async (today) => {
    const moment = { now: clock.now(), today, dayStart: 240 }
    const queue = await plannedQueue(storage, await storage.plans.list(), moment, extraMinutes)
    return queue ?? []
  })
  const answer = async () => {
    store.getState().reveal()
    await store.getState().rate('easy', null)
  }
  return { ...bench, store, answer }
}

describe('“Why this card?”', () => {
  test('of a plan: when it was answered last, and recall on the day either way', async () => {
    const { storage, clock, store } = await plannedSitting(
      { inDays: 7, name: 'Bank' },
      async (bench) => {
        for (const card of ['a', 'b', 'c']) await answerCard(bench.storage, idOf(card), 'easy')
        for (const rating of ['good', 'good'] as const) {
          bench.clock.move(10 * MINUTE)
          await answerCard(bench.storage, idOf('d'), rating)
        }
        bench.clock.move(3 * DAY)
      },
    )
    const { user } = await renderApp(<CardStage store={store} />, { storage, clock })
    await user.keyboard('w')
    const dialog = await screen.findByRole('dialog', { name: 'Why this card?' })
    expect(dialog).toHaveTextContent('For “Bank”.')
    expect(dialog).toHaveTextContent(
      /Must know, last answered 3 days ago: on the day 7\d% if left, 9\d% if asked now\./,
    )
    await user.click(screen.getByRole('button', { name: 'Close' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(store.getState().stage).toBe('asking')
  })

  test('on the interview’s day: how likely it comes to mind', async () => {
    const { storage, clock, store } = await plannedSitting({ inDays: 0, time: '23:00' })
    const { user } = await renderApp(<CardStage store={store} />, { storage, clock })
    await user.click(screen.getByRole('button', { name: 'More' }))
    await user.click(await screen.findByRole('button', { name: 'Why this card?' }))
    const dialog = await screen.findByRole('dialog', { name: 'Why this card?' })
    expect(dialog).toHaveTextContent('Must know, not seen yet: about 0% to come to mind today.')
    expect(dialog).not.toHaveTextContent('on the day')
  })

  test.each([
    ['a new card', null, 0, /^Must know, not seen yet\. New cards come the most important first/],
    ['a learning step', 'again', 10 * MINUTE, /^Must know, last answered today\. You are still/],
    ['a card that is due', 'good', 4 * DAY, /^Must know, last answered 4 days ago: about 8\d% to/],
  ] as const)('without a plan, %s', async (_what, rating, wait, expected) => {
    const { storage, clock } = await sitting()
    if (rating) {
      for (const card of ['a', 'b', 'c']) await answerCard(storage, idOf(card), 'easy')
      await answerCard(storage, idOf('d'), rating)
      if (rating === 'good') {
        clock.move(10 * MINUTE)
        await answerCard(storage, idOf('d'), rating)
      }
    }
    clock.move(wait)
    const { store } = await sit(storage, clock)
    const { user } = await renderApp(<CardStage store={store} />, { storage, clock })
    await user.keyboard('w')
    await screen.findByRole('dialog', { name: 'Why this card?' })
    expect(screen.getByText(expected)).toBeVisible()
  })
})

describe('the end of a planned sitting', () => {
  const show = async (...given: Parameters<typeof plannedSitting>) => {
    const { storage, clock, store, answer } = await plannedSitting(...given)
    return { ...(await renderApp(<Summary store={store} />, { storage, clock })), answer, store }
  }

  test('says what still fits, that stopping is fine, and how ready one is', async () => {
    const { storage, clock, store, answer } = await plannedSitting({ inDays: 7, name: 'Bank' })
    await answer()
    await renderApp(<Summary store={store} />, { storage, clock })
    expect(
      await screen.findByText(/^2 more cards fit into today’s minutes\. Stopping here/),
    ).toBeVisible()
    expect(
      screen.getByText(/^Readiness: \d+% now; by the plan, about \d+% on the day/),
    ).toBeVisible()
    expect(screen.getByText(/^Readiness is the share/)).toBeVisible()
    expect(screen.queryByText(/due/)).toBeNull()
  })

  test('with the plan done, says so', async () => {
    const { storage, clock, store, answer } = await plannedSitting({ inDays: 7, minutes: TWO })
    for (let card = 0; card < 2; card++) await answer()
    for (const card of ['a', 'c']) await answerCard(storage, idOf(card), 'easy')
    await renderApp(<Summary store={store} />, { storage, clock })
    expect(await screen.findByText(/Stopping here is fine\.$/)).toBeVisible()
  })

  test('with nothing left to ask, says that it is enough, and leads on', async () => {
    await show(
      { inDays: 7 },
      async ({ storage }) => {
        for (const card of ['a', 'b', 'c', 'd']) await answerCard(storage, idOf(card), 'easy')
      },
      5,
    )
    expect(await screen.findByRole('heading', { name: 'Enough for today' })).toBeVisible()
    expect(screen.getByRole('link', { name: 'Read in the library' })).toBeVisible()
    expect(screen.getByRole('link', { name: 'Go to Today' })).toBeVisible()
  })
})
