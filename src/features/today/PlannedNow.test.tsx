import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, test } from 'vitest'
import { DAY, EVENING, fakeClock } from '../../../tests/support/clock'
import { DECK, FOUR, header, idOf, OTHER, question } from '../../../tests/support/decks'
import { interviewPlan } from '../../../tests/support/plans'
import { renderApp } from '../../../tests/support/renderApp'
import { answerCard, freshName, openDexie, unwrap } from '../../../tests/support/storage'
import { deckId, studyDay } from '../../domain/ids'
import { calendarDay } from '../../domain/days'
import type { InterviewPlan } from '../../domain/plans'
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
    expect(
      screen.getByText(/^Readiness: 0% now; by the plan, about \d+% on the day \(\d+% to \d+%\)$/),
    ).toBeVisible()
    expect(screen.getByText('2 cards')).toBeVisible()
    expect(screen.getByText('about 3 minutes')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Practise' })).toHaveAttribute('href', '/practise')
    expect(screen.queryByRole('group', { name: 'By deck' })).toBeNull()
  })

  test.each([
    ['at first in its own line', 1, true],
    ['later with the details', 2, false],
  ])('says what readiness is: %s', async (_where, age, isAtOnce) => {
    const name = freshName()
    const before = await openDexie(name, fakeClock(EVENING - age * DAY))
    unwrap(await before.decks.install(header(DECK), FOUR, 'file'))
    unwrap(await before.plans.save(interviewPlan('bank', { ...inDays(7), decks: [DECK] })))
    const storage = await openDexie(name, clock)
    const { user } = await renderApp(<TodayPage />, { clock, storage })
    await screen.findByText(/^Readiness: /)
    expect(screen.queryAllByText(/^Readiness is the share/)).toHaveLength(isAtOnce ? 1 : 0)
    await user.click(screen.getByRole('button', { name: 'Why these cards?' }))
    await screen.findByText('Question d?')
    expect(screen.getAllByText(/^Readiness is the share/)).toHaveLength(1)
  })

  test('says plainly what will not be reached, and on request why these cards and what more time buys', async () => {
    const { user, storage, store } = await show(
      interviewPlan('bank', { ...inDays(1), minutes: EVERY_DAY, decks: [DECK] }),
    )
    expect(
      await screen.findByText('In this time 2 cards will not be reached; none is must-know.'),
    ).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Why these cards?' }))
    const card = (await screen.findByText('Question d?')).closest('li') as HTMLElement
    expect(
      within(card).getByText(/^Must know, not seen yet: on the day 0% if left, \d+%/),
    ).toBeVisible()
    expect(
      screen.getByText(/^2 of 4 cards are reached\. Left out: 1 should know and 1 nice/),
    ).toBeVisible()
    await user.click(screen.getByText('The cards left out'))
    expect(await screen.findByText('Question a?')).toBeVisible()
    // Ten minutes more a day reach them all.
    expect(await screen.findByText(/every card is reached\.$/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Practise 10 minutes more a day' }))
    await waitFor(async () => expect((await storage.plans.list())[0]?.minutes[0]).toBe(13))
    expect(await screen.findByText('4 cards')).toBeVisible()
    expect(screen.getByRole('slider')).toHaveFocus()
    store.getState().notice?.undo?.()
    await waitFor(async () => expect((await storage.plans.list())[0]?.minutes[0]).toBe(3))
  })

  test('what time buys is a table, too, and is said once it is reckoned', async () => {
    const { user } = await show(
      interviewPlan('bank', { ...inDays(1), minutes: Array(7).fill(12), decks: [OTHER, DECK] }),
    )
    await user.click(await screen.findByRole('button', { name: 'Why these cards?' }))
    // All cards are reached: the question is there, folded.
    const question = await screen.findByText('What would more time buy?')
    expect(screen.getByRole('slider', { hidden: true })).not.toBeVisible()
    expect(screen.queryByRole('table', { hidden: true })).toBeNull()
    await user.click(question)
    const table = await screen.findByRole('table', { hidden: true })
    const rows = () => within(table).getAllByRole('row', { hidden: true })
    await waitFor(() => expect(rows()).toHaveLength(9))
    expect(rows()[1]).toHaveTextContent(/^10 minutes less a day\d+%\d/)
    expect(rows()[2]).toHaveTextContent(/^As planned\d+%0$/)
    expect(screen.getByRole('status')).toHaveTextContent(
      /^Worked out: \d+% as planned, \d+% with 60/,
    )
    const slider = screen.getByRole('slider')
    expect(slider).toHaveAttribute(
      'aria-valuetext',
      expect.stringMatching(/^10 minutes more a day: /),
    )
    fireEvent.change(slider, { target: { value: '-10' } })
    expect(slider).toHaveAttribute(
      'aria-valuetext',
      expect.stringMatching(/^10 minutes less a day: /),
    )
    expect(screen.getByRole('button', { name: 'Practise 10 minutes less a day' })).toBeVisible()
  })

  test('having begun, one may stop at any time; when the plan is done a little more is on offer', async () => {
    const { storage } = await show(
      interviewPlan('bank', { ...inDays(7), minutes: EVERY_DAY, decks: [DECK] }),
    )
    expect(await screen.findByText('2 cards')).toBeVisible()
    expect(screen.queryByText(/Stop whenever you like/)).toBeNull()
    await answerCard(storage, idOf('d'), 'easy')
    expect(await screen.findByText(/Stop whenever you like/)).toBeVisible()
    await answerCard(storage, idOf('b'), 'easy')
    expect(await screen.findByText('1 card')).toBeVisible()
    await answerCard(storage, idOf('c'), 'easy')
    expect(await screen.findByText(/Stopping here is fine/)).toBeVisible()
    const more = screen.getByRole('link', { name: 'Another 5 minutes' })
    expect(more).toHaveAttribute('href', '/practise?minutes=5')
    expect(screen.getByText(/^Readiness: [1-9]\d?% now/)).toBeVisible()
  })

  test('a card on a learning step counts among today’s', async () => {
    const { storage, user } = await show(
      interviewPlan('bank', { ...inDays(7), minutes: EVERY_DAY, decks: [DECK] }),
    )
    expect(await screen.findByText('2 cards')).toBeVisible()
    await answerCard(storage, idOf('d'), 'again')
    // It comes back, and one more fits.
    expect(await screen.findByText('2 cards')).toBeVisible()
    await waitFor(() => expect(screen.getByText('about 2 minutes')).toBeVisible())
    await user.click(screen.getByRole('button', { name: 'Why these cards?' }))
    expect(await screen.findByText('1 card you are still learning comes first.')).toBeVisible()
  })

  test.each([
    ['a day off', { daysOff: [calendarDay(clock.today())] }, 'A day off', /^Nothing is planned/],
    ['too short a day', { minutes: Array(7).fill(1) }, 'Nothing to ask today', /too short/],
  ])('%s is called so, and a little more is on offer', async (_what, change, title, help) => {
    await show(interviewPlan('bank', { ...inDays(7), decks: [DECK], ...change }))
    expect(await screen.findByText(title)).toBeVisible()
    expect(screen.getByText(help)).toBeVisible()
    expect(screen.getByRole('link', { name: 'Another 5 minutes' })).toBeVisible()
  })

  test('without a card it leads to the plan’s decks', async () => {
    await show(interviewPlan('bank', { ...inDays(7), decks: [deckId('gone')] }))
    expect(await screen.findByText(/^No card belongs to this interview/)).toBeVisible()
    expect(screen.getByRole('link', { name: 'Choose decks' })).toHaveAttribute(
      'href',
      '/plans/bank',
    )
    expect(screen.queryByText(/^Readiness/)).toBeNull()
  })

  test('on the day itself it says when, offers a warm-up, and wishes well', async () => {
    const { storage } = await show(
      interviewPlan('bank', { ...inDays(0), time: '23:00', decks: [OTHER] }),
    )
    expect(await screen.findByText('today, 11:00 PM')).toBeVisible()
    expect(screen.getByText(/to warm up/)).toBeVisible()
    expect(screen.getByText('1 card')).toBeVisible()
    await answerCard(storage, idOf('x', OTHER), 'good')
    expect(await screen.findByText('That was the warm-up. Good luck!')).toBeVisible()
  })

  test('two interviews on one day each have their line; what both want is asked once', async () => {
    await show(
      interviewPlan('a', { ...inDays(3), name: 'Bank', minutes: EVERY_DAY, decks: [DECK] }),
      interviewPlan('b', { ...inDays(3), name: 'Agency', minutes: EVERY_DAY, decks: [DECK] }),
    )
    expect(await screen.findByText('Bank')).toBeVisible()
    expect(screen.getByText('Agency')).toBeVisible()
    expect(screen.getAllByText('3 days left')).toHaveLength(2)
    expect(screen.getByText('2 cards')).toBeVisible()
    expect(screen.getByText('about 3 minutes')).toBeVisible()
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
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus()
    store.getState().notice?.undo?.()
    expect(await screen.findByText('Has “Bank” taken place?')).toBeVisible()
  })

  test('what is due is shown again', async () => {
    await show(interviewPlan('bank', { ...inDays(-1) }))
    expect(await screen.findByRole('group', { name: 'By deck' })).toBeVisible()
    expect(screen.getByText(/^With no date ahead/)).toBeVisible()
  })

  test('with another interview ahead practice goes on for that one, and it says so', async () => {
    await show(interviewPlan('past', inDays(-1)), interviewPlan('next', inDays(7)))
    expect(await screen.findByText('Practice goes on for your next interview.')).toBeVisible()
    expect(screen.queryByText(/no date ahead/)).toBeNull()
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
    expect(screen.getByText('Interview')).toBeVisible()
    expect(screen.getByText('7 days left')).toBeVisible()
    const start = screen.getByRole('link', { name: 'Practise' })
    expect(start).toHaveAttribute('href', '/practise?new=2')
  })

  test.each([
    ['a day off', { daysOff: [calendarDay(clock.today())] }, 'A day off'],
    ['other decks', { decks: [OTHER] }, /^No card belongs to this interview/],
    ['an importance of the person’s own', { importance: { [idOf('a')]: 'must' } }, '2 cards'],
  ] as const)('%s is minded on the first day', async (_what, change, shown) => {
    await showNew(interviewPlan('bank', { ...inDays(7), minutes: EVERY_DAY, ...change }))
    expect(await screen.findByText(shown)).toBeVisible()
    const start = screen.queryByRole('link', { name: 'Practise' })
    expect(start?.getAttribute('href') ?? '/practise').toBe('/practise')
  })

  test('and the interview past, asks what became of it', async () => {
    await showNew(interviewPlan('bank', { ...inDays(-1) }))
    expect(await screen.findByText('Has the interview of Jan 4 taken place?')).toBeVisible()
  })
})
