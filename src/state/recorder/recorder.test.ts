import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { fakeClock } from '../../../tests/support/clock'
import { idOf } from '../../../tests/support/decks'
import { fakeMicrophone } from '../../../tests/support/fakeMicrophone'
import { closeAll, freshName, openDexie } from '../../../tests/support/storage'
import type { Storage } from '../../storage/ports'
import { createRecorder } from './recorder'
import { recoverTakes } from './takes'

const CARD = idOf('a')
const clock = fakeClock()
let storage: Storage

beforeEach(async () => {
  storage = await openDexie(freshName(), clock)
})
afterEach(closeAll)

function startRecorder(browser: ReturnType<typeof fakeMicrophone> | null, on = storage) {
  const recorder = createRecorder({ cardId: CARD, targetSeconds: 60 }, on, clock)
  const state = () => recorder.getState()
  /** A second in which this is said. */
  const say = (text: string) => {
    clock.move(1000)
    browser?.recorder().say(text)
  }
  const ended = () => vi.waitFor(() => expect(state().phase).toBe('idle'))
  return { recorder, state, say, ended }
}

const kept = async () => {
  const recordings = await storage.recordings.ofCard(CARD)
  return Promise.all(
    recordings.map(async ({ slot, cutOff, lastsMillis }) => {
      const sound = await storage.recordings.sound(CARD, slot)
      return { slot, cutOff, lastsMillis, text: await sound?.text() }
    }),
  )
}

test('what was said is kept whole: the first, then always the latest; the microphone is let go', async () => {
  const browser = fakeMicrophone()
  const { state, say, ended } = startRecorder(browser)
  for (const words of ['one', 'two', 'three']) {
    await state().start()
    expect(state().phase).toBe('recording')
    say(words)
    clock.move(500)
    state().stop()
    await ended()
    expect(browser.isHeld()).toBe(false)
  }
  expect(await kept()).toEqual([
    { slot: 'first', cutOff: false, lastsMillis: 1500, text: 'one.' },
    { slot: 'latest', cutOff: false, lastsMillis: 1500, text: 'three.' },
  ])
  expect(state()).toMatchObject({ trouble: null, unsaved: null, keptMillis: 1500 })
  expect(browser.locks.held.size).toBe(0)
})

test('a slip of the finger takes no place, and says so', async () => {
  const { state, ended } = startRecorder(fakeMicrophone())
  await state().start()
  clock.move(900)
  state().stop()
  await ended()
  expect(await kept()).toEqual([])
  expect(state()).toMatchObject({ trouble: 'tooShort', keptMillis: null })
})

test('deleted in another tab while it was being made, it is not said to be kept', async () => {
  const { state, say, ended } = startRecorder(fakeMicrophone())
  await state().start()
  say('gone')
  await vi.waitFor(async () => expect(await storage.recordings.unfinished()).toHaveLength(1))
  await storage.recordings.removeAll()
  state().stop()
  await ended()
  expect(await kept()).toEqual([])
  expect(state()).toMatchObject({ trouble: 'deleted', keptMillis: null })
})

test('a microphone that goes away at once: nothing is said to be kept', async () => {
  const browser = fakeMicrophone()
  const { state, ended } = startRecorder(browser)
  await state().start()
  browser.track().unplug()
  await ended()
  expect(state()).toMatchObject({ trouble: 'missing', keptMillis: null })
})

test('each further turn of a take has as much time again; the next take starts with one', async () => {
  const { state, say, ended } = startRecorder(fakeMicrophone())
  for (const turns of [3, 1]) {
    await state().start()
    for (let turn = 1; turn < turns; turn++) state().addTurn()
    say('hello')
    state().stop()
    await ended()
  }
  const targets = (await storage.recordings.ofCard(CARD)).map((one) => one.targetSeconds)
  expect(targets).toEqual([180, 60])
})

test('a microphone whose loudness cannot be measured records all the same, and is let go', async () => {
  const browser = fakeMicrophone({ deaf: true })
  const { state, say, ended } = startRecorder(browser)
  await state().start()
  expect(state()).toMatchObject({ phase: 'recording', trouble: null })
  expect(state().level()).toBe(0)
  say('one')
  state().stop()
  await ended()
  expect(await kept()).toMatchObject([{ text: 'one.' }])
  expect(browser.isHeld()).toBe(false)
})

