import { screen, waitFor } from '@testing-library/react'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { ErrorBoundary } from 'react-error-boundary'
import { Route } from 'wouter'
import { fakeClock } from '../../../tests/support/clock'
import { DECK, header, idOf, question } from '../../../tests/support/decks'
import { renderApp } from '../../../tests/support/renderApp'
import { answerCard, freshName, openDexie, unwrap } from '../../../tests/support/storage'
import { err } from '../../domain/result'
import type { Settings } from '../../domain/settings'
import { viewOf } from '../../kinds/views'
import { ReadPage } from './ReadPage'

const scrollTo = vi.spyOn(window, 'scrollTo').mockImplementation(() => undefined)
afterEach(() => {
  scrollTo.mockClear()
})

/** A deck of two cards, opened at a path. */
async function open(path: string, settings: Partial<Settings> = {}) {
  const clock = fakeClock()
  const storage = await openDexie(freshName(), clock)
  unwrap(await storage.decks.install(header(DECK), [question('one'), question('two')], 'file'))
  const route = (
    <ErrorBoundary fallbackRender={({ error }) => `Crashed: ${String(error)}`}>
      <Route path="/read/:deck/:card?">
        {({ deck, card }) => <ReadPage deck={deck} card={card} />}
      </Route>
    </ErrorBoundary>
  )
  return renderApp(route, { clock, storage, path, settings })
}

const prompt = (name: string) => screen.findByRole('heading', { level: 2, name })

test('the next card starts at its top, with the focus on its question', async () => {
  const { user } = await open(`/read/${DECK}`)
  await prompt('Question one?')
  scrollTo.mockClear()
  await user.click(screen.getByRole('button', { name: 'Next' }))
  expect(await prompt('Question two?')).toHaveFocus()
  expect(scrollTo).toHaveBeenCalledExactlyOnceWith(0, 0)
})

test('the page is named by the card’s question', async () => {
  const { user } = await open(`/read/${DECK}`)
  await prompt('Question one?')
  expect(document.title).toMatch(/^Question one\?/)
  await user.click(screen.getByRole('button', { name: 'Next' }))
  await waitFor(() => expect(document.title).toMatch(/^Question two\?/))
})

test.each([
  [`/read/${DECK}/gone`, 'This card is not in the deck'],
  ['/read/no-such-deck', 'This deck is not on this device'],
])('%s says what is missing: %s', async (path, says) => {
  await open(path)
  expect(await screen.findByText(says)).toBeVisible()
})

test.each([
  [true, ['←', '→']],
  [false, []],
])('keys are printed only while single keys are on: %s', async (shortcuts, keys) => {
  const { container } = await open(`/read/${DECK}`, { shortcuts })
  await prompt('Question one?')
  expect([...container.querySelectorAll('kbd')].map((key) => key.textContent)).toEqual(keys)
})

test('as new, taken back: what storage refuses is said', async () => {
  const { user, storage, store } = await open(`/read/${DECK}`)
  await answerCard(storage, idOf('one'), 'good')
  await user.click(await screen.findByRole('button', { name: 'Start card anew' }))
  await waitFor(() => expect(store.getState().notice?.undo).toBeDefined())
  vi.spyOn(storage.reviews, 'undo').mockResolvedValue(err({ code: 'full' }))
  store.getState().notice?.undo?.()
  await waitFor(() => expect(store.getState().failure).toEqual({ code: 'full' }))
})

test('a part that cannot be fetched ends in the error boundary', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const fetched = vi.spyOn(viewOf('question'), 'preload')
  fetched.mockRejectedValue(new Error('gone from the server'))
  onTestFinished(() => {
    logged.mockRestore()
    fetched.mockRestore()
  })
  await open(`/read/${DECK}`)
  expect(await screen.findByText('Crashed: Error: gone from the server')).toBeVisible()
})

test('← and → belong to the choice that has the focus', async () => {
  const { user } = await open(`/read/${DECK}`)
  await prompt('Question one?')
  await user.click(await screen.findByText(/^Next time/, { selector: 'summary' }))
  screen.getByRole('radio', { name: /the model answer/ }).focus()
  await user.keyboard('{ArrowRight}')
  expect(screen.getByRole('heading', { level: 2, name: 'Question one?' })).toBeVisible()
})
