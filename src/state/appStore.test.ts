import { afterEach, describe, expect, test } from 'vitest'
import { fakeClock } from '../../tests/support/clock'
import { closeAll, freshName, openDexie } from '../../tests/support/storage'
import { err, type Result } from '../domain/result'
import type { Settings } from '../domain/settings'
import type { StorageError } from '../storage/ports'
import { createAppStore } from './appStore'

afterEach(closeAll)

type Written = Result<void, StorageError>

/** A store over a true storage, or over one whose writing is answered by the test. */
async function setUp(write?: (change: Partial<Settings>) => Promise<Written>) {
  const storage = await openDexie(freshName(), fakeClock())
  const settings = { ...storage.settings, ...(write ? { write } : {}) }
  const store = createAppStore({ ...storage, settings }, await storage.settings.read())
  return { storage, store, state: () => store.getState() }
}

describe('a changed setting', () => {
  test('shows at once and is kept', async () => {
    const { storage, state } = await setUp()
    const written = state().changeSettings({ theme: 'dark', newPerDay: 20 })
    expect(state().settings.theme).toBe('dark')
    expect(await written).toBe(true)
    expect(await storage.settings.read()).toMatchObject({ theme: 'dark', newPerDay: 20 })
    expect(state().failure).toBeNull()
  })

  test('that cannot be written is put back, and the failure is shown', async () => {
    const { storage, state } = await setUp(async () => err({ code: 'full' }))
    const written = state().changeSettings({ theme: 'dark' })
    expect(state().settings.theme).toBe('dark')
    expect(await written).toBe(false)
    expect(state().settings).toEqual(await storage.settings.read())
    expect(state().failure).toEqual({ code: 'full' })
  })

  test('that cannot be written takes no other with it', async () => {
    let refuse = () => {}
    const refused = new Promise<Written>((resolve) => {
      refuse = () => resolve(err({ code: 'full' }))
    })
    const { state } = await setUp(async (change) =>
      'theme' in change ? refused : { ok: true, value: undefined },
    )
    const failing = state().changeSettings({ theme: 'dark' })
    await state().changeSettings({ textSize: 1.3 })
    refuse()
    await failing
    expect(state().settings).toMatchObject({ theme: 'system', textSize: 1.3 })
  })

  test('a failure stays until it is dismissed', async () => {
    const { state } = await setUp(async (change) =>
      'theme' in change ? err({ code: 'full' }) : { ok: true, value: undefined },
    )
    await state().changeSettings({ theme: 'dark' })
    await state().changeSettings({ textSize: 1.3 })
    expect(state().failure).toEqual({ code: 'full' })
    state().fail(null)
    expect(state().failure).toBeNull()
  })
})

test('a newer notice replaces an older one', async () => {
  const { state } = await setUp()
  state().show({ message: 'first' })
  state().show({ message: 'second' })
  expect(state().notice?.message).toBe('second')
  state().show(null)
  expect(state().notice).toBeNull()
})
