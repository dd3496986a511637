import { afterEach, expect, test, vi } from 'vitest'
import { fakeClock } from '../../tests/support/clock'
import { closeAll, freshName, openDexie } from '../../tests/support/storage'
import { createAppStore } from '../state/appStore'
import { bringAwaitedDecks } from '../state/awaitedDecks'
import { updateBuiltIns } from '../state/builtInDecks'
import { settle } from './settle'

vi.mock('../state/builtInDecks', () => ({ updateBuiltIns: vi.fn<() => Promise<void>>() }))
vi.mock('../state/awaitedDecks', () => ({ bringAwaitedDecks: vi.fn<() => Promise<void>>() }))
vi.mock('./serviceWorker', () => ({
  registerServiceWorker: () => Promise.reject(new Error('refused')),
}))

afterEach(closeAll)

test('decks are kept up to date where the browser refuses a service worker', async () => {
  const storage = await openDexie(freshName(), fakeClock())
  await settle(storage, createAppStore(storage, await storage.settings.read()), false)
  expect(updateBuiltIns).toHaveBeenCalledExactlyOnceWith(storage)
})

test('decks that a former visit still awaits are brought; those of this one wait for its first card', async () => {
  const storage = await openDexie(freshName(), fakeClock())
  const settings = { ...(await storage.settings.read()), awaitedDecks: ['collector-roleplay'] }
  const store = createAppStore(storage, settings)
  await settle(storage, store, false)
  expect(bringAwaitedDecks).not.toHaveBeenCalled()
  await settle(storage, store, true)
  expect(bringAwaitedDecks).toHaveBeenCalledExactlyOnceWith(storage, store)
})
