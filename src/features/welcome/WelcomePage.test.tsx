import { readFile } from 'node:fs/promises'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { renderApp } from '../../../tests/support/renderApp'
import { fakeClock } from '../../../tests/support/clock'
import { freshName, openDexie } from '../../../tests/support/storage'
import { err } from '../../domain/result'
import { loadCatalogue } from '../../state/builtInDecks'
import { WelcomePage } from './WelcomePage'

/** Addresses of decks that the network does not give. */
const missing = new Set<string>()
const network = vi.fn<(address: URL) => Promise<Response>>()

beforeEach(() => {
  missing.clear()
  network.mockReset().mockImplementation(async ({ pathname }) => {
    if ([...missing].some((part) => pathname.includes(part))) throw new TypeError('Failed to fetch')
    return new Response(await readFile(`.${pathname}`, 'utf8'))
  })
  vi.stubGlobal('fetch', network)
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const collection = () => screen.findByRole('checkbox', { name: /^Debt collection/ })
const accounting = () => screen.findByRole('checkbox', { name: /^Accounting/ })
const start = () => screen.getByRole('button', { name: 'Start practising' })

describe('the first run', () => {
  test('offers the jobs that have cards, and says how many', async () => {
    await renderApp(<WelcomePage />)
    await collection()
    for (const job of screen.getAllByRole('checkbox'))
      expect(job).toHaveAccessibleName(/\d+ cards$/)
    expect(network).not.toHaveBeenCalled()
  })

  test('needs a job; the advice goes when one is chosen', async () => {
    const { user, storage, store, location } = await renderApp(<WelcomePage />, {
      path: '/welcome',
    })
    const job = await collection()
    await user.click(start())
    expect(screen.getByRole('alert')).toHaveTextContent('Choose at least one job to start.')
    expect(await storage.decks.list()).toEqual([])
    expect(store.getState().settings.welcomed).toBe(false)
    expect(location.history).toEqual(['/welcome'])
    await user.click(job)
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('installs the job’s first deck, remembers what else was chosen and goes to Today', async () => {
    const { user, storage, location } = await renderApp(<WelcomePage />, { path: '/welcome' })
    await user.click(await collection())
    await user.click(start())
    // Replaced: Back leads out of the app, not to a first run that is over.
    await waitFor(() => expect(location.history).toEqual(['/']))
    const [deck, ...others] = await storage.decks.list()
    expect(deck).toMatchObject({ id: 'collector-foundations', origin: 'builtIn' })
    expect(others).toEqual([])
    expect(network).toHaveBeenCalledOnce()
    const expected = {
      welcomed: true,
      roles: ['collector'],
      awaitedDecks: (await loadCatalogue())
        .filter(({ id, roles }) => roles?.includes('collector') && id !== deck?.id)
        .map(({ id }) => id),
      language: 'en',
      practiceLanguage: 'en',
    }
    expect(await storage.settings.read()).toMatchObject(expected)
  })

  test.each([
    [/^Bank/, 'bank-campus'],
    [/^Credit/, 'bank-roles'],
    [/^Accounting/, 'accounting-core'],
    [/^Cashier/, 'cashier-tax'],
  ])('%s begins with the deck written for it', async (job, id) => {
    const { user, storage } = await renderApp(<WelcomePage />, { path: '/welcome' })
    await user.click(await screen.findByRole('checkbox', { name: job }))
    await user.click(start())
    await waitFor(async () => expect(await storage.decks.list()).toMatchObject([{ id }]))
  })

  test('keeps the language that was guessed or chosen, also the one to practise in', async () => {
    const { user, store } = await renderApp(<WelcomePage />)
    await user.selectOptions(screen.getByLabelText('Practise answers in'), 'zh-CN')
    expect(store.getState().settings).toMatchObject({ language: 'en', practiceLanguage: 'zh-CN' })
    await user.selectOptions(screen.getByLabelText('Language'), '中文')
    await user.selectOptions(screen.getByLabelText('Language'), 'English')
    expect(store.getState().settings).toMatchObject({ language: 'en', practiceLanguage: 'en' })
  })
})

const day = () => screen.getByLabelText<HTMLInputElement>('When is the interview?')
const minutes = () => screen.queryByLabelText('Minutes a day')
/** Monday 5 January 2026, 20:00 in Shanghai, is the tests' evening. */
const pick = (value: string) => fireEvent.change(day(), { target: { value } })

describe('the interview’s date', () => {
  test('may stay open: no minutes are asked then, and no plan is made', async () => {
    const { user, storage, location } = await renderApp(<WelcomePage />, { path: '/welcome' })
    await user.click(await collection())
    expect(day()).toHaveValue('')
    expect(day()).toHaveAccessibleDescription(/^No date yet\?/)
    expect(minutes()).toBeNull()
    await user.click(start())
    await waitFor(() => expect(location.history).toEqual(['/']))
    expect(await storage.plans.list()).toEqual([])
  })

  test('makes a plan of all decks, with the same minutes every day', async () => {
    const { user, storage, location } = await renderApp(<WelcomePage />, { path: '/welcome' })
    await user.click(await collection())
    pick('2026-01-12')
    expect(minutes()).toHaveValue('20')
    await user.selectOptions(minutes()!, '45')
    await user.click(start())
    await waitFor(() => expect(location.history).toEqual(['/']))
    expect(await storage.plans.list()).toMatchObject([
      {
        date: '2026-01-12',
        time: '09:00',
        timeZone: 'Asia/Shanghai',
        minutes: [45, 45, 45, 45, 45, 45, 45],
        decks: [],
        daysOff: [],
        outcome: 'ahead',
      },
    ])
  })

  test('today is still ahead, although nine in the morning is not', async () => {
    const { user, storage, store } = await renderApp(<WelcomePage />)
    await user.click(await collection())
    pick('2026-01-05')
    await user.click(start())
    await waitFor(() => expect(store.getState().settings.welcomed).toBe(true))
    expect(await storage.plans.list()).toMatchObject([{ date: '2026-01-05', time: '21:00' }])
  })

  test.each([
    ['that is past', () => pick('2026-01-04')],
    [
      'that was only begun',
      () => Object.defineProperty(day(), 'validity', { value: { badInput: true } }),
    ],
  ])('%s is not taken, and the field says what to do', async (_what, fill) => {
    const { user, storage, store } = await renderApp(<WelcomePage />)
    await user.click(await collection())
    fill()
    await user.click(start())
    expect(day()).toHaveFocus()
    expect(day()).toHaveAccessibleDescription(/^Choose a day from today on, or leave it empty\./)
    expect(store.getState().settings.welcomed).toBe(false)
    expect(await storage.plans.list()).toEqual([])
    pick('2026-01-06')
    expect(day()).not.toHaveAttribute('aria-invalid')
  })

  test('pressing “Start” again after a failure makes one plan, not two', async () => {
    const clock = fakeClock()
    const real = await openDexie(freshName(), clock)
    const write = vi.fn<typeof real.settings.write>().mockResolvedValueOnce(err({ code: 'full' }))
    write.mockImplementation(async (change) => real.settings.write(change))
    const storage = { ...real, settings: { ...real.settings, write } }
    const { user, store } = await renderApp(<WelcomePage />, { storage, clock })
    await user.click(await collection())
    pick('2026-01-12')
    await user.click(start())
    await waitFor(() => expect(store.getState().failure).toEqual({ code: 'full' }))
    await waitFor(() => expect(start()).toBeEnabled())
    await user.click(start())
    await waitFor(() => expect(store.getState().settings.welcomed).toBe(true))
    expect(await storage.plans.list()).toHaveLength(1)
  })
})

describe('when the cards cannot be fetched', () => {
  test.each([
    ['offline', async () => Promise.reject(new TypeError('Failed to fetch'))],
    ['not there', async () => new Response('Not found', { status: 404 })],
    ['a sign-in page instead', async () => new Response('<!doctype html><title>Wi-Fi</title>')],
  ])('%s: it says what to do, and nothing is installed', async (_why, answer) => {
    network.mockImplementation(answer)
    const { user, storage, store, location } = await renderApp(<WelcomePage />, {
      path: '/welcome',
    })
    await user.click(await collection())
    await user.click(start())
    const advice = 'The cards could not be fetched. Check the connection and try again.'
    expect(await screen.findByRole('alert')).toHaveTextContent(advice)
    expect(await storage.decks.list()).toEqual([])
    expect(store.getState().settings.welcomed).toBe(false)
    expect(location.history).toEqual(['/welcome'])
    expect(await collection()).toBeChecked()
    expect(start()).toBeEnabled()
  })

  test('of two decks one is missing: neither is installed, and trying again installs both', async () => {
    missing.add('collector')
    const first = await renderApp(<WelcomePage />)
    await first.user.click(await accounting())
    await first.user.click(await collection())
    await first.user.click(start())
    expect(await screen.findByRole('alert')).toHaveTextContent('could not be fetched')
    expect(await first.storage.decks.list()).toEqual([])
    missing.clear()
    await first.user.click(start())
    await waitFor(() => expect(first.store.getState().settings.welcomed).toBe(true))
    const roles = (await first.storage.decks.list()).flatMap((deck) => deck.header.roles)
    expect(new Set(roles)).toEqual(new Set(['accounting', 'collector']))
  })
})

test('a full device is the app’s failure to show, and the first run is not over', async () => {
  const clock = fakeClock()
  const real = await openDexie(freshName(), clock)
  const install = async () => err({ code: 'full' } as const)
  const storage = { ...real, decks: { ...real.decks, install } }
  const { user, store, location } = await renderApp(<WelcomePage />, { storage, clock })
  await user.click(await collection())
  await user.click(start())
  await waitFor(() => expect(store.getState().failure).toEqual({ code: 'full' }))
  expect(store.getState().settings.welcomed).toBe(false)
  expect(location.history).toEqual(['/'])
  expect(start()).toBeEnabled()
})
