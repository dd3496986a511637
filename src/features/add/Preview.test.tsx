import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { DECK, FOUR, header, question } from '../../../tests/support/decks'
import { renderApp } from '../../../tests/support/renderApp'
import { freshName, openDexie, unwrap } from '../../../tests/support/storage'
import { fakeClock } from '../../../tests/support/clock'
import type { DeckOrigin } from '../../domain/deck'
import type { DeckFile } from '../../formats/deck/schema'
import { Preview } from './Preview'

test.each<[here: DeckOrigin | null, after: DeckOrigin]>([
  [null, 'file'],
  ['file', 'file'],
  ['builtIn', 'builtIn'],
  ['own', 'own'],
])('a file over a deck that is here from %s: it is from %s then', async (here, after) => {
  const clock = fakeClock()
  const storage = await openDexie(freshName(), clock)
  if (here) unwrap(await storage.decks.install(header(DECK), FOUR, here))
  const deck: DeckFile = { ...header(DECK, 2), cards: [question('new')] }
  const preview = <Preview read={{ deck, warnings: [] }} onDone={() => {}} />
  const { user } = await renderApp(preview, { storage, clock })
  await user.click(await screen.findByRole('button'))
  await waitFor(async () => expect((await storage.decks.get(DECK))?.header.version).toBe(2))
  expect((await storage.decks.get(DECK))?.origin).toBe(after)
})
