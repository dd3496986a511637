import { screen, within } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, test, vi } from 'vitest'
import { renderApp } from '../../../tests/support/renderApp'
import type { CardBase } from '../../domain/card'
import { type Marks, NO_MARKS } from '../../domain/grading'
import type { Language } from '../../domain/text'
import { Background } from './Background'
import { KeyPoints } from './KeyPoints'
import { Answers } from './Answers'
import { RedLines } from './RedLines'
import { type KindViewProps } from './View'

const card: CardBase = {
  id: 'c',
  kind: 'question',
  topic: 't',
  prompt: 'p',
  answer: { 'zh-CN': '先说**身份**。', en: 'First say **who** you are.' },
  keyPoints: [
    { id: 'who', text: { 'zh-CN': '说明身份', en: 'Say who you are' }, essential: true },
    { id: 'why', text: { 'zh-CN': '说明来意', en: 'Say why you call' } },
    { id: 'own', text: '只有中文', essential: true },
  ],
  redLines: [
    {
      id: 'threat',
      text: '再不还就找你家人',
      why: { 'zh-CN': '不得骚扰第三人', en: 'No third parties' },
    },
    { id: 'police', text: { en: 'Pretending to be the police' } },
  ],
  followUps: [{ 'zh-CN': '然后呢？', en: 'And then?' }],
  sources: [
    { title: '《个人信息保护法》', article: '第十三条', asOf: '2026-01-01', verify: true },
    { title: 'Handbook' },
  ],
  verifyNote: { 'zh-CN': '核对条号', en: 'Check the article number' },
}

/** The shared parts of a View, with marks that are kept; `seen` gets every change. */
function Parts({
  seen,
  start = NO_MARKS,
  stage = 'grading',
  language = 'en',
}: {
  seen?: (marks: Marks) => void
  start?: Marks
  stage?: KindViewProps['stage']
  language?: Language
}) {
  const [marks, setMarks] = useState(start)
  const onMarks = (next: Marks) => {
    setMarks(next)
    seen?.(next)
  }
  const shown = { language, deckLanguage: 'zh-CN', stage, marks, onMarks } as const
  return (
    <>
      <Answers {...shown} text={card.answer} />
      <KeyPoints {...shown} points={card.keyPoints ?? []} />
      <RedLines {...shown} lines={card.redLines ?? []} />
      <Background {...shown} card={card} />
    </>
  )
}

const box = (name: RegExp) => screen.getByRole('checkbox', { name })

describe('key points', () => {
  test('a tick marks the point, another takes it back, and both count as touched', async () => {
    const seen = vi.fn<(marks: Marks) => void>()
    const { user } = await renderApp(<Parts seen={seen} />)
    await user.click(box(/Say why/))
    expect(box(/Say why/)).toBeChecked()
    expect(seen).toHaveBeenLastCalledWith({ ...NO_MARKS, touched: true, points: ['why'] })
    await user.click(screen.getByText('Say why you call'))
    expect(box(/Say why/)).not.toBeChecked()
    expect(seen).toHaveBeenLastCalledWith({ ...NO_MARKS, touched: true })
  })

  test('essential ones say so in words', async () => {
    await renderApp(<Parts />)
    expect(box(/Say who/)).toHaveAccessibleName(/Must say/)
    expect(box(/Say why/)).not.toHaveAccessibleName(/Must say/)
  })

  test('“Said all” ticks every point beside what is ticked, but no red line', async () => {
    const seen = vi.fn<(marks: Marks) => void>()
    const start = { ...NO_MARKS, touched: true, points: ['why'], options: ['o'] }
    const { user } = await renderApp(<Parts seen={seen} start={start} />)
    await user.click(screen.getByRole('button', { name: 'Said all' }))
    const all = screen.getAllByRole<HTMLInputElement>('checkbox')
    expect(all.map((tick) => tick.checked)).toEqual([true, true, true, false, false])
    expect(seen).toHaveBeenLastCalledWith({ ...start, points: ['why', 'who', 'own'] })
  })

  test('when reading there is nothing to tick', async () => {
    await renderApp(<Parts stage="reading" />)
    expect(screen.queryByRole('checkbox')).toBeNull()
    expect(screen.queryByRole('button')).toBeNull()
    expect(screen.getByText('Say who you are').closest('li')).toHaveTextContent('Must say')
    expect(screen.getByText('再不还就找你家人').closest('li')).toHaveTextContent('No third parties')
  })
})

