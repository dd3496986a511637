import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { DECK, header, question } from '../../../tests/support/decks'
import { renderApp } from '../../../tests/support/renderApp'
import { sit, sitting } from '../../../tests/support/sitting'
import { unwrap } from '../../../tests/support/storage'
import type { Settings } from '../../domain/settings'
import { viewOf } from '../../kinds/views'
import type { QueueCounts } from '../../storage/ports'
import { CardStage } from './CardStage'
import { Summary } from './Summary'

vi.spyOn(window, 'scrollTo').mockImplementation(() => undefined)

const printedKeys = () => [...document.querySelectorAll('kbd')].map((key) => key.textContent)

async function showCard(settings: Partial<Settings> = {}) {
  await viewOf('question').preload()
  const practice = await sitting()
  const { clock, storage, store } = practice
  const app = await renderApp(<CardStage store={store} />, { clock, storage, settings })
  return { ...practice, ...app }
}

/** A sitting whose only answer is given. */
async function finish() {
  const practice = await sitting()
  const { clock, storage } = practice
  unwrap(await storage.decks.install(header(DECK, 2), [question('d')], 'file'))
  const only = await sit(storage, clock)
  await only.answer('easy')
  return { ...practice, ...only }
}

test.each([
  [true, ['Space']],
  [false, []],
])('a question prints its key only while single keys are on: %s', async (shortcuts, keys) => {
  await showCard({ shortcuts })
  expect(printedKeys()).toEqual(keys)
})

test.each([
  [true, ['U']],
  [false, []],
])('the summary prints its key only while single keys are on: %s', async (shortcuts, keys) => {
  const { store, storage, clock } = await finish()
  await renderApp(<Summary store={store} />, { storage, clock, settings: { shortcuts } })
  expect(await screen.findByText('What comes next')).toBeVisible()
  expect(printedKeys()).toEqual(keys)
})

test('the summary says nothing about tomorrow before it knows', async () => {
  const { store, storage: real, clock } = await finish()
  let tell: (counts: QueueCounts) => void = () => undefined
  const told = new Promise<QueueCounts>((resolve) => {
    tell = resolve
  })
  const storage = { ...real, decks: { ...real.decks, counts: () => told } }
  await renderApp(<Summary store={store} />, { storage, clock })
  expect(screen.getByRole('heading', { name: 'Well done' })).toBeVisible()
  expect(screen.queryByText(/due/)).toBeNull()
  tell({ new: 0, learning: 0, review: 2 })
  expect(await screen.findByText('2 more cards are due today.')).toBeVisible()
})

test('a card answered before is asked in its next wording, in heading and title', async () => {
  await viewOf('question').preload()
  const { storage, clock } = await sitting()
  const worded = question('d', { alternatives: ['Put differently?'] })
  unwrap(await storage.decks.install(header(DECK, 2), [worded], 'file'))
  const first = await sit(storage, clock)
  const { unmount } = await renderApp(<CardStage store={first.store} />, { storage, clock })
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Question d?')
  unmount()
  await first.answer('again')
  const second = await sit(storage, clock)
  await renderApp(<CardStage store={second.store} />, { storage, clock })
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Put differently?')
  expect(document.title).toMatch(/^Put differently\?/)
})
