import { screen, within } from '@testing-library/react'
import { useState } from 'react'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { renderApp } from '../../../tests/support/renderApp'
import { type Marks, NO_MARKS } from '../../domain/grading'
import { cardId, deckId } from '../../domain/ids'
import { DEFAULT_SETTINGS } from '../../domain/settings'
import type { Language } from '../../domain/text'
import { Markdown } from '../base/Markdown'
import type { KindViewProps } from '../base/View'
import type { ViolationCard } from './schema'
import { practice } from './View'

// A text that is replaced by the same one in Markdown may be gone when a test looks at it.
beforeAll(async () => void (await Markdown.preload()))

/** Two lines break a rule; the middle one is in English only. */
const card: ViolationCard = {
  id: 'c',
  kind: 'violation',
  topic: 't',
  prompt: 'p',
  passages: [
    { id: 'hi', text: { 'zh-CN': '您好。', en: 'Good morning.' }, breaks: null, why: 'A greeting' },
    {
      id: 'owes',
      text: { en: 'He owes us money.' },
      breaks: { 'zh-CN': '透露债务', en: 'Disclosing a debt' },
      why: 'A colleague may not know',
      sayInstead: { 'zh-CN': '请他回电。', en: 'Please ask him to call.' },
    },
    {
      id: 'threat',
      text: { 'zh-CN': '不还就曝光。', en: 'Pay or be exposed.' },
      breaks: { 'zh-CN': '威胁', en: 'A threat' },
    },
  ],
  keyPoints: [{ id: 'k', text: 'Message only', essential: true }],
  redLines: [{ id: 'r', text: 'Naming the sum' }],
  answer: 'Two lines cross it.',
}
const fine: ViolationCard = { ...card, passages: card.passages.slice(0, 1) }
/** Nothing to say beyond the marks. */
const bare: ViolationCard = {
  id: 'b',
  kind: 'violation',
  topic: 't',
  prompt: 'p',
  passages: card.passages.map(({ id, text, breaks }) => ({ id, text, breaks })),
}

const marked = (...options: string[]): Marks => ({ ...NO_MARKS, options })
const checked = (...options: string[]): Marks => ({ ...marked(...options), step: 1 })

function Stage({
  of = card,
  stage = 'asking',
  start = NO_MARKS,
  seen,
  language = 'en',
}: {
  of?: ViolationCard
  stage?: KindViewProps['stage']
  start?: Marks
  seen?: (marks: Marks) => void
  language?: Language
}) {
  const [marks, setMarks] = useState(start)
  return (
    <practice.View
      cardId={cardId(deckId('d'), of.id)}
      card={of}
      language={language}
      deckLanguage="zh-CN"
      stage={stage}
      marks={marks}
      onMarks={(next) => {
        setMarks(next)
        seen?.(next)
      }}
    />
  )
}

const line = (name: string) => screen.getByRole('checkbox', { name })

describe('marking', () => {
  test('each line is a checkbox by its own words, in a group that says what to do', async () => {
    await renderApp(<Stage />)
    const group = screen.getByRole('group', {
      name: 'Mark each line that you think breaks a rule.',
    })
    const names = within(group).getAllByRole('checkbox')
    expect(names.map((box) => box.closest('label')?.textContent)).toEqual([
      'Good morning.',
      'He owes us money.',
      'Pay or be exposed.',
    ])
    expect(line('Good morning.')).not.toBeChecked()
  })

  test('a mark and another take turns, and the count follows', async () => {
    const seen = vi.fn<(marks: Marks) => void>()
    const { user } = await renderApp(<Stage seen={seen} />)
    const count = screen.getByRole('status')
    expect(count).toHaveTextContent('Nothing marked. If every line is fine, that is your answer.')
    await user.click(screen.getByText('He owes us money.'))
    expect(count).toHaveTextContent('1 line marked')
    await user.click(line('Good morning.'))
    expect(count).toHaveTextContent('2 lines marked')
    await user.click(line('He owes us money.'))
    expect(line('He owes us money.')).not.toBeChecked()
    expect(seen).toHaveBeenLastCalledWith(marked('hi'))
  })

  test('nothing gives the outcome away', async () => {
    const { container } = await renderApp(<Stage start={marked('owes')} />)
    expect(container).not.toHaveTextContent(/Disclosing|colleague|ask him|Two lines|Message only/)
  })

  test('a text keeps its language where the wanted one is missing', async () => {
    await renderApp(<Stage language="zh-CN" />, { language: 'zh-CN' })
    expect(screen.getByText('您好。')).toHaveAttribute('lang', 'zh-CN')
    expect(screen.getByText('He owes us money.')).toHaveAttribute('lang', 'en')
  })
})

/** Each line of the sheet: its words, how it fared, why. */
const sheet = () =>
  within(screen.getAllByRole('list')[0] ?? document.body)
    .getAllByRole('listitem')
    .map((item) => [...item.querySelectorAll('p')].map((p) => p.textContent))

