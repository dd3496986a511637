import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { renderApp } from '../../../tests/support/renderApp'
import { unwrap } from '../../../tests/support/storage'
import { NO_MARKS } from '../../domain/grading'
import { type CardId, cardId, deckId, storyId } from '../../domain/ids'
import { err } from '../../domain/result'
import type { Language } from '../../domain/text'
import { type StoryField, textsIn, type Writings } from '../../domain/writings'
import type { Storage } from '../../storage/ports'
import { Markdown } from '../base/Markdown'
import type { StoryCard } from './schema'
import { practice } from './View'

// A text that is replaced by the same one in Markdown may be gone when a test looks at it.
beforeAll(async () => void (await Markdown.preload()))

const both = (zh: string, en: string) => ({ 'zh-CN': zh, en })
const card: StoryCard = {
  id: 's',
  kind: 'story',
  topic: 't',
  prompt: both('讲一次失误。', 'Tell me about a mistake.'),
  targetSeconds: 90,
  parts: {
    situation: { prompt: both('当时在做什么？', 'What were you doing?') },
    task: { prompt: both('错在哪里？', 'What went wrong?') },
    action: { prompt: both('怎么改正？', 'How did you put it right?') },
    result: { prompt: both('以后怎么办？', 'And since then?') },
  },
  keyPoints: [{ id: 'k', text: both('主动报告', 'Reported it unasked'), essential: true }],
  example: both('示例文字', 'An example text'),
}
const OLD = storyId('old')
const FILLED = { situation: 'At the till', task: 'To pay', action: 'I asked', result: 'It held' }

let count = 0
let id: CardId
// What could not be saved outlives a screen, so each test has a card of its own.
beforeEach(() => {
  id = cardId(deckId('d'), `s${count++}`)
})

type Stage = 'asking' | 'grading' | 'reading'
const Shown = ({ stage = 'asking', language = 'en' }: { stage?: Stage; language?: Language }) => (
  <practice.View
    cardId={id}
    card={card}
    language={language}
    deckLanguage="zh-CN"
    stage={stage}
    marks={NO_MARKS}
    onMarks={vi.fn<() => void>()}
  />
)

const put = async (storage: Storage, texts: Writings<StoryField>, owner = OLD) =>
  unwrap(
    await storage.writings.write(
      Object.entries(texts).map(([field, text]) => ({
        owner,
        field: field as StoryField,
        language: 'en' as const,
        text,
      })),
    ),
  )
const link = async (storage: Storage) => textsIn<'story'>(await storage.writings.of(id), 'en').story
const field = (name: string) => screen.findByRole<HTMLTextAreaElement>('textbox', { name })
const choice = () => screen.findByRole<HTMLSelectElement>('combobox', { name: 'Your story' })

/** The screen of a card told with a story that is in storage already. */
async function showTold(texts: Writings<StoryField>, stage: Stage) {
  const app = await renderApp(null)
  await put(app.storage, texts)
  unwrap(
    await app.storage.writings.write([{ owner: id, field: 'story', language: 'en', text: OLD }]),
  )
  app.rerender(<Shown stage={stage} />)
  return app
}

describe('a new story', () => {
  test('is nothing until something is written; then the card is told with it', async () => {
    const { user, storage } = await renderApp(<Shown />)
    const situation = await field('Situation')
    expect(situation).toHaveAccessibleDescription(/What were you doing\?/)
    expect(await storage.writings.of(id)).toEqual([])
    await user.type(situation, 'Hm')
    await waitFor(async () => {
      const [story] = await storage.writings.stories('en')
      expect(story?.texts).toEqual({ situation: 'Hm' })
      expect(await link(storage)).toBe(story?.id)
    })
    expect(situation).toHaveFocus()
    expect(screen.getByText('3 parts still unfilled')).toBeVisible()
  })

  test('stays open when its last part is begun', async () => {
    const { user } = await renderApp(<Shown />)
    for (const name of ['Situation', 'Task', 'Action', 'Result'])
      await user.type(await field(name), 'Yes')
    expect(screen.getByText('All four parts are filled')).toBeVisible()
    expect(await field('Result')).toHaveFocus()
  })
})

describe('choosing a story', () => {
  test('one that is filled is told from memory: its words do not show, its parts do', async () => {
    const { user, storage } = await renderApp(null)
    await put(storage, FILLED)
    const { container } = await renderApp(<Shown />, { storage })
    await user.selectOptions(await choice(), 'At the till')
    await waitFor(async () => expect(await link(storage)).toBe(OLD))
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(container).not.toHaveTextContent(/To pay|I asked|It held/)
    for (const name of ['Situation', 'Task', 'Action', 'Result'])
      expect(screen.getByText(name)).toBeVisible()
    expect(screen.getByText('9 words')).toBeVisible()
  })

  test('while another is still being saved: both are kept, and the choice counts', async () => {
    const { user, storage } = await renderApp(null)
    await put(storage, FILLED)
    let letThrough: () => void = () => undefined
    const held = new Promise<void>((resolve) => {
      letThrough = resolve
    })
    const { writings } = storage
    const write: Storage['writings']['write'] = (texts) => held.then(() => writings.write(texts))
    await renderApp(<Shown />, { storage: { ...storage, writings: { ...writings, write } } })
    await user.type(await field('Task'), 'Mine')
    await user.selectOptions(await choice(), 'At the till')
    letThrough()
    await waitFor(async () => {
      const stories = await storage.writings.stories('en')
      expect(stories.map(({ texts }) => texts.task)).toEqual(['Mine', 'To pay'])
      expect(await link(storage)).toBe(OLD)
    })
    await user.selectOptions(await choice(), 'Mine')
    expect(await field('Task')).toHaveValue('Mine')
    await user.selectOptions(await choice(), 'New story')
    expect(await field('Task')).toHaveValue('')
  })
})

