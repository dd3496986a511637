import { fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { Dialog } from './Dialog'

/** A page with a button that opens the dialog. */
function Page({ keepOpener = true }: { keepOpener?: boolean }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      {keepOpener || !open ? (
        <button type="button" onClick={() => setOpen(true)}>
          Open
        </button>
      ) : null}
      {open ? (
        <Dialog
          title="Edit card"
          closeLabel="Close"
          onClose={() => setOpen(false)}
          actions={<button type="button">Save</button>}
        >
          <p>Body</p>
        </Dialog>
      ) : null}
    </>
  )
}

async function open(page = <Page />) {
  const user = userEvent.setup()
  render(page)
  await user.click(screen.getByRole('button', { name: 'Open' }))
  return { user, dialog: screen.getByRole<HTMLDialogElement>('dialog') }
}

test('a dialog is open as a modal and named by its title', async () => {
  const { dialog } = await open()
  expect(dialog.open).toBe(true)
  expect(dialog).toHaveAccessibleName('Edit card')
  expect(screen.getByRole('heading', { name: 'Edit card' })).toBeVisible()
  expect(screen.getByRole('button', { name: 'Save' })).toBeVisible()
})

test('its close button closes it, and focus goes back to where it was', async () => {
  const { user } = await open()
  await user.click(screen.getByRole('button', { name: 'Close' }))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.getByRole('button', { name: 'Open' })).toHaveFocus()
})

// A browser turns Escape (and Android's back gesture) into a cancel event; happy-dom has no such keys.
test('Escape closes it through its owner, who alone says what is shown', async () => {
  const { dialog } = await open()
  const defaultHappens = fireEvent(dialog, new Event('cancel', { cancelable: true }))
  expect(defaultHappens).toBe(false)
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.getByRole('button', { name: 'Open' })).toHaveFocus()
})

test('closed by the browser without asking, it is open again and its owner is asked', () => {
  const asked = vi.fn<() => void>()
  render(
    <Dialog title="Edit card" closeLabel="Close" onClose={asked}>
      <p>Body</p>
    </Dialog>,
  )
  const dialog = screen.getByRole<HTMLDialogElement>('dialog')
  fireEvent(dialog, new Event('cancel'))
  dialog.close()
  expect(dialog.open).toBe(true)
  expect(asked).toHaveBeenCalledOnce()
})

test('an opener that is gone by then is no fault', async () => {
  const { user } = await open(<Page keepOpener={false} />)
  await user.click(screen.getByRole('button', { name: 'Close' }))
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('a failure is said inside the dialog, as a modal covers what lies beneath it', () => {
  const dialog = (alert: string | null) => (
    <Dialog title="Edit card" closeLabel="Close" onClose={() => {}} alert={alert}>
      <p>Body</p>
    </Dialog>
  )
  const { rerender } = render(dialog(null))
  const region = within(screen.getByRole('dialog')).getByRole('alert')
  expect(region).toBeEmptyDOMElement()
  rerender(dialog('The device has no room left.'))
  expect(region).toHaveTextContent('The device has no room left.')
})
