import { screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { Route } from 'wouter'
import { fakeClock } from '../../../tests/support/clock'
import { DECK, header, question } from '../../../tests/support/decks'
import { renderApp } from '../../../tests/support/renderApp'
import { freshName, openDexie, unwrap } from '../../../tests/support/storage'
import type { Settings } from '../../domain/settings'
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
    <Route path="/read/:deck/:card?">
      {({ deck, card }) => <ReadPage deck={deck} card={card} />}
    </Route>
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
