import { screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { fakeClock } from '../../tests/support/clock'
import { idOf } from '../../tests/support/decks'
import { renderApp } from '../../tests/support/renderApp'
import { benchWith, openDexie } from '../../tests/support/storage'
import { err } from '../domain/result'
import type { Storage } from '../storage/ports'
import { EditorDialog } from './editor/EditorDialog'
import { ReportDialog } from './report/ReportDialog'
import { DataSection } from './settings/DataSection'

// A modal makes the rest of the page inert and covers it: what goes wrong in it is said in it.

const FULL = /no room left/
const full = async () => err({ code: 'full' } as const)

/** A storage with a deck that finds the disk full. */
async function fullStorage(): Promise<Storage> {
  const { storage } = await benchWith(openDexie, fakeClock())
  const cards = { ...storage.cards, edit: full }
  return { ...storage, cards, backup: { ...storage.backup, deleteEverything: full } }
}

const alertIn = (dialog: HTMLElement) => within(dialog).getByRole('alert')

test('an edit that cannot be saved says so in the editor and keeps the words', async () => {
  const onClose = vi.fn<() => void>()
  const ui = <EditorDialog id={idOf('a')} onClose={onClose} />
  const { user, store } = await renderApp(ui, { storage: await fullStorage() })
  const dialog = await screen.findByRole('dialog')
  const [prompt] = within(dialog).getAllByRole('textbox')
  if (prompt) await user.type(prompt, ' mine')
  await user.click(within(dialog).getByRole('button', { name: 'Save' }))
  expect(alertIn(dialog)).toHaveTextContent(FULL)
  expect(prompt).toHaveValue('Question a? mine')
  expect(onClose).not.toHaveBeenCalled()
  expect(store.getState().failure).toBeNull()
})

test('a report that the browser will not copy says so beside the text to copy', async () => {
  const onClose = vi.fn<() => void>()
  const ui = <ReportDialog id={idOf('a')} onClose={onClose} />
  const { user } = await renderApp(ui, { storage: await fullStorage() })
  const dialog = await screen.findByRole('dialog')
  await user.type(within(dialog).getByRole('textbox'), 'A slip')
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('forbidden'))
  await user.click(within(dialog).getByRole('button', { name: /Copy/ }))
  expect(alertIn(dialog)).toHaveTextContent('copy it by hand')
  expect(onClose).not.toHaveBeenCalled()
  vi.restoreAllMocks()
})

test('data that cannot be deleted says so in the question', async () => {
  const { user } = await renderApp(<DataSection />, { storage: await fullStorage() })
  await user.click(screen.getByRole('button', { name: /Delete/ }))
  const dialog = await screen.findByRole('dialog')
  await user.click(within(dialog).getByRole('button', { name: /Delete/ }))
  expect(alertIn(dialog)).toHaveTextContent(FULL)
})
