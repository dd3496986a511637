import { render, screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { IntlProvider, useTranslations } from 'use-intl'
import type { Language } from '../domain/text'
import { deferredPart } from '../i18n/deferredPart'
import { loadMessages, loadMoreMessages, moreMessages } from '../i18n/messages'
import type { Messages } from '../i18n/translation'
import { useMessages } from './useMessages'

const TITLE = { en: 'Library', 'zh-CN': '卡组' } as const

/** Every word that a later part has shown, in turn: a word that is not there yet shows as its key. */
let seen: string[] = []

function Title() {
  const title = useTranslations('library')('title')
  if (seen.at(-1) !== title) seen.push(title)
  return <h1>{title}</h1>
}

interface HostProps {
  readonly language: Language
  readonly first: Messages
  readonly part?: ReturnType<typeof partOf>
}

/** The app as far as its words go. */
function Host({ language, first, part: Part }: HostProps) {
  const messages = useMessages(language, first)
  return (
    <IntlProvider locale={language} messages={messages} onError={onError} timeZone="UTC">
      <First />
      {Part ? <Part /> : null}
    </IntlProvider>
  )
}

const First = () => <p>{useTranslations('app')('today')}</p>
const partOf = () => deferredPart(() => Promise.resolve(Title))
const onError = vi.fn<() => void>()

beforeEach(() => {
  seen = []
  onError.mockClear()
  moreMessages.setState({}, true)
})

const title = (language: Language) => screen.findByRole('heading', { name: TITLE[language] })

describe.each([
  ['en', 'zh-CN'],
  ['zh-CN', 'en'],
] as const)('the words of a later part (%s, then %s)', (language, other) => {
  test('come when the first such part is wanted, and not before', async () => {
    const first = await loadMessages(language)
    const { rerender } = render(<Host language={language} first={first} />)
    await waitFor(() => expect(document.documentElement.lang).toBe(language))
    expect(moreMessages.getState()).toEqual({})
    rerender(<Host language={language} first={first} part={partOf()} />)
    await title(language)
    expect(Object.keys(moreMessages.getState())).toEqual([language])
  })

  test('are there when the part appears, though its file came first', async () => {
    const first = await loadMessages(language)
    const part = partOf()
    await part.preload()
    render(<Host language={language} first={first} part={part} />)
    expect(screen.queryByRole('heading')).toBeNull()
    await title(language)
    expect(seen).toEqual([TITLE[language]])
    expect(onError).not.toHaveBeenCalled()
  })

  test('stay until those of another language are there', async () => {
    const first = await loadMessages(language)
    const part = partOf()
    const { rerender } = render(<Host language={language} first={first} part={part} />)
    const heading = await title(language)
    rerender(<Host language={other} first={first} part={part} />)
    await title(other)
    expect(heading).toBeInTheDocument()
    expect(seen).toEqual([TITLE[language], TITLE[other]])
    expect(onError).not.toHaveBeenCalled()
    expect(document.documentElement.lang).toBe(other)
  })

  test('wanted for the first time while the language changes are never missing', async () => {
    const first = await loadMessages(language)
    const part = partOf()
    await part.preload()
    const { rerender } = render(<Host language={language} first={first} />)
    await waitFor(() => expect(document.documentElement.lang).toBe(language))
    rerender(<Host language={other} first={first} part={part} />)
    await title(other)
    expect(seen.at(-1)).toBe(TITLE[other])
    expect(onError).not.toHaveBeenCalled()
  })

  test('there in another language only are not those that are wanted', async () => {
    const first = await loadMessages(language)
    await loadMoreMessages(other)
    const part = partOf()
    await part.preload()
    render(<Host language={language} first={first} part={part} />)
    await title(language)
    expect(seen).toEqual([TITLE[language]])
    expect(onError).not.toHaveBeenCalled()
  })
})
