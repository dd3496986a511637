import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, test } from 'vitest'
import { DAY, EVENING, fakeClock } from '../../../tests/support/clock'
import { DECK, FOUR, header, idOf, OTHER, question } from '../../../tests/support/decks'
import { interviewPlan } from '../../../tests/support/plans'
import { renderApp } from '../../../tests/support/renderApp'
import { answerCard, freshName, openDexie, unwrap } from '../../../tests/support/storage'
import { studyDay } from '../../domain/ids'
import { calendarDay, type InterviewPlan } from '../../domain/plans'
import { TodayPage } from './TodayPage'

const clock = fakeClock()
const inDays = (days: number) => ({ date: calendarDay(studyDay(clock.today() + days)) })
const EVERY_DAY = [3, 3, 3, 3, 3, 3, 3]

// What travels when it is wanted is here from the first test on.
beforeAll(() =>
  Promise.all([
    import('./PlannedToday'),
    import('./planDetails/PlanDetails'),
    import('./AfterInterview'),
  ]),
)

/** Four new cards, and another deck that was begun yesterday. */
async function show(...plans: readonly InterviewPlan[]) {
  const name = freshName()
  const yesterday = await openDexie(name, fakeClock(EVENING - DAY))
  unwrap(await yesterday.decks.install(header(OTHER), [question('x')], 'file'))
  await answerCard(yesterday, idOf('x', OTHER), 'easy')
  const storage = await openDexie(name, clock)
  unwrap(await storage.decks.install(header(DECK), FOUR, 'file'))
  for (const plan of plans) unwrap(await storage.plans.save(plan))
  return renderApp(<TodayPage />, { clock, storage })
}

describe('Today with an interview ahead', () => {
  test('says how far off it is, how ready the person is, and what to do now', async () => {
    await show(
      interviewPlan('bank', { ...inDays(7), name: 'Bank', minutes: EVERY_DAY, decks: [DECK] }),
    )
    expect(await screen.findByText('Bank')).toBeVisible()
    expect(screen.getByText('7 days left')).toBeVisible()
    expect(screen.getByText(/^Readiness: 0% now, about \d+% on the day/)).toBeVisible()
    expect(screen.getByText('2 cards')).toBeVisible()
    expect(screen.getByText('about 3 minutes')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Practise' })).toHaveAttribute('href', '/practise')
    expect(screen.queryByRole('group', { name: 'By deck' })).toBeNull()
  })

  test('says plainly what will not be reached, and on request why these cards and what more time buys', async () => {
    const { user, storage } = await show(
      interviewPlan('bank', { ...inDays(1), minutes: EVERY_DAY, decks: [DECK] }),
    )
    expect(await screen.findByText(/^In this time 2 cards will not be reached/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Why these cards?' }))
    const card = (await screen.findByText('Question d?')).closest('li') as HTMLElement
    expect(
      within(card).getByText(/^Must know, not seen yet: on the day 0% if left, \d+%/),
    ).toBeVisible()
    // Ten minutes a day more reach them all.
    expect(await screen.findByText(/every card is reached\.$/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Take 10 minutes a day more' }))
    await waitFor(async () => expect((await storage.plans.list())[0]?.minutes[0]).toBe(13))
    expect(await screen.findByText('4 cards')).toBeVisible()
  })

  test('when the plan is done stopping is fine, and a little more is on offer', async () => {
    const { storage } = await show(
      interviewPlan('bank', { ...inDays(7), minutes: [1, 1, 1, 1, 1, 1, 1], decks: [DECK] }),
    )
    expect(await screen.findByText(/Stopping here is fine/)).toBeVisible()
    const more = screen.getByRole('link', { name: 'Another 5 minutes' })
    expect(more).toHaveAttribute('href', '/practise?minutes=5')
    await answerCard(storage, idOf('d'), 'good')
    expect(await screen.findByText(/^Readiness: [1-9]\d?% now/)).toBeVisible()
  })

  test('on the day itself it offers a warm-up', async () => {
    await show(interviewPlan('bank', { ...inDays(0), time: '23:00' }))
    expect(await screen.findByText('today')).toBeVisible()
    expect(screen.getByText(/to warm up/)).toBeVisible()
  })
})

describe('Today after an interview', () => {
  test.each([
    ['Yes, it is over', 'tookPlace'],
    ['No, called off', 'calledOff'],
  ])('asks what became of it: %s, which can be taken back', async (answer, outcome) => {
    const { user, storage, store } = await show(
      interviewPlan('bank', { ...inDays(-1), name: 'Bank' }),
    )
    expect(await screen.findByText('Has “Bank” taken place?')).toBeVisible()
    await user.click(screen.getByRole('button', { name: answer }))
    await waitFor(() => expect(screen.queryByText(/taken place/)).toBeNull())
    expect(await storage.plans.list()).toMatchObject([{ outcome }])
    store.getState().notice?.undo?.()
    expect(await screen.findByText('Has “Bank” taken place?')).toBeVisible()
  })

  test('what is due is shown again', async () => {
    await show(interviewPlan('bank', { ...inDays(-1) }))
    expect(await screen.findByRole('group', { name: 'By deck' })).toBeVisible()
  })
})

describe('Today with an interview ahead, before the first answer', () => {
  async function showNew(plan: InterviewPlan) {
    const storage = await openDexie(freshName(), clock)
    unwrap(await storage.decks.install(header(DECK), FOUR, 'file'))
    unwrap(await storage.plans.save(plan))
    return renderApp(<TodayPage />, { clock, storage })
  }

  test('has as many new cards as the day’s minutes hold', async () => {
    await showNew(interviewPlan('bank', { ...inDays(7), minutes: EVERY_DAY }))
    expect(await screen.findByText('2 cards')).toBeVisible()
    expect(screen.getByText('7 days left')).toBeVisible()
    const start = screen.getByRole('link', { name: 'Practise' })
    expect(start).toHaveAttribute('href', '/practise?new=2')
  })

  test('and the interview past, asks what became of it', async () => {
    await showNew(interviewPlan('bank', { ...inDays(-1) }))
    expect(await screen.findByText('Has the interview taken place?')).toBeVisible()
  })
})
