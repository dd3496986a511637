import { act, cleanup, screen } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { idOf } from '../../../../tests/support/decks'
import { fakeMicrophone } from '../../../../tests/support/fakeMicrophone'
import { renderApp } from '../../../../tests/support/renderApp'
import { sitting } from '../../../../tests/support/sitting'
import { NO_MARKS } from '../../../domain/grading'
import { Compare } from './Compare'
import { Voice } from './Voice'

const CARD = idOf('d')
const PACE = { thinkSeconds: 10, speakSeconds: 60 }

async function showVoice(browser = fakeMicrophone()) {
  const practice = await sitting()
  const { store, clock, storage } = practice
  const onRecording = vi.fn<(isRecording: boolean) => void>()
  const ui = (speaks: boolean) => (
    <Voice store={store} cardId={CARD} pace={PACE} speaks={speaks} onRecording={onRecording} />
  )
  const app = await renderApp(ui(true), { clock, storage })
  /** The card goes on to another step, where there is something to say or not. */
  const goTo = (step: number, speaks: boolean) =>
    act(() => {
      store.getState().mark({ ...NO_MARKS, step })
      app.rerender(ui(speaks))
    })
  /** A second of speech. */
  const say = (text: string) => {
    clock.move(1000)
    act(() => browser.recorder().say(text))
  }
  const kept = () => storage.recordings.ofCard(CARD)
  return { ...practice, ...app, browser, say, kept, goTo, onRecording }
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

describe('a talk', () => {
  test('turn by turn: the example ends the take, which has the time of one turn', async () => {
    const { user, state, browser, say, kept, goTo } = await showVoice()
    await user.keyboard('r')
    await button(/^Stop/)
    say('my turn')
    goTo(1, false)
    await vi.waitFor(async () => expect(await kept()).toMatchObject([{ targetSeconds: 60 }]))
    expect(browser.isHeld()).toBe(false)
    expect(state().speakingFrom).toBe(null)
  })

  test('what is recorded beside an example shows its own time and does not start the clock', async () => {
    const { user, state, goTo } = await showVoice()
    goTo(1, false)
    await user.click(await button(/^Record/))
    await button(/^Stop/)
    expect(screen.getByRole('timer')).toHaveTextContent('0:00 / 1:00')
    expect(state().speakingFrom).toBe(null)
  })

  test('in one go: the take goes on, with time for each turn, and the clock stays with speaking', async () => {
    const { user, state, clock, say, kept, goTo } = await showVoice()
    await user.keyboard('r')
    await button(/^Stop/)
    say('turn one')
    goTo(2, true)
    expect(await button(/^Stop/)).toBeVisible()
    expect(state().speakingFrom).toBe(clock.now())
    say('turn two')
    goTo(4, true)
    say('turn three')
    act(() => state().reveal())
    await vi.waitFor(async () =>
      expect(await kept()).toMatchObject([{ targetSeconds: 180, lastsMillis: 3000 }]),
    )
  })

  test('without a recording a new turn begins with thinking', async () => {
    const { state, goTo } = await showVoice()
    act(() => state().startSpeaking())
    goTo(2, true)
    expect(state().speakingFrom).toBe(null)
  })
})

test('a recording that goes on into a replay of the card ends, and its clock begins with thinking', async () => {
  const { user, state, browser, say } = await showVoice()
  act(() => state().reveal())
  await user.click(await button(/^Record/))
  await button(/^Stop/)
  say('hello')
  act(() => state().replay())
  await vi.waitFor(() => expect(browser.isHeld()).toBe(false))
  expect(state().speakingFrom).toBe(null)
})

test('it tells when it records, and when no more', async () => {
  const { user, onRecording } = await showVoice()
  await user.keyboard('r')
  await button(/^Stop/)
  expect(onRecording).toHaveBeenLastCalledWith(true)
  await user.keyboard('r')
  await button(/^Record/)
  expect(onRecording).toHaveBeenLastCalledWith(false)
})

test('too short a take is said to be just that', async () => {
  const { user, kept } = await showVoice()
  await user.keyboard('r')
  await button(/^Stop/)
  await user.keyboard('r')
  expect(await screen.findByText(/Too short to keep/)).toBeVisible()
  expect(screen.queryByText(/^Recorded/)).toBe(null)
  expect(await kept()).toEqual([])
})

test('a deletion that cannot be taken back says why', async () => {
  const { user, say, storage, clock } = await showVoice()
  await user.keyboard('r')
  await button(/^Stop/)
  say('hello')
  await user.keyboard('r')
  await button(/^Play/)
  cleanup()
  const error = { code: 'full' } as const
  const restore = async () => ({ ok: false, error }) as const
  const refusing = { ...storage, recordings: { ...storage.recordings, restore } }
  const recordings = await storage.recordings.ofCard(CARD)
  const { store } = await renderApp(<Compare recordings={recordings} onClose={() => {}} />, {
    clock,
    storage: refusing,
  })
  await user.click(await button(/^Delete/))
  await vi.waitFor(() => expect(store.getState().notice).not.toBe(null))
  store.getState().notice?.undo?.()
  await vi.waitFor(() => expect(store.getState().failure).toEqual(error))
})
