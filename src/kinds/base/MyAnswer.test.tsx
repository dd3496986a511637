import { screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { fakeClock } from '../../../tests/support/clock'
import { DECK, header, idOf, question } from '../../../tests/support/decks'
import { renderApp } from '../../../tests/support/renderApp'
import { freshName, openDexie, unwrap } from '../../../tests/support/storage'
import { err } from '../../domain/result'
import { type CardField, textsIn, type Writings } from '../../domain/writings'
import { MyAnswer, type MyAnswerProps } from './MyAnswer'

let names = 0

/** My answer on a card of its own, with what was written before. */
async function open(before: Writings<CardField> = {}, card = {}) {
  const name = `mine-${names++}`
  const id = idOf(name)
  const storage = await openDexie(freshName(), fakeClock())
  const cues = { en: ['courage', 'calm', 'clarity', 'care'] }
  const shown = question(name, {
    answer: 'The model answer.',
    keyPoints: [
      { id: 'k1', text: '', cues: { en: ['extra'] } },
      { id: 'k2', text: '', essential: true, cues },
    ],
    ...card,
  })
  unwrap(await storage.decks.install(header(DECK), [shown], 'file'))
  const rows = Object.entries(before).map(([field, text]) => ({
    owner: id,
    field: field as CardField,
    language: 'en' as const,
    text,
  }))
  unwrap(await storage.writings.write(rows))
  const onChanged = vi.fn<() => void>()
  const props: MyAnswerProps = {
    cardId: id,
    card: shown,
    language: 'en',
    deckLanguage: 'zh-CN',
    targetSeconds: 60,
    saved: before,
    onChanged,
  }
  const app = await renderApp(<MyAnswer {...props} />, { storage })
  const press = (label: string) => app.user.click(screen.getByRole('button', { name: label }))
  const saved = async () => textsIn<CardField>(await storage.writings.of(id), 'en')
  return { ...app, id, props, storage, onChanged, press, saved }
}

const area = () => screen.getByRole('textbox', { name: 'How I say it' })
const choice = () => screen.getByText(/^Next time/, { selector: 'summary' })

test('written, it is saved in its language and shown with a little Markdown', async () => {
  const { user, press, saved, onChanged } = await open()
  await press('Write my own answer')
  expect(area()).toHaveFocus()
  await user.type(area(), 'I stay **calm**.')
  await waitFor(async () => expect(await saved()).toEqual({ answer: 'I stay **calm**.' }))
  await press('Done')
  expect(screen.queryByRole('textbox')).toBeNull()
  expect((await screen.findByText('calm')).tagName).toBe('STRONG')
  expect(screen.getByRole('button', { name: 'Edit' })).toHaveFocus()
  expect(onChanged).toHaveBeenCalledOnce()
})

test('an empty one can start from the model answer; one that is there is never replaced', async () => {
  const { press, saved, user } = await open()
  await press('Write my own answer')
  await press('Start from the model answer')
  await waitFor(() => expect(area()).toHaveValue('The model answer.'))
  expect(area()).toHaveFocus()
  expect(screen.queryByRole('button', { name: 'Start from the model answer' })).toBeNull()
  await user.type(area(), ' And mine.')
  await waitFor(async () => expect((await saved()).answer).toBe('The model answer. And mine.'))
})

test('what storage refuses stays in sight with the way to try again, also after “Done”', async () => {
  const { storage, user, press, saved } = await open()
  const write = vi.spyOn(storage.writings, 'write').mockResolvedValue(err({ code: 'full' }))
  await press('Write my own answer')
  await user.type(area(), 'Mine')
  expect(await screen.findByRole('alert')).toHaveTextContent('no room')
  await press('Done')
  expect(area()).toHaveValue('Mine')
  write.mockRestore()
  await press('Try again')
  await waitFor(async () => expect((await saved()).answer).toBe('Mine'))
  await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull())
})

const MODEL = 'compare with the model answer'