describe('after the check', () => {
  test('each line says how it fared, which rule it breaks and why; the marks are fixed', async () => {
    await renderApp(<Stage start={checked('hi', 'owes')} />)
    expect(sheet()).toEqual([
      ['Good morning.', 'False alarm', 'A greeting'],
      ['He owes us money.', 'Found · Disclosing a debt', 'A colleague may not know'],
      ['Pay or be exposed.', 'Missed · A threat'],
    ])
    expect(screen.queryByRole('checkbox')).toBeNull()
  })

  test('in Chinese', async () => {
    const stage = <Stage start={checked('owes')} language="zh-CN" />
    await renderApp(stage, { language: 'zh-CN' })
    expect(sheet().map(([, fared]) => fared)).toEqual([
      '没标，判对了',
      '标对了 · 透露债务',
      '漏标 · 威胁',
    ])
  })

  test('the learner is asked to speak before being shown what to say', async () => {
    const { container } = await renderApp(<Stage start={checked('owes')} />)
    expect(screen.getByText('Now say aloud what should have been said.')).toBeVisible()
    expect(container).not.toHaveTextContent(/ask him to call|Two lines|Message only|Naming/)
  })

  test('where every line is fine, why is asked for', async () => {
    await renderApp(<Stage of={fine} start={checked()} />)
    expect(screen.getByText('Now say aloud why every line is fine.')).toBeVisible()
  })

  test.each<[of: ViolationCard, marks: string[], heading: string]>([
    [card, ['owes', 'threat'], 'All violations found'],
    [card, ['owes'], '1 of 2 violations found'],
    [card, [], '0 of 2 violations found'],
    [card, ['hi', 'owes', 'threat'], 'All violations found · 1 false alarm'],
    [fine, [], 'Rightly nothing marked'],
    [fine, ['hi'], 'Nothing here breaks a rule · 1 false alarm'],
  ])('the heading, which takes the focus, sums up: %#', async (of, options, heading) => {
    await renderApp(<Stage of={of} start={checked(...options)} />)
    const [first] = document.querySelectorAll<HTMLElement>('[data-answer]')
    first?.focus()
    expect(screen.getByRole('heading', { name: heading })).toHaveFocus()
  })
})

describe('after the reveal', () => {
  test('the line that breaks a rule is struck out, with what to say in its place', async () => {
    await renderApp(<Stage stage="grading" start={checked('owes')} />)
    const better = screen.getByText('Please ask him to call.').closest('li')
    expect(better?.querySelector('del')).toHaveTextContent('He owes us money.')
    expect(sheet()).toHaveLength(3)
  })

  test('the model answer, key points and red lines follow; nothing else can be ticked', async () => {
    await renderApp(<Stage stage="grading" start={checked()} />)
    expect(await screen.findByText('Two lines cross it.')).toBeVisible()
    const ticks = screen.getAllByRole('checkbox')
    expect(ticks.map((tick) => tick.closest('label')?.textContent)).toEqual([
      'Message onlyMust say',
      'Naming the sum',
    ])
  })

  /** Where the shell puts the focus. */
  const leads = () => document.querySelector('[data-answer]')

  test('the focus goes on to what is new', async () => {
    await renderApp(<Stage stage="grading" start={checked()} />)
    expect(screen.getByRole('heading', { name: 'Say instead' })).toHaveFocus()
    expect(leads()).toHaveTextContent('Say instead')
  })

  test.each<[why: string, of: ViolationCard, start: Marks]>([
    ['it was not seen before', card, marked('owes', 'threat')],
    [
      'nothing but points follows',
      { ...bare, keyPoints: card.keyPoints ?? [] },
      checked('owes', 'threat'),
    ],
  ])('the outcome leads where %s', async (_why, of, start) => {
    await renderApp(<Stage of={of} stage="grading" start={start} />)
    expect(leads()).toHaveTextContent('All violations found')
    expect(document.body).toHaveFocus()
  })
})

test('reading shows rules, reasons and better words, and nothing to mark', async () => {
  await renderApp(<Stage stage="reading" />)
  expect(screen.getByRole('heading', { name: 'The script' })).toBeVisible()
  expect(sheet()).toEqual([
    ['Good morning.', 'Fine', 'A greeting'],
    ['He owes us money.', 'Breaks a rule · Disclosing a debt', 'A colleague may not know'],
    ['Pay or be exposed.', 'Breaks a rule · A threat'],
  ])
  expect(screen.getByText('Please ask him to call.')).toBeVisible()
  expect(screen.queryByRole('checkbox')).toBeNull()
})

describe('steps', () => {
  const step = (of: ViolationCard, marks: Marks) => practice.nextStep?.(of, marks, DEFAULT_SETTINGS)

  test('the check comes first and keeps the marks, then the reveal', () => {
    const first = step(card, marked('owes'))
    expect(first).toEqual({ label: 'violation.check', marks: checked('owes') })
    expect(step(card, checked('owes'))).toBeNull()
  })

  const better = { id: 'x', text: 'x', breaks: null, sayInstead: 'y' }
  test.each<[why: string, more: Partial<ViolationCard>, steps: boolean]>([
    ['nothing to say', {}, false],
    ['an answer', { answer: 'x' }, true],
    ['key points', { keyPoints: card.keyPoints ?? [] }, true],
    ['no key points', { keyPoints: [] }, false],
    ['better words', { passages: card.passages }, true],
    ['better words for a line that is fine', { passages: [better] }, false],
  ])('a card with %s is checked before the reveal: %s', (_why, more, steps) => {
    expect(step({ ...bare, ...more }, NO_MARKS) !== null).toBe(steps)
  })

  test('points are said once they are on screen', () => {
    expect(practice.points(card, NO_MARKS, 'asking')).toEqual([])
    expect(practice.points(card, NO_MARKS, 'grading')).toEqual(card.keyPoints)
  })
})
