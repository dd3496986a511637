import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { renderApp } from '../../../tests/support/renderApp'
import { err, ok, type Result } from '../../domain/result'
import type { Language } from '../../domain/text'
import type { StorageError } from '../../storage/ports'
import { DOT } from '../../ui/unbroken'
import { OwnText } from './OwnText'

type Save = (text: string) => Promise<Result<void, StorageError>>
const works = () => vi.fn<Save>(() => Promise.resolve(ok(undefined)))
const refuses = () => vi.fn<Save>(() => Promise.resolve(err({ code: 'full' })))
const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Result' })

let count = 0
const freshId = () => `own text ${count++}`

interface Given {
  id?: string
  value?: string
  language?: Language
  targetSeconds?: number
  onSave?: Save
}

const Shown = ({ id = 'x', value = '', language = 'en', onSave = works(), ...rest }: Given) => (
  <OwnText id={id} label="Result" {...{ value, language, onSave }} {...rest} />
)

test('what is typed is saved and said to be', async () => {
  const onSave = works()
  const { user } = await renderApp(<Shown id={freshId()} onSave={onSave} />)
  expect(screen.queryByText('Saved')).toBeNull()
  await user.type(field(), 'It paid')
  expect(await screen.findByText('Saved')).toBeVisible()
  expect(onSave).toHaveBeenLastCalledWith('It paid')
  expect(field()).toHaveAttribute('lang', 'en')
})

test('the last text is saved although the field disappears while one is on its way', async () => {
  let end: () => void = () => undefined
  const onSave = vi.fn<Save>(
    () =>
      new Promise((resolve) => {
        end = () => resolve(ok(undefined))
      }),
  )
  const { user, unmount } = await renderApp(<Shown id={freshId()} onSave={onSave} />)
  await user.type(field(), 'abc')
  expect(onSave.mock.calls).toEqual([['a']])
  unmount()
  end()
  await waitFor(() => expect(onSave.mock.calls).toEqual([['a'], ['abc']]))
  end()
})

describe('storage refuses', () => {
  test('it says so, keeps the text, and tries again when told', async () => {
    const onSave = refuses()
    const { user } = await renderApp(<Shown id={freshId()} onSave={onSave} />)
    await user.type(field(), 'Done')
    expect(await screen.findByRole('alert')).toHaveTextContent(/Not saved yet.*no room/)
    expect(field()).toHaveValue('Done')
    onSave.mockResolvedValue(ok(undefined))
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('Saved')).toBeVisible()
    expect(onSave).toHaveBeenLastCalledWith('Done')
    expect(screen.queryByRole('alert')).toBeNull()
    expect(field()).toHaveFocus()
  })

  test('leaving the page asks first, also when the field is gone, until the text is saved', async () => {
    const leave = () => window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
    const onSave = refuses()
    const { user, unmount } = await renderApp(<Shown id={freshId()} onSave={onSave} />)
    expect(leave()).toBe(true)
    await user.type(field(), 'D')
    await screen.findByRole('alert')
    unmount()
    expect(leave()).toBe(false)
    onSave.mockResolvedValue(ok(undefined))
    const other = await renderApp(<Shown id={freshId()} />)
    await other.user.type(field(), 'x')
    await waitFor(() => expect(onSave.mock.calls).toEqual([['D'], ['D']]))
    await waitFor(() => expect(leave()).toBe(true))
  })

  test('the text is there again when the field is, and is tried again', async () => {
    const id = freshId()
    const { user, unmount } = await renderApp(<Shown id={id} onSave={refuses()} />)
    await user.type(field(), 'Done')
    await screen.findByRole('alert')
    unmount()
    const onSave = works()
    await renderApp(<Shown id={id} value="old" onSave={onSave} />)
    expect(field()).toHaveValue('Done')
    expect(await screen.findByText('Saved')).toBeVisible()
    expect(onSave).toHaveBeenLastCalledWith('Done')
  })
})

test('a text that changes elsewhere shows, unless something newer was typed here', async () => {
  const given = { id: freshId(), onSave: works() }
  const { user, rerender } = await renderApp(<Shown {...given} value="one" />)
  const becomes = (value: string) => rerender(<Shown {...given} value={value} />)
  becomes('two')
  expect(field()).toHaveValue('two')
  await user.type(field(), '!!')
  becomes('two!')
  expect(field()).toHaveValue('two!!')
  becomes('two!!')
  becomes('three')
  expect(field()).toHaveValue('three')
})

test('another id is another text: what is typed goes where it belongs', async () => {
  const [first, second] = [works(), works()]
  const [a, b] = [freshId(), freshId()]
  const { user, rerender } = await renderApp(<Shown id={a} onSave={first} />)
  await user.type(field(), 'a')
  rerender(<Shown id={b} onSave={second} value="" />)
  expect(field()).toHaveValue('')
  await user.type(field(), 'b')
  expect(first.mock.calls).toEqual([['a']])
  expect(second.mock.calls).toEqual([['b']])
})

describe('length and time to say', () => {
  const told = () => {
    const [length] = field().getAttribute('aria-describedby')!.split(' ')
    return document.getElementById(length!)?.textContent
  }
  test.each<[why: string, text: string, Language, target: number | undefined, said: string]>([
    ['nothing', '', 'en', undefined, ''],
    ['nothing, with a target', '', 'en', 90, 'aim for 1:30'],
    ['English words', 'pay '.repeat(150), 'en', 90, '150 words · about 1:00 to say · aim for 1:30'],
    ['one word', 'pay', 'en', undefined, '1 word · about 0:00 to say'],
    ['Chinese', '催'.repeat(120), 'zh-CN', undefined, '120 characters · about 0:30 to say'],
    [
      'just the target',
      '催'.repeat(120),
      'zh-CN',
      30,
      '120 characters · about 0:30 to say · aim for 0:30',
    ],
    [
      'too long',
      '催'.repeat(400),
      'zh-CN',
      90,
      '400 characters · about 1:40 to say · ⚠ too long, aim for 1:30',
    ],
    [
      'far too long',
      '催'.repeat(100_000),
      'zh-CN',
      90,
      '100,000 characters · about 417 min to say · ⚠ too long, aim for 1:30',
    ],
  ])('%s', async (_why, value, language, target, said) => {
    const aim = target === undefined ? {} : { targetSeconds: target }
    await renderApp(<Shown id={freshId()} value={value} language={language} {...aim} />)
    expect(told()).toBe(said.replaceAll(' · ', DOT))
  })

  test('100,000 characters pasted are kept whole', async () => {
    const onSave = works()
    await renderApp(<Shown id={freshId()} onSave={onSave} language="zh-CN" targetSeconds={90} />)
    const text = '催'.repeat(100_000)
    fireEvent.change(field(), { target: { value: text } })
    expect(await screen.findByText(/about 417 min to say/)).toBeVisible()
    await waitFor(() => expect(onSave).toHaveBeenLastCalledWith(text))
    expect(field().value).toHaveLength(100_000)
  })

  test('in Chinese', async () => {
    const shown = <Shown id={freshId()} value="催收 PTP" language="zh-CN" targetSeconds={90} />
    await renderApp(shown, { language: 'zh-CN' })
    expect(told()).toBe(['3 字', '说完约 0:01', '目标 1:30'].join(DOT))
  })
})