test.each<[string, Writings<CardField>, card: object, shown: string, offered: string[]]>([
  ['nothing written', {}, {}, MODEL, [MODEL, 'three keywords']],
  [
    'no model answer',
    {},
    { answer: undefined },
    'just the card, no keywords',
    ['just the card, no keywords', 'three keywords'],
  ],
  [
    'an own answer',
    { answer: 'Mine', practiseFrom: 'mine' },
    {},
    'compare with my answer',
    [MODEL, 'compare with my answer', 'three keywords'],
  ],
  [
    'an own answer emptied since it was chosen',
    { answer: ' ', practiseFrom: 'mine' },
    {},
    MODEL,
    [MODEL, 'three keywords'],
  ],
])('from what to practise: %s', async (_case, before, card, shown, offered) => {
  const { user } = await open(before, card)
  expect(choice()).toHaveTextContent(`Next time: ${shown}`)
  await user.click(choice())
  const radios = screen.getAllByRole<HTMLInputElement>('radio')
  expect(radios.map((one) => one.closest('label')?.textContent)).toEqual(
    offered.map((label) => expect.stringMatching(new RegExp(`^${label}`))),
  )
  expect(radios.find((one) => one.checked)?.closest('label')).toHaveTextContent(shown)
})

test('three keywords: the card’s own are offered, the person’s are saved', async () => {
  const { user, saved, onChanged } = await open()
  await user.click(choice())
  await user.click(screen.getByRole('radio', { name: /three keywords/ }))
  await waitFor(async () => expect((await saved()).practiseFrom).toBe('keywords'))
  await waitFor(() => expect(onChanged).toHaveBeenCalledOnce())
  const field = screen.getByRole('textbox', { name: 'Keywords' })
  expect(field).toHaveAttribute('placeholder', 'courage, extra')
  await user.type(field, 'who, why')
  await user.tab()
  await waitFor(async () => expect((await saved()).keywords).toBe('who, why'))
  expect(onChanged).toHaveBeenCalledTimes(2)
})

test('keywords that storage refuses are guarded and tried again as an answer is', async () => {
  const { storage, user, press, saved } = await open({ practiseFrom: 'keywords' })
  const leave = () => window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
  const write = vi.spyOn(storage.writings, 'write').mockResolvedValue(err({ code: 'full' }))
  await user.click(choice())
  const field = screen.getByRole('textbox', { name: 'Keywords' })
  await user.type(field, 'who')
  expect(await screen.findByText(/no room/)).toBeVisible()
  expect(leave()).toBe(false)
  write.mockRestore()
  await press('Try again')
  expect(field).toHaveFocus()
  await waitFor(async () => expect((await saved()).keywords).toBe('who'))
  await waitFor(() => expect(leave()).toBe(true))
})

test('keywords in another language are another text', async () => {
  const { storage, user, rerender, saved, id, props } = await open({ practiseFrom: 'keywords' })
  await storage.writings.write([
    { owner: id, field: 'practiseFrom', language: 'zh-CN', text: 'keywords' },
  ])
  await user.click(choice())
  await user.type(screen.getByRole('textbox', { name: 'Keywords' }), 'who')
  rerender(<MyAnswer {...props} language="zh-CN" />)
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Keywords' })).toHaveValue(''))
  await user.type(screen.getByRole('textbox', { name: 'Keywords' }), '谁')
  await waitFor(async () =>
    expect(textsIn<CardField>(await storage.writings.of(id), 'zh-CN').keywords).toBe('谁'),
  )
  expect((await saved()).keywords).toBe('who')
})

test('a choice that storage refuses is taken back and said', async () => {
  const { storage, user, store, onChanged } = await open()
  vi.spyOn(storage.writings, 'write').mockResolvedValue(err({ code: 'full' }))
  await user.click(choice())
  await user.click(screen.getByRole('radio', { name: /three keywords/ }))
  await waitFor(() => expect(store.getState().failure).toEqual({ code: 'full' }))
  expect(screen.getByRole('radio', { name: /model answer/ })).toBeChecked()
  expect(onChanged).not.toHaveBeenCalled()
})
