import { afterEach, expect, test, vi } from 'vitest'
import { fakeClock } from '../../tests/support/clock'
import { closeAll, freshName, openDexie } from '../../tests/support/storage'
import { createAppStore } from '../state/appStore'
import { updateBuiltIns } from '../state/builtInDecks'
import { settle } from './settle'

vi.mock('../state/builtInDecks', () => ({ updateBuiltIns: vi.fn<() => Promise<void>>() }))
vi.mock('./serviceWorker', () => ({
  registerServiceWorker: () => Promise.reject(new Error('refused')),
}))

afterEach(closeAll)

test('decks are kept up to date where the browser refuses a service worker', async () => {
  const storage = await openDexie(freshName(), fakeClock())
  await settle(storage, createAppStore(storage, await storage.settings.read()))
  expect(updateBuiltIns).toHaveBeenCalledExactlyOnceWith(storage)
})
