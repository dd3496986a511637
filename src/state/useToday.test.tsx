import { act, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { DAY, MINUTE } from '../../tests/support/clock'
import { renderApp } from '../../tests/support/renderApp'
import { useToday } from './context'

const Today = () => <output>{useToday()}</output>

afterEach(() => {
  vi.useRealTimers()
})

/** It is 20:00; the day turns at 04:00. */
async function show() {
  const app = await renderApp(<output />)
  // Only now: storage has opened with timers of its own.
  vi.useFakeTimers()
  app.rerender(<Today />)
  return { ...app, first: app.clock.today() }
}

const shown = () => Number(screen.getByRole('status').textContent)

test('the day turns on an open screen when the study day does, and again a day later', async () => {
  const { clock, first } = await show()
  const pass = (millis: number) => {
    clock.move(millis)
    act(() => {
      vi.advanceTimersByTime(millis)
    })
  }
  pass(8 * 60 * MINUTE - 1)
  expect(shown()).toBe(first)
  pass(1)
  expect(shown()).toBe(first + 1)
  pass(DAY)
  expect(shown()).toBe(first + 2)
})

test('a phone that slept overnight shows the new day when the app comes back into view', async () => {
  const { clock, first } = await show()
  clock.move(12 * 60 * MINUTE)
  expect(shown()).toBe(first)
  act(() => {
    document.dispatchEvent(new Event('visibilitychange'))
  })
  expect(shown()).toBe(first + 1)
})

test('a screen that is gone leaves no timer behind', async () => {
  const { unmount } = await show()
  expect(vi.getTimerCount()).toBe(1)
  unmount()
  expect(vi.getTimerCount()).toBe(0)
})
