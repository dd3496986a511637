import { screen, within } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { renderApp } from '../../../tests/support/renderApp'
import { sitting } from '../../../tests/support/sitting'
import { NO_MARKS } from '../../domain/grading'
import type { Language } from '../../domain/text'
import { AskingBar } from './AskingBar'
import { ConfidenceTap } from './ConfidenceTap'

async function show(language: Language = 'en') {
  const practice = await sitting()
  const { clock, storage, store } = practice
  const tap = <ConfidenceTap store={store} />
  return { ...practice, ...(await renderApp(tap, { language, clock, storage })) }
}

const taps = () => screen.getAllByRole('button')
const pressed = () =>
  taps().flatMap((tap) => (tap.getAttribute('aria-pressed') === 'true' ? [tap.textContent] : []))

describe('how sure one feels', () => {
  test.each<[Language, group: string, names: readonly string[]]>([
    ['en', 'How sure?', ['Unsure', 'Half', 'Sure']],
    ['zh-CN', '有把握吗？', ['没底', '大概', '有把握']],
  ])('is three taps under one question (%s)', async (language, group, names) => {
    await show(language)
    const buttons = within(screen.getByRole('group', { name: group })).getAllByRole('button')
    expect(buttons.map((button) => button.textContent)).toEqual(names)
    expect(pressed()).toEqual([])
  })

  test('is said by one tap, changed by another, and taken back by a second one', async () => {
    const { user, state } = await show()
    await user.click(screen.getByRole('button', { name: 'Unsure' }))
    expect([state().confidence, pressed()]).toEqual(['unsure', ['Unsure']])
    await user.click(screen.getByRole('button', { name: 'Sure' }))
    expect([state().confidence, pressed()]).toEqual(['sure', ['Sure']])
    await user.click(screen.getByRole('button', { name: 'Sure' }))
    expect([state().confidence, pressed()]).toEqual([null, []])
    expect(state().stage).toBe('asking')
  })
})

test('a click leaves the focus where it was; the keyboard says it as well', async () => {
  const { user, state } = await show()
  const before = document.activeElement
  await user.click(screen.getByRole('button', { name: 'Half' }))
  expect(document.activeElement).toBe(before)
  await user.tab()
  await user.keyboard(' ')
  expect(state().confidence).toBe('unsure')
})

test.each([
  ['before the reveal', true, 0, true],
  ['not once a step has told something of the answer', true, 1, false],
  ['not when the person does not want it', false, 0, false],
])('it is asked %s', async (_when, askConfidence, step, asked) => {
  const { clock, storage, store, state } = await sitting()
  const card = state().prepared?.record.card
  if (!card) throw new Error('no card')
  state().mark({ ...NO_MARKS, step })
  const onAdvance = vi.fn<() => void>()
  const bar = <AskingBar store={store} card={card} label="On" onAdvance={onAdvance} />
  const { user } = await renderApp(bar, { clock, storage, settings: { askConfidence } })
  // It is drawn after the question.
  const tap = await screen.findByRole('group', { name: 'How sure?' }).catch(() => null)
  expect(tap !== null).toBe(asked)
  await user.click(screen.getByRole('button', { name: /^On/ }))
  expect(onAdvance).toHaveBeenCalledTimes(1)
})
