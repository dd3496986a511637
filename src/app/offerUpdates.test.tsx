import { afterEach, expect, test, vi } from 'vitest'
import { err, ok, type Result } from '../domain/result'
import { createAutosave } from '../kinds/base/autosave'
import { reloadUnseen } from './offerUpdates'
import { watchController } from './serviceWorker'

/** A page under one service worker, or none, of which another may take charge. */
function page(controller: ServiceWorker | null) {
  const container = Object.assign(new EventTarget(), { controller })
  const onReplaced = vi.fn<() => void>()
  watchController(container, onReplaced)
  return { onReplaced, change: () => container.dispatchEvent(new Event('controllerchange')) }
}

const leave = () => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  document.dispatchEvent(new Event('visibilitychange'))
}

afterEach(() => {
  vi.restoreAllMocks()
  history.replaceState(null, '', '/')
})

test('a version that takes over from another is noticed', () => {
  const { onReplaced, change } = page({} as ServiceWorker)
  change()
  expect(onReplaced).toHaveBeenCalledOnce()
})

test('the first visit’s service worker takes over from nobody; only a later one replaces it', () => {
  const { onReplaced, change } = page(null)
  change()
  expect(onReplaced).not.toHaveBeenCalled()
  change()
  expect(onReplaced).toHaveBeenCalledOnce()
})

test('a replaced tab loads anew when nobody looks', async () => {
  const reload = vi.fn<() => void>()
  reloadUnseen(reload)
  expect(reload).not.toHaveBeenCalled()
  leave()
  await vi.waitFor(() => expect(reload).toHaveBeenCalledOnce())
})

test.each(['/practise', '/read/deck/card'])('a replaced tab stays on %s', async (path) => {
  history.replaceState(null, '', path)
  const reload = vi.fn<() => void>()
  reloadUnseen(reload)
  leave()
  await vi.dynamicImportSettled()
  expect(reload).not.toHaveBeenCalled()
})

test('a replaced tab stays while a dialog is open', async () => {
  document.body.innerHTML = '<dialog open></dialog>'
  const reload = vi.fn<() => void>()
  reloadUnseen(reload)
  leave()
  await vi.dynamicImportSettled()
  document.body.innerHTML = ''
  expect(reload).not.toHaveBeenCalled()
})

test('a replaced tab stays while a text is not on the disk', async () => {
  const write = vi.fn<() => Promise<Result<void, string>>>(() => Promise.resolve(err('full')))
  const autosave = createAutosave('a text', write)
  autosave.put('mine')
  await vi.waitFor(() => expect(autosave.state().status).toBe('failed'))
  const reload = vi.fn<() => void>()
  reloadUnseen(reload)
  leave()
  await vi.dynamicImportSettled()
  expect(reload).not.toHaveBeenCalled()
  write.mockResolvedValue(ok(undefined))
  autosave.retry()
  await vi.waitFor(() => expect(autosave.state().status).toBe('saved'))
  leave()
  await vi.waitFor(() => expect(reload).toHaveBeenCalledOnce())
})
