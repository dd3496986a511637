import { screen, within } from '@testing-library/react'
import { useState } from 'react'
import { beforeAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { renderApp } from '../../../tests/support/renderApp'
import { type Marks, NO_MARKS } from '../../domain/grading'
import { cardId, deckId } from '../../domain/ids'
import type { Language } from '../../domain/text'
import { useSettings } from '../../state/context'
import { Markdown } from '../base/Markdown'
import type { KindViewProps } from '../base/View'
import type { DialogueCard, Turn } from './schema'
import { practice } from './View'

// A text that is replaced by the same one in Markdown may be gone when a test looks at it.
beforeAll(async () => void (await Markdown.preload()))

// jsdom lays nothing out and cannot scroll.
const scrollTo = vi.fn<(this: HTMLElement) => void>()
Element.prototype.scrollIntoView = scrollTo
beforeEach(() => {
  scrollTo.mockClear()
})

const both = (zh: string, en: string) => ({ 'zh-CN': zh, en })

const greeting: Turn = { speaker: 'other', line: both('喂？', 'Hello?') }
const opening: Turn = {
  speaker: 'learner',
  example: both('我姓周，**工号**1023。', 'This is **Zhou**.'),
  keyPoints: [{ id: 'name', text: both('报姓名', 'Gives a name'), essential: true }],
  redLines: [{ id: 'pose', text: both('冒充法院', 'Posing as a court') }],
}
const card: DialogueCard = {
  id: 'c',
  kind: 'dialogue',
  topic: 't',
  prompt: '',
  turns: [
    greeting,
    opening,
    { speaker: 'other', who: both('母亲', 'Her mother'), line: both('她不在。', 'She is out.') },
    {
      speaker: 'learner',
      example: both('请她回电。', 'Please ask her to call.'),
      keyPoints: [{ id: 'back', text: both('请回电', 'Asks for a call') }],
    },
    { speaker: 'other', line: both('好。', 'All right.') },
  ],
}

/** The View with marks that are kept, and the one button of the shell. */
function Stage({ of = card, language = 'en', ...more }: StageProps) {
  const [marks, setMarks] = useState<Marks>(NO_MARKS)
  const [stage, setStage] = useState<KindViewProps['stage']>(more.stage ?? 'asking')
  const step = practice.nextStep?.(of, marks, useSettings())
  const replay = () => {
    setMarks(NO_MARKS)
    setStage('asking')
  }
  return (
    <>
      <practice.View
        cardId={cardId(deckId('d'), of.id)}
        card={of}
        language={language}
        deckLanguage="en"
        stage={stage}
        marks={marks}
        onMarks={setMarks}
        {...(stage === 'reading' ? {} : { onReplay: replay })}
        crossings={new Map([['pose', 2]])}
      />
      <button type="button" onClick={() => (step ? setMarks(step.marks) : setStage('grading'))}>
        {step?.label ?? 'reveal'}
      </button>
    </>
  )
}

interface StageProps {
  of?: DialogueCard
  language?: Language
  stage?: KindViewProps['stage']
}

const on = () => screen.getByRole('button', { name: /^(dialogue\.|reveal)/ })
const heading = (name: string) => screen.getByRole('heading', { name })

test('turn by turn: say it, see the example and tick, then the next line', async () => {
  const { user, container } = await renderApp(<Stage />)
  expect(heading('Turn 1 of 2')).not.toHaveFocus()
  expect(screen.getByText('Hello?')).toBeVisible()
  expect(screen.getByText('Your turn: say it aloud.')).toBeVisible()
  expect(container).not.toHaveTextContent(/Zhou|Gives a name|Posing|Her mother/)

  expect(on()).toHaveTextContent('dialogue.showExample')
  expect(scrollTo).not.toHaveBeenCalled()
  await user.click(on())
  expect(heading('You could say')).toHaveFocus()
  expect(scrollTo).toHaveBeenCalledExactlyOnceWith({ block: 'start' })
  expect(scrollTo.mock.contexts[0]).toContainElement(screen.getByText('Hello?'))
  expect(await screen.findByText('Zhou', { selector: 'strong' })).toBeVisible()
  expect(screen.getByText('You crossed this one twice.')).toBeVisible()
  await user.click(screen.getByRole('checkbox', { name: /Gives a name/ }))

  expect(on()).toHaveTextContent('dialogue.nextTurn')
  await user.click(on())
  expect(heading('Turn 2 of 2')).toHaveFocus()
  expect(screen.getByText('Her mother')).toBeVisible()
  const before = screen.getByRole('list', { name: 'The talk so far' })
  expect(within(before).getByText('Hello?')).toBeVisible()
  expect(within(before).getByText('Zhou')).not.toBeVisible()
  expect(container).not.toHaveTextContent(/All right|Please ask her/)

  await user.click(on())
  expect(on()).toHaveTextContent('reveal')
  await user.click(on())
  expect(heading('The whole talk')).toHaveFocus()
  expect(screen.getByText('All right.')).toBeVisible()
  const first = screen.getByRole('group', { name: 'Turn 1 of 2' })
  expect(within(first).getByRole('checkbox', { name: /Gives a name/ })).toBeChecked()
  const second = screen.getByRole('group', { name: 'Turn 2 of 2' })
  expect(within(second).getByRole('checkbox', { name: 'Asks for a call' })).not.toBeChecked()
})

test('back by button or by ←, and to the start; ticks stay', async () => {
  const { user } = await renderApp(<Stage />)
  expect(screen.queryByRole('button', { name: 'One step back' })).toBeNull()
  await user.click(on())
  await user.click(screen.getByRole('checkbox', { name: /Gives a name/ }))
  await user.click(on())
  await user.click(screen.getByRole('button', { name: 'One step back' }))
  expect(heading('You could say')).toHaveFocus()
  expect(screen.getByRole('checkbox', { name: /Gives a name/ })).toBeChecked()
  await user.keyboard('{ArrowLeft}')
  expect(heading('Turn 1 of 2')).toHaveFocus()
  await user.keyboard('{ArrowLeft}')
  expect(heading('Turn 1 of 2')).toHaveFocus()
  await user.click(on())
  await user.click(on())
  await user.click(screen.getByRole('button', { name: 'From the start' }))
  expect(heading('Turn 1 of 2')).toHaveFocus()
  await user.click(on())
  expect(screen.getByRole('checkbox', { name: /Gives a name/ })).toBeChecked()
})

test('with single keys turned off ← does nothing and is not printed', async () => {
  const { user } = await renderApp(<Stage />, { settings: { shortcuts: false } })
  await user.click(on())
  expect(document.querySelector('kbd')).toBeNull()
  await user.keyboard('{ArrowLeft}')
  expect(heading('You could say')).toBeVisible()
})

test('in one go: chosen at the start, remembered, and no example before the reveal', async () => {
  const { user, container, store } = await renderApp(<Stage />)
  await user.click(screen.getByRole('checkbox', { name: /In one go/ }))
  expect(store.getState().settings.dialogueInOneGo).toBe(true)
  expect(on()).toHaveTextContent('dialogue.nextLine')
  await user.click(on())
  expect(heading('Turn 2 of 2')).toHaveFocus()
  expect(screen.queryByRole('checkbox')).toBeNull()
  expect(container).not.toHaveTextContent(/Zhou/)
  expect(on()).toHaveTextContent('reveal')
  await user.click(on())
  expect(await screen.findByText('Zhou')).toBeVisible()
  expect(screen.getAllByRole('checkbox')).toHaveLength(3)
})

test('once more from the start, with the focus on its first turn', async () => {
  const { user } = await renderApp(<Stage />)
  for (let step = 0; step < 4; step++) await user.click(on())
  await user.click(screen.getByRole('button', { name: 'Once more from the start' }))
  expect(heading('Turn 1 of 2')).toHaveFocus()
})

test.each<[why: string, turns: readonly Turn[], says: string]>([
  ['one line, one turn', [greeting, opening], 'Your turn: say it aloud.'],
  ['the learner alone', [opening], 'You speak first: say it aloud.'],
  ['the other side alone', [greeting], 'Your turn: say it aloud.'],
])('a short talk goes straight to its reveal: %s', async (_why, turns, says) => {
  const { user } = await renderApp(<Stage of={{ ...card, turns }} />)
  expect(screen.getByText(says)).toBeVisible()
  expect(screen.queryByRole('checkbox')).toBeNull()
  expect(on()).toHaveTextContent('reveal')
  await user.click(on())
  expect(heading('The whole talk')).toHaveFocus()
})

test('each of the other side’s lines can be read aloud; the next turn ends it', async () => {
  const cancel = vi.fn<() => void>()
  const speak = vi.fn<(utterance: { text: string }) => void>()
  const voices = [{ lang: 'en-GB', localService: true }]
  vi.stubGlobal('speechSynthesis', { getVoices: () => voices, speak, cancel })
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      constructor(readonly text: string) {}
    },
  )
  onTestFinished(() => {
    vi.unstubAllGlobals()
  })
  const { user } = await renderApp(<Stage />)
  await user.click(screen.getByRole('button', { name: 'Read aloud · Hello?' }))
  expect(speak.mock.lastCall?.[0].text).toBe('Hello?')
  await user.click(on())
  cancel.mockClear()
  await user.click(on())
  expect(cancel).toHaveBeenCalledWith()
  for (const button of screen.getAllByRole('button', { name: /^Read aloud/ }))
    await user.click(button)
  expect(speak.mock.lastCall?.[0].text).toBe('She is out.')
})

test('read through: the script with its examples, and nothing to press', async () => {
  await renderApp(<Stage stage="reading" />)
  expect(screen.getByText('All right.')).toBeVisible()
  expect(await screen.findByText('Zhou')).toBeVisible()
  expect(screen.getByText('Gives a name').closest('li')).toHaveTextContent('Must say')
  expect(screen.queryByRole('checkbox')).toBeNull()
  expect(screen.getAllByRole('button')).toEqual([on()])
})

test('in Chinese, and every text tagged with its language', async () => {
  const who: Turn = { speaker: 'other', who: { en: 'Relative' }, line: '…' }
  await renderApp(<Stage of={{ ...card, turns: [who, ...card.turns] }} language="zh-CN" />, {
    language: 'zh-CN',
  })
  expect(heading('第 1 轮，共 2 轮')).toBeVisible()
  expect(screen.getByText('对方')).toBeVisible()
  expect(screen.getByText('喂？')).toHaveAttribute('lang', 'zh-CN')
  expect(screen.getByText('Relative')).toHaveAttribute('lang', 'en')
  expect(screen.getByText('…')).toHaveAttribute('lang', 'en')
})
