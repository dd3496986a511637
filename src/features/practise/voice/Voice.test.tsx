import { act, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { idOf } from '../../../../tests/support/decks'
import { fakeMicrophone } from '../../../../tests/support/fakeMicrophone'
import { renderApp } from '../../../../tests/support/renderApp'
import { sitting } from '../../../../tests/support/sitting'
import { Voice } from './Voice'

const CARD = idOf('d')
const PACE = { thinkSeconds: 10, speakSeconds: 60 }

async function showVoice(browser = fakeMicrophone()) {
  const practice = await sitting()
  const { store, clock, storage } = practice
  const ui = <Voice store={store} cardId={CARD} pace={PACE} />
  const app = await renderApp(ui, { clock, storage })
  /** A second of speech. */
  const say = (text: string) => {
    clock.move(1000)
    act(() => browser.recorder().say(text))
  }
  const kept = () => storage.recordings.ofCard(CARD)
  return { ...practice, ...app, browser, say, kept }
}

const button = (name: RegExp) => screen.findByRole('button', { name })

test('R starts the clock of speaking; the reveal stops and keeps the recording', async () => {
  const { user, state, browser, say, kept } = await showVoice()
  await user.keyboard('r')
  expect(await button(/^Stop/)).toBeVisible()
  expect(state().speakingFrom).not.toBe(null)
  say('hello')
  act(() => state().reveal())
  await vi.waitFor(async () => expect(await kept()).toHaveLength(1))
  expect(browser.isHeld()).toBe(false)
  expect(await button(/^Play/)).toBeVisible()
  expect(await screen.findByRole('slider', { name: 'Position' })).toBeVisible()
})

test('recorded after the reveal, the clock of the answer stays as it was', async () => {
  const { user, state } = await showVoice()
  act(() => state().reveal())
  await user.click(await button(/^Record/))
  expect(await button(/^Stop/)).toBeVisible()
  expect(screen.getByRole('timer')).toHaveTextContent('0:00 / 1:00')
  expect(state().speakingFrom).toBe(null)
})

test('leaving the card keeps what was said', async () => {
  const { user, browser, say, kept, unmount } = await showVoice()
  await user.click(await button(/^Record/))
  await button(/^Stop/)
  say('hello')
  unmount()
  await vi.waitFor(async () => expect(await kept()).toMatchObject([{ cutOff: false }]))
  expect(browser.isHeld()).toBe(false)
})

test('while the question is asked an older recording shows a button and no more', async () => {
  const { user, say } = await showVoice()
  await user.keyboard('r')
  await button(/^Stop/)
  say('hello')
  await user.keyboard('r')
  expect(await button(/^Play/)).toBeVisible()
  expect(screen.queryByRole('slider')).toBe(null)
})

test('why there is no microphone is said, and practice goes on', async () => {
  const { user, state } = await showVoice(fakeMicrophone({ refusal: 'NotAllowedError' }))
  await user.keyboard('r')
  expect(await screen.findByText(/microphone is blocked/)).toBeVisible()
  act(() => state().reveal())
  expect(state().stage).toBe('revealed')
})
