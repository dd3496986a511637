import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeClock } from '../../../tests/support/clock'
import { DECK, FOUR, header, idOf } from '../../../tests/support/decks'
import { interviewPlan } from '../../../tests/support/plans'
import { renderApp } from '../../../tests/support/renderApp'
import { freshName, openDexie, unwrap } from '../../../tests/support/storage'
import type { InterviewPlan } from '../../domain/plans'
import { saveFile } from '../../ui/saveFile'
import { PlanPage } from './PlanPage'

vi.mock('../../ui/saveFile', () => ({ saveFile: vi.fn<typeof saveFile>() }))
const saved = vi.mocked(saveFile)
beforeEach(() => saved.mockReset())

const clock = fakeClock() // Monday 5 January 2026, 20:00

async function open(plan?: InterviewPlan) {
  const storage = await openDexie(freshName(), clock)
  unwrap(await storage.decks.install(header(DECK), FOUR, 'builtIn'))
  if (plan) unwrap(await storage.plans.save(plan))
  const page = plan ? <PlanPage plan={plan.id} /> : <PlanPage />
  const app = await renderApp(page, { storage, clock, path: '/plans/x' })
  await screen.findByLabelText('Date')
  return { ...app, page, stored: async () => (await storage.plans.list())[0] }
}

const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name)
const fill = (name: string, value: string) => fireEvent.change(field(name), { target: { value } })
const button = (name: string) => screen.getByRole('button', { name })

describe('a new plan', () => {
  test('begins with nine in the morning, here, twenty minutes a day, all decks', async () => {
    await open()
    expect(field('Date')).toHaveValue('')
    expect(field('Date')).toHaveAttribute('min', '2026-01-05')
    expect(field('Time')).toHaveValue('09:00')
    expect(field('Time zone')).toHaveDisplayValue('Asia/Shanghai')
    expect(field('Minutes a day')).toHaveValue(20)
    expect(field('All decks, also those added later')).toBeChecked()
    expect(screen.queryByRole('button', { name: 'Delete' })).toBeNull()
    expect(screen.queryByRole('button', { name: /calendar/ })).toBeNull()
  })

  test('is saved as it was filled in, and the list is next', async () => {
    const { user, location, store, stored, unmount } = await open()
    await user.type(field('Name (optional)'), 'ICBC')
    fill('Date', '2026-01-12')
    fill('Time', '14:30')
    await user.selectOptions(field('Time zone'), 'Asia/Hong_Kong')
    fill('Minutes a day', '30')
    fill('Day off', '2026-01-08')
    await user.click(button('Add'))
    await user.click(field('Only these'))
    await user.click(screen.getByRole('checkbox', { name: /deck/i }))
    await user.click(button('Save'))
    await waitFor(() => expect(location.history).toEqual(['/plans']))
    expect(await stored()).toMatchObject({
      name: 'ICBC',
      date: '2026-01-12',
      time: '14:30',
      timeZone: 'Asia/Hong_Kong',
      minutes: [30, 30, 30, 30, 30, 30, 30],
      daysOff: ['2026-01-08'],
      decks: [DECK],
      outcome: 'ahead',
    })
    unmount()
    expect(store.getState().notice?.message).toBe('Plan saved')
  })

  test('says what is missing, at the field and not before it was to be saved', async () => {
    const { user, location, stored } = await open()
    expect(field('Date')).not.toHaveAttribute('aria-invalid')
    await user.click(button('Save'))
    expect(field('Date')).toHaveFocus()
    expect(field('Date')).toHaveAccessibleDescription('Choose the day of the interview.')
    expect(field('Date')).toBeInvalid()
    expect(await stored()).toBeUndefined()
    expect(location.history).toEqual(['/plans/x'])
    fill('Date', '2026-01-12')
    expect(field('Date')).not.toHaveAttribute('aria-invalid')
    await user.click(field('Only these'))
    await user.click(button('Save'))
    const decks = screen.getByRole('group', { name: 'Which decks' })
    expect(decks).toHaveAccessibleDescription('Tick at least one deck, or choose all.')
    expect(decks).toContainElement(document.activeElement as HTMLElement)
  })

  test.each([
    ['2026-01-12', '7 days left to practise.'],
    ['2026-01-06', 'One day left to practise.'],
    ['2026-01-05', 'That is today: nothing is planned any more, Today offers a short warm-up.'],
    ['2026-01-04', 'That is over: Today will ask you what became of it.'],
  ])('says what follows from %s', async (date, sentence) => {
    const { user, location } = await open()
    fill('Date', date)
    fill('Time', '22:00')
    expect(screen.getByText(sentence)).toBeVisible()
    await user.click(button('Save'))
    await waitFor(() => expect(location.history).toEqual(['/plans']))
  })

  test('in another zone it says what that is here', async () => {
    const { user } = await open()
    fill('Date', '2026-01-12')
    await user.selectOptions(field('Time zone'), 'America/New_York')
    expect(screen.getByText('On this device’s clock: Mon, Jan 12, 2026, 10:00 PM.')).toBeVisible()
  })
})

