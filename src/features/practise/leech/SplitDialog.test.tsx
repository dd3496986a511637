import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { idOf, question } from '../../../../tests/support/decks'
import { renderApp } from '../../../../tests/support/renderApp'
import { sit, sitting } from '../../../../tests/support/sitting'
import { err } from '../../../domain/result'
import { SplitDialog } from './SplitDialog'

const POINTS = [
  { id: 'k1', text: { en: 'First point' }, essential: true },
  { id: 'k2', text: { en: 'Second point' } },
]

/** The dialog on a card of two points. */
async function open() {
  const { storage, clock } = await sitting()
  const { store, state } = await sit(storage, clock)
  const id = idOf('a')
  store.setState({ leech: id })
  const { deck } = (await storage.cards.get(id))!
  const whole = { card: question('a'), points: POINTS, deck, language: 'en' } as const
  const dialog = <SplitDialog store={store} id={id} whole={whole} />
  const app = await renderApp(dialog, { storage, clock })
  const press = (name: string) => app.user.click(screen.getByRole('button', { name }))
  return { ...app, state, press, id }
}

const escape = () =>
  fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }))
const answer = () => screen.getAllByRole('textbox', { name: 'Answer' })[0]!

test('nothing changed, nothing asked', async () => {
  const { state, user } = await open()
  await user.type(answer(), '!{Backspace}')
  escape()
  expect(state().leech).toBeNull()
})

test('what was typed is thrown away only when the person says so', async () => {
  const { press, state, user } = await open()
  await user.type(answer(), '!')
  escape()
  expect(screen.getByRole('alert')).toHaveTextContent('Throw away what you wrote?')
  escape()
  expect(screen.getByRole('alert')).toBeEmptyDOMElement()
  await press('Cancel')
  await press('Keep editing')
  await press('Close')
  await user.type(answer(), '!')
  expect(answer()).toHaveValue('First point!!')
  expect(screen.getByRole('alert')).toBeEmptyDOMElement()
  escape()
  await press('Throw away')
  expect(state().leech).toBeNull()
})

test('not while they are being made', async () => {
  const { press, state, storage, id } = await open()
  const install = vi.spyOn(storage.decks, 'install')
  let end: () => void = () => undefined
  install.mockImplementation(
    () =>
      new Promise((resolve) => {
        end = () => resolve(err({ code: 'full' }))
      }),
  )
  await press('Make 2 cards')
  escape()
  await press('Close')
  expect(state().leech).toBe(id)
  await waitFor(() => expect(install).toHaveBeenCalled())
  end()
  expect(await screen.findByText(/no room left/)).toBeVisible()
  escape()
  expect(state().leech).toBeNull()
})
