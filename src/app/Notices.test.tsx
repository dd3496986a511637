import { act, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { renderApp } from '../../tests/support/renderApp'
import { Notices } from './Notices'

async function setUp(path = '/') {
  const app = await renderApp(<Notices />, { path })
  return { ...app, ...app.store.getState() }
}

afterEach(() => {
  vi.useRealTimers()
})

test('taking back by keyboard leaves the focus with the screen', async () => {
  const screenBehind = (
    <main id="content">
      <h1 tabIndex={-1}>Today</h1>
      <Notices />
    </main>
  )
  const { store, user } = await renderApp(screenBehind)
  const undo = vi.fn<() => void>()
  act(() => store.getState().show({ message: 'Deleted', undo }))
  await user.tab()
  expect(screen.getByRole('button', { name: 'Undo' })).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(undo).toHaveBeenCalledOnce()
  expect(screen.queryByText('Deleted')).toBeNull()
  expect(screen.getByRole('heading', { name: 'Today' })).toHaveFocus()
})

test('a notice goes by itself, but not while its button has the focus', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const { show } = await setUp()
  act(() => show({ message: 'Deleted', undo: () => undefined }))
  const undo = screen.getByRole('button', { name: 'Undo' })
  undo.focus()
  act(() => {
    vi.advanceTimersByTime(20_000)
  })
  expect(undo).toBeVisible()
  undo.blur()
  act(() => {
    vi.advanceTimersByTime(8_000)
  })
  expect(screen.queryByText('Deleted')).toBeNull()
})

test('an offered update outlasts other notices, and is performed once accepted', async () => {
  const { offer, show, user } = await setUp()
  const perform = vi.fn<() => void>()
  act(() => offer({ state: 'ready', perform }))
  act(() => show({ message: 'Saved' }))
  act(() => show(null))
  expect(screen.getByText('A new version is ready')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Update now' }))
  expect(perform).toHaveBeenCalledOnce()
  expect(screen.queryByText('A new version is ready')).toBeNull()
})

test('an offered update can be put off', async () => {
  const { offer, user } = await setUp()
  const perform = vi.fn<() => void>()
  act(() => offer({ state: 'ready', perform }))
  await user.click(screen.getByRole('button', { name: 'Later' }))
  expect(screen.queryByText('A new version is ready')).toBeNull()
  expect(perform).not.toHaveBeenCalled()
})

test('a version that already runs asks for a reload', async () => {
  const { offer, user } = await setUp()
  const perform = vi.fn<() => void>()
  act(() => offer({ state: 'running', perform }))
  expect(screen.getByText('A new version is running. Reload to go on.')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Later' })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Reload' }))
  expect(perform).toHaveBeenCalledOnce()
})

test.each([
  ['/practise', 'top'],
  ['/library', 'foot'],
])('on %s the notices lie at the %s', async (path, place) => {
  const { container } = await setUp(path)
  expect(container.firstElementChild).toHaveAttribute('data-place', place)
})