describe('storage refuses', () => {
  const refusing = (storage: Storage) => ({
    ...storage,
    writings: { ...storage.writings, write: () => Promise.resolve(err({ code: 'full' } as const)) },
  })

  test('the text is kept through the reveal and the next card, and counts', async () => {
    const app = await renderApp(null)
    const { user, rerender, unmount } = await renderApp(<Shown />, {
      storage: refusing(app.storage),
    })
    for (const name of ['Situation', 'Task', 'Action', 'Result'])
      await user.type(await field(name), 'Oh')
    expect(screen.getByText('All four parts are filled')).toBeVisible()
    rerender(<Shown stage="grading" />)
    expect(await field('Situation')).toHaveValue('Oh')
    expect((await screen.findAllByRole('alert'))[0]).toHaveTextContent('Not saved yet.')
    unmount()
    await renderApp(<Shown />, { storage: app.storage })
    expect(await field('Result')).toHaveValue('Oh')
    await waitFor(async () => {
      const [story] = await app.storage.writings.stories('en')
      expect(story?.texts).toEqual({ situation: 'Oh', task: 'Oh', action: 'Oh', result: 'Oh' })
      expect(await link(app.storage)).toBe(story?.id)
    })
  })

  test('a choice that was not saved is said', async () => {
    const app = await renderApp(null)
    await put(app.storage, FILLED)
    const { user, store } = await renderApp(<Shown />, { storage: refusing(app.storage) })
    await user.selectOptions(await choice(), 'At the till')
    await waitFor(() => expect(store.getState().failure).toEqual({ code: 'full' }))
  })
})

describe('after the reveal', () => {
  test('the own story stands there to compare with, and its parts are ticked first', async () => {
    await showTold(FILLED, 'grading')
    const heading = await screen.findByRole('heading', { name: 'Your story' })
    expect(heading).toHaveAttribute('data-answer')
    expect(screen.getByText('It held')).toHaveAttribute('lang', 'en')
    const ticks = screen.getAllByRole('checkbox').map((tick) => tick.closest('label')?.textContent)
    expect(ticks).toEqual([
      'Situation: set the sceneMust say',
      'Task: said what was mine to doMust say',
      'Action: said what I did myselfMust say',
      'Result: said how it endedMust say',
      'Reported it unaskedMust say',
    ])
    expect(screen.getByText('Worked example').closest('details')).not.toHaveAttribute('open')
  })

  test('it can be mended on the spot', async () => {
    const { user } = await showTold(FILLED, 'grading')
    await user.click(await screen.findByRole('button', { name: 'Edit my story' }))
    await user.type(await field('Result'), ', and how')
    await user.click(screen.getByRole('button', { name: 'Done' }))
    expect(await screen.findByText('It held, and how')).toBeVisible()
  })

  test('a part not written says what belongs there', async () => {
    await showTold({ situation: 'At the till' }, 'grading')
    const empty = await screen.findAllByText(/^Not written yet\./)
    expect(empty.map((one) => one.textContent)).toEqual([
      'Not written yet. What went wrong?',
      'Not written yet. How did you put it right?',
      'Not written yet. And since then?',
    ])
  })

  test('where nothing is written that is said once, and the example lies open', async () => {
    await renderApp(<Shown stage="grading" />)
    expect(await screen.findByText('An example text')).toBeVisible()
    expect(screen.getByText('Worked example').closest('details')).toHaveAttribute('open')
    expect(screen.getAllByText(/^Not written yet/)).toHaveLength(1)
    expect(screen.getByRole('button', { name: 'Write my story' })).toBeVisible()
  })

  test('words of the interface are in its language, words of the deck in theirs', async () => {
    await renderApp(<Shown stage="grading" language="en" />, { language: 'zh-CN' })
    const tick = await screen.findByRole('checkbox', { name: /情境：交代了背景/ })
    expect(within(tick.closest('label')!).getByText(/情境/)).toHaveAttribute('lang', 'zh-CN')
    expect((await screen.findByText('An example text')).closest('[lang]')).toHaveAttribute(
      'lang',
      'en',
    )
  })
})

test('reading shows everything and has nothing to tick', async () => {
  await showTold(FILLED, 'reading')
  expect(await screen.findByText('It held')).toBeVisible()
  expect(screen.queryByRole('checkbox')).toBeNull()
  expect(await screen.findByText('An example text')).toBeVisible()
  expect(screen.getByText('Worked example').closest('details')).toHaveAttribute('open')
  expect(document.querySelector('[data-answer]')).toBeNull()
})

test('reading a card without a story names its parts', async () => {
  await renderApp(<Shown stage="reading" />)
  expect(await screen.findByText('What were you doing?')).toBeVisible()
  expect(screen.queryByText(/^Not written yet/)).toBeNull()
})

test('each language has a story of its own', async () => {
  const { rerender } = await showTold(FILLED, 'grading')
  expect(await screen.findByText('It held')).toBeVisible()
  rerender(<Shown stage="grading" language="zh-CN" />)
  expect(await screen.findByRole('button', { name: 'Write my story' })).toBeVisible()
  expect(screen.queryByText('It held')).toBeNull()
})
