import { screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { fakeClock } from '../../../tests/support/clock'
import { DECK, FOUR, header, idOf } from '../../../tests/support/decks'
import { renderApp } from '../../../tests/support/renderApp'
import { benchWith, openDexie, unwrap } from '../../../tests/support/storage'
import { err } from '../../domain/result'
import { DeckMenu } from './DeckMenu'

/** The deck removed by its menu; its practised card d had gone from the newer version before. */
async function removed() {
  const { storage, clock, practise } = await benchWith(openDexie, fakeClock())
  await practise('good', idOf('d'))
  unwrap(await storage.decks.install(header(DECK, 2), FOUR.slice(0, 2), 'builtIn'))
  const [before, deck] = [await storage.cards.inDeck(DECK), await storage.decks.get(DECK)]
  if (!deck) throw new Error('no deck')
  const menu = (
    <DeckMenu deck={deck} title={{ text: 'Deck first', language: 'en' }} onClose={() => {}} />
  )
  const app = await renderApp(menu, { storage, clock })
  await app.user.click(screen.getByRole('button', { name: 'Remove deck' }))
  await app.user.click(screen.getByRole('button', { name: 'Remove deck' }))
  await waitFor(() => expect(app.store.getState().notice?.undo).toBeDefined())
  expect(await storage.cards.inDeck(DECK)).toEqual([])
  return { ...app, before, undo: () => app.store.getState().notice?.undo?.() }
}

test('undoing the removal of a deck brings its practised cards back, all of them', async () => {
  const { storage, before, undo } = await removed()
  expect(before).toHaveLength(3)
  undo()
  await waitFor(async () => expect(await storage.cards.inDeck(DECK)).toEqual(before))
})

test('an undo that fails says so', async () => {
  const { storage, store, undo } = await removed()
  vi.spyOn(storage.decks, 'restore').mockResolvedValue(err({ code: 'full' }))
  undo()
  await waitFor(() => expect(store.getState().failure).toEqual({ code: 'full' }))
})

test('all cards as new, taken back: what storage refuses is said', async () => {
  const { storage, clock, practise } = await benchWith(openDexie, fakeClock())
  await practise('good', idOf('d'))
  const deck = await storage.decks.get(DECK)
  if (!deck) throw new Error('no deck')
  const title = { text: 'Deck first', language: 'en' } as const
  const menu = <DeckMenu deck={deck} title={title} onClose={() => {}} />
  const { user, store } = await renderApp(menu, { storage, clock })
  await user.click(screen.getByRole('button', { name: 'Start deck anew' }))
  await user.click(screen.getByRole('button', { name: 'Start deck anew' }))
  await waitFor(() => expect(store.getState().notice?.undo).toBeDefined())
  vi.spyOn(storage.reviews, 'undo').mockResolvedValue(err({ code: 'full' }))
  store.getState().notice?.undo?.()
  await waitFor(() => expect(store.getState().failure).toEqual({ code: 'full' }))
})
