import { screen } from '@testing-library/react'
import { useState } from 'react'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { renderApp } from '../../../tests/support/renderApp'
import { type Marks, NO_MARKS } from '../../domain/grading'
import { cardId, deckId } from '../../domain/ids'
import type { Language } from '../../domain/text'
import { Markdown } from '../base/Markdown'
import type { ChoiceCard } from './schema'
import { practice } from './View'

// A text that is replaced by the same one in Markdown may be gone when a test looks at it.
beforeAll(async () => void (await Markdown.preload()))

/** “Stop” and “Ask” are right; the last option has no id of its own. */
const card: ChoiceCard = {
  id: 'c',
  kind: 'choice',
  topic: 't',
  prompt: 'p',
  answer: { 'zh-CN': '先停。', en: 'Stop first.' },
  options: [
    { id: 'go', text: { 'zh-CN': '继续打', en: 'Go on' }, correct: false, why: 'Unlawful' },
    { id: 'stop', text: { 'zh-CN': '停', en: 'Stop' }, correct: true, why: 'The rule says so' },
    { text: { 'zh-CN': '问主管', en: 'Ask' }, correct: true },
  ],
}
const multiple: ChoiceCard = { ...card, multiple: true }

function Stage({
  of = card,
  seen,
  start = [],
  asking = true,
  language = 'en',
}: {
  of?: ChoiceCard
  seen?: (marks: Marks) => void
  start?: readonly string[]
  asking?: boolean
  language?: Language
}) {
  const [marks, setMarks] = useState<Marks>({ ...NO_MARKS, options: start })
  return (
    <practice.View
      cardId={cardId(deckId('d'), of.id)}
      card={of}
      language={language}
      deckLanguage="en"
      stage={asking ? 'asking' : 'grading'}
      marks={marks}
      onMarks={(next) => {
        setMarks(next)
        seen?.(next)
      }}
    />
  )
}

describe('before the reveal', () => {
  test('one pick: another one replaces it', async () => {
    const seen = vi.fn<(marks: Marks) => void>()
    const { user } = await renderApp(<Stage seen={seen} />)
    expect(screen.getByRole('group', { name: 'Pick one of 3, then say why.' })).toBeVisible()
    await user.click(screen.getByRole('radio', { name: 'Go on' }))
    await user.click(screen.getByRole('radio', { name: 'Stop' }))
    expect(screen.getByRole('radio', { name: 'Stop' })).toBeChecked()
    expect(screen.getByRole('radio', { name: 'Go on' })).not.toBeChecked()
    expect(seen).toHaveBeenLastCalledWith({ ...NO_MARKS, options: ['stop'] })
  })

  test('several picks: each is ticked and unticked by itself', async () => {
    const seen = vi.fn<(marks: Marks) => void>()
    const { user } = await renderApp(<Stage of={multiple} seen={seen} />)
    expect(
      screen.getByRole('group', { name: 'Pick all that apply of these 3, then say why.' }),
    ).toBeVisible()
    for (const name of ['Go on', 'Ask', 'Go on', 'Stop'])
      await user.click(screen.getByRole('checkbox', { name }))
    expect(seen).toHaveBeenLastCalledWith({ ...NO_MARKS, options: ['3', 'stop'] })
    expect(screen.getByRole('checkbox', { name: 'Go on' })).not.toBeChecked()
  })

  test('a pick is no statement about key points', async () => {
    const seen = vi.fn<(marks: Marks) => void>()
    const { user } = await renderApp(<Stage seen={seen} />)
    await user.click(screen.getByText('Stop'))
    expect(seen.mock.lastCall?.[0].touched).toBe(false)
  })

  test('nothing gives the answer away', async () => {
    const { container } = await renderApp(<Stage />)
    expect(container).not.toHaveTextContent(/Right|Wrong|The rule says so|Stop first/)
  })
})

/** The verdict in words, then the option, then the reason if there is one. */
const lines = () =>
  screen
    .getAllByRole('listitem')
    .map((item) => [...item.querySelectorAll('p')].map((p) => p.textContent?.trim()))

describe('after the reveal every option says in words how it fared, and why', () => {
  test.each<[why: string, of: ChoiceCard, picked: readonly string[], verdicts: readonly string[]]>([
    ['nothing picked', multiple, [], ['Wrong', 'Right', 'Right']],
    ['a wrong pick', multiple, ['go'], ['Wrong · your pick', 'Right · missed', 'Right · missed']],
    ['half of it', multiple, ['stop'], ['Wrong', 'Right · your pick', 'Right · missed']],
    ['all of it', multiple, ['stop', '3'], ['Wrong', 'Right · your pick', 'Right · your pick']],
  ])('%s', async (_why, of, picked, verdicts) => {
    await renderApp(<Stage of={of} start={picked} asking={false} />)
    const [go, stop, ask] = verdicts
    expect(lines()).toEqual([
      [go, 'Go on', 'Unlawful'],
      [stop, 'Stop', 'The rule says so'],
      [ask, 'Ask'],
    ])
    expect(screen.queryByRole('radio')).toBeNull()
  })

  test('in Chinese', async () => {
    const stage = <Stage of={multiple} start={['go', 'stop']} asking={false} language="zh-CN" />
    await renderApp(stage, { language: 'zh-CN' })
    expect(lines().map(([verdict]) => verdict)).toEqual(['错 · 你选的', '对 · 你选的', '对 · 漏选'])
    expect(screen.getByText('停')).toHaveAttribute('lang', 'zh-CN')
    expect(screen.getByText('Unlawful')).toHaveAttribute('lang', 'en')
  })

  test.each<[of: ChoiceCard, picked: readonly string[], result: string]>([
    [multiple, ['stop', '3'], 'Right'],
    [multiple, ['stop'], 'Wrong'],
    [card, ['go'], 'Wrong'],
    [card, [], 'Not picked'],
  ])('a heading takes the focus and says the result', async (of, picked, result) => {
    const { answer: _, ...withoutAnswer } = of
    await renderApp(<Stage of={withoutAnswer} start={picked} asking={false} />)
    const heading = screen.getByRole('heading', { name: result })
    expect(document.querySelector('[data-answer]')).toBe(heading)
    heading.focus()
    expect(heading).toHaveFocus()
  })

  test('the result comes before the model answer', async () => {
    await renderApp(<Stage start={['go']} asking={false} />)
    const headings = [...document.querySelectorAll('[data-answer]')].map((one) => one.textContent)
    expect(headings).toEqual(['Wrong', 'Model answer'])
  })

  test('the model answer is there too', async () => {
    await renderApp(<Stage asking={false} />)
    expect(await screen.findByText('Stop first.')).toBeVisible()
  })
})
