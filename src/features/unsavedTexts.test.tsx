import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { fakeClock } from '../../tests/support/clock'
import { idOf } from '../../tests/support/decks'
import { renderApp } from '../../tests/support/renderApp'
import { benchWith, openDexie } from '../../tests/support/storage'
import { EditorDialog } from './editor/EditorDialog'
import { ReportDialog } from './report/ReportDialog'

const DIALOGS = [
  ['the editor', EditorDialog],
  ['a report', ReportDialog],
] as const

async function open(Dialog: (typeof DIALOGS)[number][1]) {
  const onClose = vi.fn<() => void>()
  const { storage } = await benchWith(openDexie, fakeClock())
  const { user } = await renderApp(<Dialog id={idOf('a')} onClose={onClose} />, { storage })
  const dialog = within(await screen.findByRole('dialog'))
  const [text] = dialog.getAllByRole<HTMLTextAreaElement>('textbox')
  if (!text) throw new Error('no field')
  return { dialog, text, onClose, user }
}

test.each(DIALOGS)(
  'what was typed in %s is thrown away only when the person says so',
  async (_, Dialog) => {
    const { dialog, text, onClose, user } = await open(Dialog)
    const before = text.value
    await user.type(text, ' mine')
    // As Escape does in a browser.
    fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }))
    expect(dialog.getByRole('alert')).toHaveTextContent('Throw away what you wrote?')
    await user.type(text, '.')
    expect(dialog.getByRole('alert')).toBeEmptyDOMElement()
    expect(text).toHaveValue(`${before} mine.`)
    await user.click(dialog.getByRole('button', { name: 'Cancel' }))
    expect(onClose).not.toHaveBeenCalled()
    await user.click(dialog.getByRole('button', { name: 'Throw away' }))
    expect(onClose).toHaveBeenCalledOnce()
  },
)

test.each(DIALOGS)('where what was typed was taken back, %s closes at once', async (_, Dialog) => {
  const { dialog, text, onClose, user } = await open(Dialog)
  await user.type(text, 'x{Backspace}')
  await user.click(dialog.getByRole('button', { name: 'Close' }))
  expect(onClose).toHaveBeenCalledOnce()
})
