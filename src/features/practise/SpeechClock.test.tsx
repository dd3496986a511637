import { act, screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { renderApp } from '../../../tests/support/renderApp'
import { sitting } from '../../../tests/support/sitting'
import { NO_MARKS } from '../../domain/grading'
import type { Pace } from '../../domain/pace'
import type { Language } from '../../domain/text'
import { SpeechClock } from './SpeechClock'
import { SpokenLine } from './SpokenLine'

const PACE: Pace = { thinkSeconds: 10, speakSeconds: 60 }

async function show(part: typeof SpeechClock | typeof SpokenLine, language: Language = 'en') {
  const practice = await sitting()
  const { clock, storage, store } = practice
  const Part = part
  const showIt = () => renderApp(<Part store={store} pace={PACE} />, { language, clock, storage })
  return { ...practice, showIt }
}

const speakNow = () => screen.getByRole('button', { name: 'Speak now' })

/** The clock once it has ticked. */
const timer = (name: string) => screen.findByRole('timer', { name })

describe('the clock of a question', () => {
  test('gives time to think, then counts what is spoken', async () => {
    const { clock, showIt } = await show(SpeechClock)
    await showIt()
    expect(await timer('Think 0:00 / 0:10')).toHaveTextContent('Think 0:00 / 0:10')
    clock.move(9000)
    await timer('Think 0:09 / 0:10')
    clock.move(1000)
    await timer('Speak 0:00 / 1:00')
    expect(screen.getByRole('status')).toHaveTextContent('Time to speak')
    expect(speakNow()).toHaveAttribute('aria-disabled', 'true')
  })

  test('counts from when the person says so', async () => {
    const { clock, state, showIt } = await show(SpeechClock)
    const { user } = await showIt()
    clock.move(4000)
    await user.click(screen.getByRole('button', { name: 'Speak now' }))
    await timer('Speak 0:00 / 1:00')
    expect(speakNow()).toHaveAttribute('aria-disabled', 'true')
    expect(screen.getByRole('status')).toBeEmptyDOMElement()
    expect(state().speakingFrom).toBe(clock.now())
    clock.move(3000)
    await timer('Speak 0:03 / 1:00')
  })

  test('gives the focus back to the question: from there Space shows the answer', async () => {
    const { store } = await sitting()
    const { user } = await renderApp(
      <>
        <main id="content">
          <h1 tabIndex={-1}>question</h1>
        </main>
        <SpeechClock store={store} pace={PACE} />
      </>,
    )
    await user.tab()
    expect(speakNow()).toHaveFocus()
    await user.keyboard('{Enter}')
    expect(screen.getByRole('heading')).toHaveFocus()
  })

  test('stands still while a text is written on the card, and begins anew after it', async () => {
    const { clock, store } = await sitting()
    const { user } = await renderApp(
      <>
        <main id="content">
          <textarea aria-label="story" />
        </main>
        <SpeechClock store={store} pace={PACE} />
      </>,
      { clock },
    )
    await timer('Think 0:00 / 0:10')
    await user.click(screen.getByRole('textbox'))
    expect(screen.queryByRole('timer')).toBeNull()
    clock.move(90_000)
    await user.tab()
    await timer('Think 0:00 / 0:10')
    expect(store.getState().clockFrom).toBe(clock.now())
  })

  test.each<[Language, over: string, name: string]>([
    ['en', 'over the target', 'Speak 1:01 / 1:00'],
    ['zh-CN', '超过目标时间', '开口 1:01 / 1:00'],
  ])('warns in words when it took too long, and counts on (%s)', async (language, over, name) => {
    const { clock, state, showIt } = await show(SpeechClock, language)
    await showIt()
    clock.move(70_000)
    await screen.findByRole('timer', { name: / 1:00 \/ 1:00$/ })
    expect(screen.getByRole('status')).not.toHaveTextContent(over)
    clock.move(1000)
    await timer(name)
    expect(screen.getByRole('status')).toHaveTextContent(over)
    clock.move(600_000)
    await screen.findByRole('timer', { name: / 11:01 \/ 1:00$/ })
    expect(state().stage).toBe('asking')
  })

  test('warns for the eye alone while something is being recorded', async () => {
    const { clock, store, storage } = await sitting()
    const ui = (isQuiet: boolean) => <SpeechClock store={store} pace={PACE} isQuiet={isQuiet} />
    const { rerender } = await renderApp(ui(true), { clock, storage })
    clock.move(80_000)
    expect(await screen.findByText('over the target')).toBeVisible()
    expect(screen.getByRole('status')).toHaveAttribute('aria-live', 'off')
    rerender(ui(false))
    expect(screen.getByRole('status')).toHaveAttribute('aria-live', 'polite')
  })

  test('starts anew at the next turn', async () => {
    const { clock, state, showIt } = await show(SpeechClock)
    await showIt()
    clock.move(75_000)
    await timer('Speak 1:05 / 1:00')
    act(() => state().mark({ ...NO_MARKS, step: 1 }))
    await timer('Think 0:00 / 0:10')
    expect(screen.getByRole('status')).toBeEmptyDOMElement()
  })
})

describe('what is said of the time after the reveal', () => {
  test.each<[millis: number, Language, says: string]>([
    [40_000, 'en', 'Spoke 0:30 of 1:00'],
    [9000, 'en', ''],
    [70_000, 'en', 'Spoke 1:00 of 1:00'],
    [110_000, 'en', 'Spoke 1:40 of 1:0040 s over your target'],
    [110_000, 'zh-CN', '说了 1:40，目标 1:00超出 40 秒'],
  ])('after %d ms (%s): %s', async (millis, language, says) => {
    const { clock, state, showIt } = await show(SpokenLine, language)
    clock.move(millis)
    state().reveal()
    const { container } = await showIt()
    expect(container.textContent).toBe(says)
  })

  test.each<[Language, says: RegExp]>([
    ['en', /felt: Half$/],
    ['zh-CN', /把握：大概$/],
  ])('how sure the person felt stands beside it (%s)', async (language, says) => {
    const { state, showIt } = await show(SpokenLine, language)
    state().feel('halfSure')
    state().reveal()
    expect((await showIt()).container).toHaveTextContent(says)
  })

  test('after an undo nothing is known of the time, but how sure the person felt is', async () => {
    const { state, answer, showIt } = await show(SpokenLine)
    state().feel('sure')
    await answer('good')
    await state().undo()
    expect((await showIt()).container.textContent).toBe('felt: Sure')
  })
})
