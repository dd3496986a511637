import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { MINUTE } from '../../../tests/support/clock'
import { DECK, idOf } from '../../../tests/support/decks'
import { renderApp } from '../../../tests/support/renderApp'
import { heldAnswers, sitting, withReviews } from '../../../tests/support/sitting'
import type { Suggestion } from '../../domain/grading'
import { err } from '../../domain/result'
import type { Rating } from '../../domain/reviews'
import type { Settings } from '../../domain/settings'
import type { Language } from '../../domain/text'
import type { Storage, StorageError } from '../../storage/ports'
import { AnswerLines, RatingBar } from './RatingBar'

interface Case {
  readonly language?: Language
  readonly suggestion?: Suggestion | null
  readonly settings?: Partial<Settings>
  readonly wrap?: (storage: Storage) => Storage
}

/** The bar under the first card of a sitting, revealed after so many minutes. */
async function show(
  { language = 'en', suggestion = null, settings, wrap }: Case = {},
  minutes = 0,
) {
  const practice = await sitting(wrap)
  const { clock, storage, state, store } = practice
  clock.move(minutes * MINUTE)
  state().reveal()
  const prepared = state().prepared
  if (!prepared) throw new Error('no card')
  const bar = (
    <>
      <AnswerLines
        store={store}
        pace={{ thinkSeconds: 0, speakSeconds: 60 }}
        isStill
        suggestion={suggestion}
      />
      <RatingBar store={store} suggestion={suggestion} prepared={prepared} />
    </>
  )
  const app = await renderApp(bar, { language, clock, storage, ...(settings ? { settings } : {}) })
  return { ...practice, ...app }
}

const buttons = (group: string) =>
  within(screen.getByRole('group', { name: group })).getAllByRole('button')

/** What stands on the ratings, without the key. */
const labels = (group: string) =>
  buttons(group).map((button) =>
    [...button.querySelectorAll('span')].map((span) => span.textContent).join(' '),
  )

describe('the suggestion', () => {
  test.each<[Language, line: string]>([
    ['en', '1 of 3 essential points: Again?'],
    ['zh-CN', '必说要点只说到 1 / 3 → 建议“忘了”'],
  ])('says why, in one line (%s)', async (language, line) => {
    const reason = { code: 'mostMissing', made: 1, total: 3 } as const
    await show({ language, suggestion: { rating: 'again', reason } })
    expect(screen.getByRole('status')).toHaveTextContent(line)
  })

  test('says what to do when nothing is marked', async () => {
    await show()
    expect(screen.getByRole('status')).toHaveTextContent('Tick what you said, or rate at once.')
  })
})

describe('four ratings', () => {
  test('say when the card comes back, in both languages', async () => {
    const { unmount } = await show()
    expect(labels('How well did it go?')).toEqual([
      'Again 10 min',
      'Hard 15 min',
      expect.stringMatching(/^Good \d+ days?$/),
      expect.stringMatching(/^Easy \d+ days?$/),
    ])
    unmount()
    await show({ language: 'zh-CN' })
    const [again, , good] = labels('这次答得怎样？')
    expect(again).toBe('忘了 10 分钟')
    expect(good).toMatch(/^记得 \d+ 天$/)
  })

  test('an answer that took long does not shorten the time on the button', async () => {
    await show({}, 7)
    expect(labels('How well did it go?')[0]).toBe('Again 10 min')
  })

  test.each<[index: number, Rating]>([
    [0, 'again'],
    [1, 'hard'],
    [2, 'good'],
    [3, 'easy'],
  ])('button %i rates %s and records what was suggested', async (index, rating) => {
    const suggestion = { rating: 'hard', reason: { code: 'essentialMissing', missing: 1 } } as const
    const { user, storage, shown } = await show({ suggestion })
    await user.click(buttons('How well did it go?')[index] as HTMLElement)
    await waitFor(() => expect(shown()).toBe(idOf('b')))
    expect(await storage.reviews.ofCard(idOf('d'))).toMatchObject([{ rating, suggested: 'hard' }])
  })

  test('show their keys only while single keys are on', async () => {
    const { unmount, container } = await show()
    expect([...container.querySelectorAll('kbd')].map((key) => key.textContent)).toEqual([
      '1',
      '2',
      '3',
      '4',
    ])
    unmount()
    await show({ settings: { shortcuts: false } })
    expect(document.querySelector('kbd')).toBeNull()
  })

  test('wait while an answer is being saved', async () => {
    const { wrap, release } = heldAnswers()
    const { user, storage, shown } = await show({ wrap })
    const [again, , good] = buttons('How well did it go?') as [
      HTMLElement,
      HTMLElement,
      HTMLElement,
    ]
    await user.click(good)
    expect(await screen.findByText('Saving…')).toBeVisible()
    expect(again).toHaveAttribute('aria-disabled', 'true')
    await user.click(again)
    release()
    await waitFor(() => expect(shown()).toBe(idOf('b')))
    expect(await storage.reviews.ofCard(idOf('d'))).toMatchObject([{ rating: 'good' }])
  })
})

describe('an answer that could not be saved', () => {
  test.each<[StorageError, says: RegExp, button: string]>([
    [{ code: 'full' }, /no room left.*free some space, then try again/, 'Try again'],
    [{ code: 'outdatedTab' }, /updated in another tab\. Reload this tab/, 'Reload'],
    [
      { code: 'unavailable', detail: 'private' },
      /would not open the storage \(private\)/,
      'Try again',
    ],
    [{ code: 'cardGone' }, /no longer here/, 'Next card'],
  ])('says what to do: %j', async (error, says, button) => {
    const answer = async () => err(error)
    const { user, shown } = await show({ wrap: (one) => withReviews(one, { answer }) })
    await user.click(buttons('How well did it go?')[2] as HTMLElement)
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent(says)
    expect(within(alert).getByRole('button', { name: button })).toBeVisible()
    expect(shown()).toBe(idOf('d'))
  })

  test('is saved by trying again', async () => {
    const answer = vi.fn<Storage['reviews']['answer']>()
    const { user, shown, storage } = await show({
      wrap: (one) => {
        answer.mockImplementation((given) => one.reviews.answer(given))
        answer.mockResolvedValueOnce(err({ code: 'full' }))
        return withReviews(one, { answer })
      },
    })
    await user.click(buttons('How well did it go?')[2] as HTMLElement)
    await user.click(await screen.findByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(shown()).toBe(idOf('b')))
    expect(await storage.reviews.ofCard(idOf('d'))).toMatchObject([{ rating: 'good' }])
  })

  test('because its deck was removed meanwhile gives way to the next card', async () => {
    const { user, storage, shown } = await show({})
    await storage.decks.remove(DECK)
    await user.click(buttons('How well did it go?')[2] as HTMLElement)
    await user.click(await screen.findByRole('button', { name: 'Next card' }))
    await waitFor(() => expect(shown()).toBeUndefined())
  })
})