describe('red lines', () => {
  test('stand under a heading that says what a tick means, with the rule behind each', async () => {
    await renderApp(<Parts />)
    const heading = screen.getByRole('heading', { name: /Red lines/ })
    expect(heading).toHaveTextContent('Tick one if you said it')
    expect(box(/再不还/)).toHaveAccessibleName(/No third parties/)
  })

  test('a tick marks the red line and no point', async () => {
    const seen = vi.fn<(marks: Marks) => void>()
    const { user } = await renderApp(<Parts seen={seen} />)
    await user.click(box(/police/))
    expect(seen).toHaveBeenLastCalledWith({ ...NO_MARKS, redLines: ['police'] })
  })
})

describe('a red line crossed before', () => {
  const lines = [...(card.redLines ?? []), { id: 'night', text: 'At night', why: 'Quiet hours' }]
  const show = (count: number, language: Language, stage: KindViewProps['stage'] = 'grading') => {
    const crossings = new Map(count > 0 ? [['threat', count]] : [])
    const shown = { language, deckLanguage: 'zh-CN', marks: NO_MARKS, crossings, stage } as const
    const onMarks = vi.fn<(marks: Marks) => void>()
    return renderApp(<RedLines {...shown} lines={lines} onMarks={onMarks} />, { language })
  }

  test.each<[number, Language, words: string]>([
    [1, 'en', 'You crossed this one before.'],
    [2, 'en', 'You crossed this one twice.'],
    [3, 'en', 'You crossed this one 3 times.'],
    [1, 'zh-CN', '这条以前踩过。'],
    [2, 'zh-CN', '这条踩过 2 次。'],
  ])('%i times says so at that line alone (%s): %s', async (count, language, words) => {
    await show(count, language)
    expect(box(/再不还/)).toHaveAccessibleName(new RegExp(words))
    expect(box(/再不还/)).toHaveAccessibleName(/No third|不得骚扰/)
    for (const other of [/police/, /At night/])
      expect(box(other)).not.toHaveAccessibleName(/You crossed|踩过/)
  })

  test('says nothing when it never was, nor while reading', async () => {
    const { unmount } = await show(0, 'en')
    expect(screen.queryByText(/You crossed/)).toBeNull()
    unmount()
    await show(2, 'en', 'reading')
    expect(screen.queryByText(/You crossed/)).toBeNull()
  })
})

describe('the model answer and the person’s own', () => {
  test.each([
    [true, ['my own', 'First say']],
    [false, ['First say', 'my own']],
  ])('whichever is practised stands first (own first: %s)', async (first, order) => {
    const shown = { language: 'en', deckLanguage: 'en' } as const
    const mine = { first, element: <p>my own</p> }
    const { container } = await renderApp(<Answers {...shown} text={card.answer} mine={mine} />)
    await screen.findByText(/First say/)
    const [above, below] = order.map((words) => container.textContent?.indexOf(words) ?? -1)
    expect(above).toBeGreaterThanOrEqual(0)
    expect(above).toBeLessThan(below ?? -1)
  })
})