describe('minutes that differ', () => {
  test('begin with the one number, from Monday, and are kept for each day', async () => {
    const { user, stored } = await open(interviewPlan('p'))
    fill('Minutes a day', '25')
    await user.click(field('Different each day'))
    const days = screen.getAllByRole('spinbutton')
    expect(days.map((one) => (one as HTMLInputElement).value)).toEqual(Array(7).fill('25'))
    expect(days[0]).toBe(field('Monday'))
    fill('Sunday', '0')
    fill('Saturday', 'x')
    await user.click(button('Save'))
    expect(field('Saturday')).toHaveFocus()
    expect(field('Saturday')).toHaveAccessibleDescription('Give whole minutes, from 0 to 600.')
    fill('Saturday', '60')
    await user.click(button('Save'))
    await waitFor(async () =>
      expect((await stored())?.minutes).toEqual([0, 25, 25, 25, 25, 25, 60]),
    )
  })
})

describe('days off', () => {
  test('are added and taken away, with the focus on the field', async () => {
    const { user, stored } = await open(interviewPlan('p', { daysOff: ['2026-01-07'] }))
    await user.click(button('Add'))
    expect(field('Day off')).toHaveAccessibleDescription('Choose a whole date, then add it.')
    fill('Day off', '2026-01-06')
    await user.click(button('Add'))
    expect(field('Day off')).toHaveFocus()
    expect(field('Day off')).toHaveValue('')
    await user.click(button('Not off after all: Wed, Jan 7, 2026'))
    expect(field('Day off')).toHaveFocus()
    // Chosen and not added: saving means it too.
    fill('Day off', '2026-01-09')
    await user.click(button('Save'))
    await waitFor(async () =>
      expect((await stored())?.daysOff).toEqual(['2026-01-06', '2026-01-09']),
    )
  })

  test('a date that was only begun is not lost without a word', async () => {
    const { user, location } = await open(interviewPlan('p'))
    Object.defineProperty(field('Day off'), 'validity', { value: { badInput: true } })
    await user.click(button('Save'))
    await waitFor(() => expect(field('Day off')).toHaveFocus())
    expect(field('Day off')).toHaveAccessibleDescription('Choose a whole date, then add it.')
    expect(location.history).toEqual(['/plans/x'])
  })
})

describe('changes that are not saved', () => {
  test('are said when the screen is left, and are there when it is opened again', async () => {
    const { user, unmount, store, storage, stored } = await open(interviewPlan('p'))
    fill('Date', '2026-01-20')
    unmount()
    expect(store.getState().notice?.message).toMatch(/not saved yet/)
    expect((await stored())?.date).toBe('2026-01-12')
    const again = await renderApp(<PlanPage plan="p" />, { storage, clock, store })
    await waitFor(() => expect(field('Date')).toHaveValue('2026-01-20'))
    expect(screen.getByText('These changes are not saved yet.')).toBeVisible()
    await user.click(button('Discard changes'))
    expect(field('Date')).toHaveValue('2026-01-12')
    expect(screen.queryByText('These changes are not saved yet.')).toBeNull()
    store.getState().show(null)
    again.unmount()
    expect(store.getState().notice).toBeNull()
  })

  test('keep the tab from being closed without a question', async () => {
    await open(interviewPlan('p'))
    const closing = () =>
      window.dispatchEvent(new Event('beforeunload', { cancelable: true })) === false
    expect(closing()).toBe(false)
    fill('Date', '2026-01-20')
    expect(closing()).toBe(true)
    fill('Date', '2026-01-12')
    expect(closing()).toBe(false)
  })
})

test('deleting leads to the list, and the way back is offered', async () => {
  const plan = interviewPlan('p', { name: 'ICBC' })
  const { user, location, store, stored } = await open(plan)
  await user.click(button('Delete'))
  await waitFor(() => expect(location.history).toEqual(['/plans']))
  expect(await stored()).toBeUndefined()
  store.getState().notice?.undo?.()
  await waitFor(async () => expect(await stored()).toMatchObject({ name: 'ICBC' }))
})

