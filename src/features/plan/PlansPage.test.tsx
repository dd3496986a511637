import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { interviewPlan } from '../../../tests/support/plans'
import { renderApp } from '../../../tests/support/renderApp'
import { freshName, openDexie, unwrap } from '../../../tests/support/storage'
import { fakeClock } from '../../../tests/support/clock'
import { err } from '../../domain/result'
import type { InterviewPlan } from '../../domain/plans'
import { PlansPage } from './PlansPage'

const clock = fakeClock() // Monday 5 January 2026, 20:00

async function open(...plans: readonly InterviewPlan[]) {
  const storage = await openDexie(freshName(), clock)
  for (const plan of plans) unwrap(await storage.plans.save(plan))
  return renderApp(<PlansPage />, { storage, clock, path: '/plans' })
}

const section = async (name: string) =>
  within((await screen.findByRole('heading', { name })).closest('section')!)
const names = (links: readonly HTMLElement[]) => links.map((link) => link.textContent)

test('without a plan it says what one does, and how to begin', async () => {
  await open()
  expect(await screen.findByText('No interview planned')).toBeVisible()
  expect(screen.getByText(/how many minutes a day/)).toBeVisible()
  expect(screen.getByRole('link', { name: 'Add an interview' })).toHaveAttribute(
    'href',
    '/plans/new',
  )
})

test('the nearest is first, what is over comes last, with day, hour and minutes', async () => {
  await open(
    interviewPlan('far', { name: 'Far', date: '2026-02-01' }),
    interviewPlan('old', { name: 'Old', date: '2025-12-20' }),
    interviewPlan('near', { name: 'Near', date: '2026-01-06', minutes: [0, 10, 20, 0, 0, 0, 0] }),
    interviewPlan('gone', { name: 'Gone', date: '2026-01-05', time: '19:59' }),
  )
  expect(names((await section('Ahead')).getAllByRole('link'))).toEqual([
    'NearTue, Jan 6, 2026, 2:30 PMtomorrow · 30 minutes a week',
    'FarSun, Feb 1, 2026, 2:30 PMin 27 days · 20 minutes a day',
  ])
  const over = (await section('Past')).getAllByRole('link', { name: /2025|2026/ })
  expect(screen.queryByRole('heading', { name: 'Called off' })).toBeNull()
  expect(names(over)).toEqual(['GoneMon, Jan 5, 2026, 7:59 PM', 'OldSat, Dec 20, 2025, 2:30 PM'])
})

test('of a past interview one can say what became of it, and take it back', async () => {
  const { user, storage } = await open(interviewPlan('p', { date: '2026-01-03' }))
  const outcome = async () => (await storage.plans.list())[0]?.outcome
  const took = await screen.findByRole('button', { name: 'It took place' })
  expect(screen.getByText('What became of it?')).toBeVisible()
  expect(screen.getByRole('link', { name: /^Moved/ })).toHaveAttribute('href', '/plans/p')
  await user.click(took)
  await waitFor(() => expect(took).toHaveAttribute('aria-pressed', 'true'))
  expect(await outcome()).toBe('tookPlace')
  expect(screen.queryByText('What became of it?')).toBeNull()
  const off = screen.getByRole('button', { name: 'Called off' })
  await user.click(off)
  await waitFor(() => expect(off).toHaveAttribute('aria-pressed', 'true'))
  expect(took).toHaveAttribute('aria-pressed', 'false')
  await user.click(off)
  await waitFor(() => expect(off).toHaveAttribute('aria-pressed', 'false'))
  expect(await outcome()).toBe('ahead')
})

test('one called off before its day has a place of its own and is on again by a word', async () => {
  const off = interviewPlan('p', { name: 'ICBC', outcome: 'calledOff' })
  const { user, storage } = await open(off, interviewPlan('q', { date: '2026-01-03' }))
  const called = await section('Called off')
  expect(names(called.getAllByRole('link'))).toEqual([
    'ICBCMon, Jan 12, 2026, 2:30 PM',
    'Again on another day',
  ])
  expect(called.getByRole('link', { name: /^Again/ })).toHaveAttribute('href', '/plans/p')
  expect(called.queryByRole('button', { name: 'It took place' })).toBeNull()
  await user.click(called.getByRole('button', { name: 'It is on after all' }))
  expect(await (await section('Ahead')).findByRole('link', { name: /^ICBC/ })).toBeVisible()
  const plan = (await storage.plans.list()).find(({ id }) => id === 'p')
  expect(plan?.outcome).toBe('ahead')
  expect(document.body).not.toHaveFocus()
  expect(document.activeElement).toContainElement(screen.getByRole('link', { name: /^ICBC/ }))
})

test('from one that is over the next can be planned', async () => {
  await open(
    interviewPlan('done', { name: 'Done', date: '2026-01-03', outcome: 'tookPlace' }),
    interviewPlan('off', { name: 'Off', date: '2026-01-02', outcome: 'calledOff' }),
  )
  const over = await section('Past')
  const next = over.getByRole('link', { name: 'Plan another like it' })
  expect(next).toHaveAttribute('href', '/plans/new?like=done')
  const again = over.getByRole('link', { name: 'Again on another day' })
  expect(again).toHaveAttribute('href', '/plans/off')
})

test('deleting offers the way back, and the focus stays in the lists', async () => {
  const plan = interviewPlan('p', { name: 'ICBC', daysOff: ['2026-01-07'] })
  const { user, storage, store } = await open(plan)
  await user.click(await screen.findByRole('button', { name: 'Delete: ICBC' }))
  expect(await screen.findByText('No interview planned')).toBeVisible()
  expect(document.body).not.toHaveFocus()
  expect(document.activeElement).toContainElement(screen.getByText('No interview planned'))
  const { notice } = store.getState()
  expect(notice?.message).toBe('Deleted: ICBC')
  notice?.undo?.()
  expect(await screen.findByRole('link', { name: /ICBC/ })).toBeVisible()
  const [back] = await storage.plans.list()
  expect(back).toEqual({ ...plan, at: back?.at })
})

test('what cannot be deleted is still there, and why is said', async () => {
  const real = await openDexie(freshName(), clock)
  unwrap(await real.plans.save(interviewPlan('p', { name: 'ICBC' })))
  const remove = async () => err({ code: 'full' } as const)
  const storage = { ...real, plans: { ...real.plans, remove } }
  const { user, store } = await renderApp(<PlansPage />, { storage, clock })
  await user.click(await screen.findByRole('button', { name: 'Delete: ICBC' }))
  await waitFor(() => expect(store.getState().failure).toEqual({ code: 'full' }))
  expect(store.getState().notice).toBeNull()
  expect(screen.getByRole('link', { name: /ICBC/ })).toBeVisible()
})