describe('the language of a text', () => {
  test.each<[text: string, wanted: Language, lang: Language, why: string]>([
    ['Say who you are', 'en', 'en', 'it is there in the wanted language'],
    ['说明身份', 'zh-CN', 'zh-CN', 'it is there in the wanted language'],
    ['只有中文', 'en', 'zh-CN', 'a plain string is in the deck’s own'],
    ['再不还就找你家人', 'en', 'zh-CN', 'a plain string is in the deck’s own'],
    ['Pretending to be the police', 'zh-CN', 'en', 'the wanted one and the deck’s own are missing'],
    ['第十三条', 'en', 'zh-CN', 'sources are as the deck wrote them'],
  ])('%s (wanted: %s) is tagged %s, because %s', async (text, language, lang) => {
    await renderApp(<Parts language={language} />)
    expect(screen.getByText(text)).toHaveAttribute('lang', lang)
  })

  test.each<[Language, string]>([
    ['en', 'First say who you are.'],
    ['zh-CN', '先说身份。'],
  ])('the model answer in %s is Markdown, and tagged', async (language, text) => {
    await renderApp(<Parts language={language} />, { language })
    const emphasis = await screen.findByText(/^(who|身份)$/, { selector: 'strong' })
    const answer = emphasis.closest('[lang]')
    expect(answer).toHaveAttribute('lang', language)
    expect(answer).toHaveTextContent(text)
  })
})

describe('background', () => {
  test('says what to check', async () => {
    await renderApp(<Parts />)
    const note = screen.getByText('Check the article number').closest('p')
    expect(note).toHaveTextContent('Check before the interview')
  })

  test('names sources, when they were read, and which to check', async () => {
    await renderApp(<Parts />)
    const heading = screen.getByRole('heading', { name: 'Sources' })
    const list = heading.parentElement?.querySelector('ul') ?? document.body
    const [law, book] = within(list).getAllByRole('listitem')
    expect(law).toHaveTextContent('《个人信息保护法》 第十三条 · as of 2026-01-01 · to check')
    expect(book?.textContent?.trim()).toBe('Handbook')
  })

  describe('what they may ask next', () => {
    const asks = (count: number): CardBase => ({
      ...card,
      followUps: ['One?', 'Two?', 'Three?'].slice(0, count),
    })
    const show = (count: number, draw?: number) => {
      const drawn = draw === undefined ? {} : { draw }
      const shown = { language: 'en', deckLanguage: 'en', ...drawn } as const
      return renderApp(<Background {...shown} card={asks(count)} />)
    }

    test.each([
      [0, 'One?', ['Two?', 'Three?']],
      [0.34, 'Two?', ['One?', 'Three?']],
      [0.999, 'Three?', ['One?', 'Two?']],
    ])('draw %d asks “%s”; the others open on demand', async (draw, asked, others) => {
      const { user } = await show(3, draw)
      expect(screen.getByRole('heading', { name: /Answer this too/ })).toBeVisible()
      expect(screen.getByText(asked).closest('details')).toBeNull()
      const more = screen.getByText('2 more questions')
      const list = more.closest('details')
      expect(list).not.toHaveAttribute('open')
      const items = within(list ?? document.body).getAllByRole('listitem', { hidden: true })
      expect(items.map((item) => item.textContent)).toEqual(others)
      await user.click(more)
      expect(list).toHaveAttribute('open')
    })

    test('a single one is asked, and there is nothing to open', async () => {
      await show(1, 0.7)
      expect(screen.getByText('One?')).toBeVisible()
      expect(document.querySelector('details, ul.followUps')).toBeNull()
      expect(screen.queryByText(/more question/)).toBeNull()
    })

    test('reading shows all of them, none in front', async () => {
      await show(3)
      const heading = screen.getByRole('heading', { name: 'They may ask next' })
      const list = heading.parentElement?.querySelector('ul') ?? document.body
      const items = within(list).getAllByRole('listitem')
      expect(items.map((item) => item.textContent)).toEqual(['One?', 'Two?', 'Three?'])
      expect(document.querySelector('details')).toBeNull()
    })
  })

  test('what a card does not have leaves no empty heading', async () => {
    const { followUps: _, sources: _s, verifyNote: _v, ...bare } = card
    const shown = {
      language: 'en',
      deckLanguage: 'en',
      marks: NO_MARKS,
      onMarks: vi.fn<(marks: Marks) => void>(),
    } as const
    await renderApp(
      <>
        <KeyPoints {...shown} stage="grading" points={[]} />
        <RedLines {...shown} stage="grading" lines={[]} />
        <Background {...shown} card={bare} />
      </>,
    )
    expect(screen.queryByRole('heading')).toBeNull()
    expect(document.querySelector('p, ul')).toBeNull()
  })
})