test('a browser without an encoder: the microphone and its lock are let go', async () => {
  const browser = fakeMicrophone()
  class NoEncoder {
    static isTypeSupported = () => false
    constructor() {
      throw new DOMException('no encoder', 'NotSupportedError')
    }
  }
  vi.stubGlobal('MediaRecorder', NoEncoder)
  const { state } = startRecorder(browser)
  await state().start()
  expect(state()).toMatchObject({ phase: 'idle', trouble: 'unsupported' })
  expect(browser.isHeld()).toBe(false)
  expect(browser.locks.held.size).toBe(0)
})

test.each([
  ['NotAllowedError', 'refused'],
  ['NotFoundError', 'missing'],
  ['NotReadableError', 'busy'],
])('a microphone that answers %s: %s', async (refusal, trouble) => {
  const { state } = startRecorder(fakeMicrophone({ refusal }))
  await state().start()
  expect(state()).toMatchObject({ phase: 'idle', trouble })
})

test('a browser that cannot record says so when it is asked to', async () => {
  vi.stubGlobal('navigator', {})
  onTestFinished(() => {
    vi.unstubAllGlobals()
  })
  const { state } = startRecorder(null)
  expect(state().trouble).toBe(null)
  await state().start()
  expect(state()).toMatchObject({ phase: 'idle', trouble: 'unsupported' })
})

test('stopped while the person is being asked, nothing listens afterwards', async () => {
  const browser = fakeMicrophone()
  const { state } = startRecorder(browser)
  const started = state().start()
  state().stop()
  await started
  expect(state().phase).toBe('idle')
  expect(browser.isHeld()).toBe(false)
})

test('an unplugged microphone: what was said until then is kept as cut off', async () => {
  const browser = fakeMicrophone()
  const { state, say, ended } = startRecorder(browser)
  await state().start()
  say('until here')
  browser.track().unplug()
  await ended()
  expect(state().trouble).toBe('lost')
  expect(await kept()).toMatchObject([{ cutOff: true, text: 'until here.' }])
})

describe('no room', () => {
  test('before it begins: nothing is recorded', async () => {
    const browser = fakeMicrophone({ full: true })
    const { state } = startRecorder(browser)
    await state().start()
    expect(state()).toMatchObject({ phase: 'idle', trouble: 'full' })
    expect(browser.isHeld()).toBe(false)
  })

  test.each([
    ['full', 'full', 0],
    ['outdatedTab', 'unsaved', 1],
  ] as const)('storage that answers %s in mid-recording: %s', async (code, trouble, reserves) => {
    const { recordings } = storage
    const addPiece: typeof recordings.addPiece = async (piece) =>
      piece.index === 0 ? recordings.addPiece(piece) : { ok: false, error: { code } }
    const refusing = { ...storage, recordings: { ...recordings, addPiece } }
    const browser = fakeMicrophone()
    const { state, say, ended } = startRecorder(browser, refusing)
    await state().start()
    expect(browser.reserve.held.size).toBe(1)
    say('fits')
    say(' not')
    await ended()
    // All of it plays from memory; what fitted is kept; what was set aside is free for the rating.
    expect(state()).toMatchObject({ trouble, unsaved: { lastsMillis: 2000 } })
    expect(await state().unsaved?.sound.text()).toBe('fits not.')
    expect(await kept()).toMatchObject([{ cutOff: true, text: 'fits' }])
    expect(browser.isHeld()).toBe(false)
    expect(browser.reserve.held.size).toBe(reserves)
  })
})

test('a take whose tab was closed is recovered; one that still goes on is left alone', async () => {
  const browser = fakeMicrophone()
  const { state, say, ended } = startRecorder(browser)
  await state().start()
  say('still')
  await vi.waitFor(async () => expect(await storage.recordings.unfinished()).toHaveLength(1))
  await recoverTakes(storage)
  expect(await kept()).toEqual([])
  // The browser lets go of a closed tab's locks.
  browser.locks.held.clear()
  await recoverTakes(storage)
  expect(await kept()).toMatchObject([{ cutOff: true, text: 'still', lastsMillis: 1000 }])
  state().stop()
  await ended()
})
