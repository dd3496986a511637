import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'
import { useCommands } from './useCommands'

const KEYS = [' ', 'Enter', 'u', '1', 'ArrowDown', 'ArrowLeft', 'ArrowRight']

/** A page with every sort of control, and commands that say that they ran. */
function setUp({ singleKeys = true, dialog = false } = {}) {
  const ran = vi.fn<(command: string) => void>()
  const clicked = vi.fn<() => void>()
  function Page() {
    const command = (key: string, withModifier = false) => ({
      keys: [key],
      withModifier,
      perform: () => ran(withModifier ? `mod+${key}` : key),
    })
    useCommands([...KEYS.map((key) => command(key)), command('z', true)], singleKeys)
    return (
      <>
        <button type="button" onClick={clicked}>
          button
        </button>
        <a href="#there">link</a>
        <label>
          box <input type="checkbox" />
        </label>
        <label>
          circle <input type="radio" />
        </label>
        <input aria-label="field" />
        <textarea aria-label="area" />
        <select aria-label="choice">
          <option>u1</option>
        </select>
        <div aria-label="rich" contentEditable suppressContentEditableWarning />
        <dialog open={dialog}>dialog</dialog>
      </>
    )
  }
  const view = render(<Page />)
  return { ran, clicked, user: userEvent.setup(), ...view }
}

describe('a key runs its command', () => {
  test('wherever nothing wants the key itself', async () => {
    const { ran, user } = setUp()
    await user.keyboard('u1 {Enter}')
    expect(ran.mock.calls.flat()).toEqual(['u', '1', ' ', 'Enter'])
  })

  test('also as a capital letter', async () => {
    const { ran, user } = setUp()
    await user.keyboard('U')
    expect(ran).toHaveBeenCalledExactlyOnceWith('u')
  })

  test('and the browser does nothing else with it', () => {
    setUp()
    // fireEvent tells whether the default would still happen.
    expect(fireEvent.keyDown(document.body, { key: ' ' })).toBe(false)
    expect(fireEvent.keyDown(document.body, { key: 'x' })).toBe(true)
  })

  test('once, however long it is held; only arrows go on', () => {
    const { ran } = setUp()
    for (const key of ['u', ' ', 'Enter', '1'])
      expect(fireEvent.keyDown(document.body, { key, repeat: true })).toBe(false)
    expect(ran).not.toHaveBeenCalled()
    fireEvent.keyDown(document.body, { key: 'ArrowDown', repeat: true })
    expect(ran).toHaveBeenCalledExactlyOnceWith('ArrowDown')
  })

  test('no longer when the screen is gone', async () => {
    const { ran, user, unmount } = setUp()
    unmount()
    await user.keyboard('u')
    expect(ran).not.toHaveBeenCalled()
  })
})

test.each([
  ['composing', { isComposing: true }],
  ['keyCode 229 (Safari after composition)', { keyCode: 229 }],
])('an input method owns its keys: %s', (_name, state) => {
  const { ran } = setUp()
  for (const key of [' ', 'Enter', 'u', '1'])
    expect(fireEvent.keyDown(document.body, { key, ...state })).toBe(true)
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true, ...state })
  expect(ran).not.toHaveBeenCalled()
})