describe('an interview that is off', () => {
  test('is noted with what was changed besides, and the way back is offered', async () => {
    const { user, location, store, stored } = await open(interviewPlan('p', { name: 'ICBC' }))
    fill('Minutes a day', '30')
    await user.click(button('The interview is off'))
    await waitFor(() => expect(location.history).toEqual(['/plans']))
    expect(await stored()).toMatchObject({ outcome: 'calledOff', minutes: Array(7).fill(30) })
    const { notice } = store.getState()
    expect(notice?.message).toBe('Called off: ICBC')
    notice?.undo?.()
    await waitFor(async () => expect(await stored()).toMatchObject({ outcome: 'ahead' }))
    expect((await stored())?.minutes).toEqual(Array(7).fill(30))
  })

  test('is not noted while something else is wrong', async () => {
    const { user, location, stored } = await open(interviewPlan('p'))
    fill('Minutes a day', '')
    await user.click(button('The interview is off'))
    expect(field('Minutes a day')).toHaveFocus()
    expect(await stored()).toMatchObject({ outcome: 'ahead' })
    expect(location.history).toEqual(['/plans/x'])
  })

  test('says so instead of the days left, and is on again by a word or another day', async () => {
    const { user, stored } = await open(interviewPlan('p', { outcome: 'calledOff' }))
    expect(screen.getByText(/^Called off: nothing is planned/)).toBeVisible()
    expect(screen.queryByRole('button', { name: /calendar/ })).toBeNull()
    fill('Date', '2026-01-20')
    expect(screen.getByText('15 days left to practise.')).toBeVisible()
    fill('Date', '2026-01-12')
    await user.click(button('It is on after all'))
    expect(await screen.findByText('7 days left to practise.')).toBeVisible()
    expect(await stored()).toMatchObject({ outcome: 'ahead' })
    expect(button('The interview is off')).toBeVisible()
  })

  // Today asks only about interviews of which nothing was said.
  test.each([
    ['calledOff', /^Called off: nothing is planned/],
    ['tookPlace', /^This interview is over/],
    ['ahead', /Today will ask you what became of it/],
  ] as const)('and past, %s, promises what Today will do', async (outcome, said) => {
    await open(interviewPlan('p', { date: '2026-01-03', outcome }))
    expect(screen.getByText(said)).toBeVisible()
    fill('Date', '2026-01-02')
    expect(screen.getByText(said)).toBeVisible()
    fill('Date', '2026-01-12')
    expect(screen.getByText('7 days left to practise.')).toBeVisible()
  })

  test('is no question any more when it is over', async () => {
    await open(interviewPlan('p', { date: '2026-01-04' }))
    expect(screen.queryByRole('button', { name: 'The interview is off' })).toBeNull()
  })
})

test('a plan like one that was has all but its days, and leaves that one as it is', async () => {
  const storage = await openDexie(freshName(), clock)
  unwrap(await storage.decks.install(header(DECK), FOUR, 'builtIn'))
  const was = interviewPlan('was', {
    name: 'ICBC',
    date: '2026-01-03',
    daysOff: ['2026-01-02'],
    minutes: Array(7).fill(35),
    decks: [DECK],
    importance: { [idOf('a')]: 'must' },
    outcome: 'tookPlace',
  })
  unwrap(await storage.plans.save(was))
  const options = { storage, clock, path: '/plans/new?like=was' }
  const { user, location } = await renderApp(<PlanPage />, options)
  await waitFor(() => expect(field('Name (optional)')).toHaveValue('ICBC'))
  expect(field('Date')).toHaveValue('')
  fill('Date', '2026-01-20')
  await user.click(button('Save'))
  await waitFor(() => expect(location.history).toEqual(['/plans']))
  const plans = await storage.plans.list()
  const { id: _i, at: _a, daysOff: _d, ...rest } = was
  expect(plans.find(({ id }) => id !== was.id)).toMatchObject({
    ...rest,
    date: '2026-01-20',
    daysOff: [],
    outcome: 'ahead',
  })
  expect(plans.find(({ id }) => id === was.id)).toMatchObject({ date: '2026-01-03' })
})

test('a plan that is not here is said to be missing', async () => {
  await renderApp(<PlanPage plan="nowhere" />, { clock })
  expect(await screen.findByRole('heading', { name: 'This plan is not here' })).toBeVisible()
})

describe('the calendar file', () => {
  test('holds what is on the screen, which is saved with it', async () => {
    const { user, store, stored, location } = await open(interviewPlan('p', { name: '工行' }))
    fill('Date', '2026-01-08')
    fill('Practise at', '21:15')
    await user.click(button('Save calendar file'))
    await waitFor(() => expect(saved).toHaveBeenCalledOnce())
    const [name, content] = saved.mock.calls[0]!
    const text = await (content as Blob).text()
    expect(name).toBe('yingda-2026-01-08.ics')
    expect((content as Blob).type).toBe('text/calendar')
    expect(text).toContain('SUMMARY:Interview: 工行\r\n')
    expect(text.match(/DTSTART:.*T211500/g)).toHaveLength(3)
    expect(text).toContain('SUMMARY:Yingda: practise for 20 minutes')
    expect((await stored())?.date).toBe('2026-01-08')
    expect(store.getState().notice?.message).toBe('Saved as yingda-2026-01-08.ics')
    expect(location.history).toEqual(['/plans/x'])
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: 'Discard changes' })).toBeNull(),
    )
  })

  test('is not made of a plan with a fault, nor without an hour to practise', async () => {
    const { user } = await open(interviewPlan('p'))
    fill('Practise at', '')
    await user.click(button('Save calendar file'))
    expect(field('Practise at')).toBeInvalid()
    fill('Practise at', '20:00')
    fill('Minutes a day', '')
    await user.click(button('Save calendar file'))
    expect(field('Minutes a day')).toHaveFocus()
    expect(saved).not.toHaveBeenCalled()
  })

  test('is not offered of an interview that is over', async () => {
    await open(interviewPlan('p', { date: '2026-01-04' }))
    expect(screen.queryByRole('button', { name: /calendar/ })).toBeNull()
  })
})
