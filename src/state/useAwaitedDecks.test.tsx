import { readFile } from 'node:fs/promises'
import { waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { renderApp } from '../../tests/support/renderApp'
import { bringAwaitedDecks } from './awaitedDecks'
import { useAwaitedDecks } from './useAwaitedDecks'

const network = vi.fn<(address: URL) => Promise<Response>>()
const fetchFromDisk = async ({ pathname }: URL) =>
  new Response(await readFile(`.${pathname}`, 'utf8'))
const offline = async () => Promise.reject(new TypeError('Failed to fetch'))

beforeEach(() => {
  network.mockReset().mockImplementation(fetchFromDisk)
  vi.stubGlobal('fetch', network)
})
afterEach(() => {
  vi.unstubAllGlobals()
})

function Screen({ isTime }: { isTime: boolean }) {
  useAwaitedDecks(isTime)
  return null
}

const awaiting = (...awaitedDecks: string[]) => ({ settings: { awaitedDecks } })
const BOTH = ['collector-behavioural', 'accounting-core']

test('come when it is time, one after another, and are awaited no longer', async () => {
  const app = await renderApp(<Screen isTime={false} />, awaiting(...BOTH))
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(network).not.toHaveBeenCalled()
  app.rerender(<Screen isTime />)
  await waitFor(() => expect(app.store.getState().settings.awaitedDecks).toEqual([]))
  const decks = await app.storage.decks.list()
  expect(new Set(decks.map(({ id }) => id))).toEqual(new Set(BOTH))
  expect(await app.storage.settings.read()).toMatchObject({ awaitedDecks: [] })
})

test('what does not come is still awaited, and asks nothing of the person', async () => {
  network.mockImplementationOnce(fetchFromDisk).mockImplementation(offline)
  const { storage, store } = await renderApp(<Screen isTime />, awaiting(...BOTH))
  await waitFor(() => expect(network).toHaveBeenCalledTimes(2))
  expect(store.getState().settings.awaitedDecks).toEqual([BOTH[1]])
  expect(await storage.decks.list()).toHaveLength(1)
  expect(store.getState()).toMatchObject({ notice: null, failure: null })

  network.mockImplementation(fetchFromDisk)
  await bringAwaitedDecks(storage, store)
  expect(await storage.decks.list()).toHaveLength(2)
})

test('a deck that the app no longer brings is awaited no longer', async () => {
  const { storage, store } = await renderApp(<Screen isTime />, awaiting('gone', BOTH[0] as string))
  await waitFor(() => expect(store.getState().settings.awaitedDecks).toEqual([]))
  expect(await storage.decks.list()).toHaveLength(1)
})