describe('a control keeps its own keys', () => {
  test.each(['field', 'area', 'choice', 'rich'])('every key in %s', (label) => {
    const { ran } = setUp()
    const control = screen.getByLabelText(label)
    for (const key of ['u', '1', ' ', 'Enter']) fireEvent.keyDown(control, { key })
    fireEvent.keyDown(control, { key: 'z', ctrlKey: true })
    expect(ran).not.toHaveBeenCalled()
  })

  test('Space and Enter on a button press it; other keys are commands', async () => {
    const { ran, clicked, user } = setUp()
    screen.getByRole('button').focus()
    await user.keyboard(' {Enter}')
    expect(clicked).toHaveBeenCalledTimes(2)
    expect(ran).not.toHaveBeenCalled()
    await user.keyboard('1')
    expect(ran).toHaveBeenCalledExactlyOnceWith('1')
  })

  test('Enter on a link follows it', async () => {
    const { ran, user } = setUp()
    screen.getByRole('link').focus()
    await user.keyboard('{Enter}')
    expect(ran).not.toHaveBeenCalled()
  })

  test('Space ticks a box, Enter on it is a command', async () => {
    const { ran, user } = setUp()
    const box = screen.getByRole('checkbox')
    box.focus()
    await user.keyboard(' ')
    expect(box).toBeChecked()
    expect(ran).not.toHaveBeenCalled()
    await user.keyboard('{Enter}u')
    expect(ran.mock.calls.flat()).toEqual(['Enter', 'u'])
    expect(box).toBeChecked()
  })

  test('Space picks a radio button, Enter on it is a command', async () => {
    const { ran, user } = setUp()
    screen.getByRole('radio').focus()
    await user.keyboard(' ')
    expect(screen.getByRole('radio')).toBeChecked()
    expect(ran).not.toHaveBeenCalled()
    await user.keyboard('{Enter}')
    expect(ran).toHaveBeenCalledExactlyOnceWith('Enter')
  })
})

describe('arrow keys', () => {
  const press = (control: Element, key: string) => fireEvent.keyDown(control, { key })

  test('← and → on a radio button move it; ↓ is a command there too', () => {
    const { ran } = setUp()
    const circle = screen.getByRole('radio')
    expect([press(circle, 'ArrowLeft'), press(circle, 'ArrowRight')]).toEqual([true, true])
    expect(ran).not.toHaveBeenCalled()
    expect(press(circle, 'ArrowDown')).toBe(false)
    expect(ran).toHaveBeenCalledExactlyOnceWith('ArrowDown')
    // No command: the radio button's own.
    expect(press(circle, 'ArrowUp')).toBe(true)
  })

  test('on a box and a button they are commands', () => {
    const { ran } = setUp()
    press(screen.getByRole('checkbox'), 'ArrowLeft')
    press(screen.getByRole('button'), 'ArrowRight')
    expect(ran.mock.calls.flat()).toEqual(['ArrowLeft', 'ArrowRight'])
  })
})

describe('keys with a modifier', () => {
  test.each(['ctrlKey', 'metaKey'])('%s runs the command that asks for it', (modifier) => {
    const { ran } = setUp()
    fireEvent.keyDown(document.body, { key: 'z', [modifier]: true })
    expect(ran).toHaveBeenCalledExactlyOnceWith('mod+z')
  })

  test.each([
    ['Ctrl+U', { key: 'u', ctrlKey: true }],
    ['Cmd+1', { key: '1', metaKey: true }],
    ['Alt+U', { key: 'u', altKey: true }],
    ['Ctrl+Alt+Z', { key: 'z', ctrlKey: true, altKey: true }],
    ['Z alone', { key: 'z' }],
  ])('%s stays the browser’s', (_name, event) => {
    const { ran } = setUp()
    expect(fireEvent.keyDown(document.body, event)).toBe(true)
    expect(ran).not.toHaveBeenCalled()
  })
})

test('single keys can be turned off; those with a modifier stay', () => {
  const { ran } = setUp({ singleKeys: false })
  for (const key of ['u', '1', ' ', 'Enter']) fireEvent.keyDown(document.body, { key })
  expect(ran).not.toHaveBeenCalled()
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true })
  expect(ran).toHaveBeenCalledExactlyOnceWith('mod+z')
})

test('an open dialog silences the page under it', () => {
  const { ran } = setUp({ dialog: true })
  for (const key of ['u', '1', ' ', 'Enter']) fireEvent.keyDown(document.body, { key })
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true })
  expect(ran).not.toHaveBeenCalled()
})
