import { act, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { fakeVoices } from '../../../tests/support/fakeVoices'
import { renderApp } from '../../../tests/support/renderApp'
import { hush } from '../../state/speech'
import { ReadAloud } from './ReadAloud'

const ENGLISH = { text: 'How would you answer a customer who shouts?', language: 'en' } as const
const CHINESE = { text: '客户大喊大叫时，您怎么回答？', language: 'zh-CN' } as const

const button = (name: RegExp) => screen.getByRole('button', { name })

test('each button says what it reads, in the language of the text', async () => {
  fakeVoices('en-US', 'zh-CN')
  await renderApp(
    <>
      <ReadAloud of={ENGLISH} />
      <ReadAloud of={CHINESE} />
    </>,
  )
  const names = screen.getAllByRole('button').map((one) => one.textContent)
  expect(names).toEqual([
    'Read aloud · How would you answer a…',
    'Read aloud · 客户大喊大叫时，您怎么回答？',
  ])
  expect(screen.getByText(CHINESE.text)).toHaveAttribute('lang', 'zh-CN')
})

test('a press reads, the next one stops; whatever else ends it shows', async () => {
  const device = fakeVoices('en-US')
  const { user } = await renderApp(<ReadAloud of={ENGLISH} />)
  await user.click(button(/^Read aloud/))
  expect(device.saying()).toBe(ENGLISH.text)
  await user.click(button(/^Stop reading/))
  expect(device.saying()).toBe(null)
  for (const end of [device.finish, hush]) {
    await user.click(button(/^Read aloud/))
    expect(button(/^Stop reading/)).toBeVisible()
    act(end)
    expect(button(/^Read aloud/)).toBeVisible()
  }
})

test('of two lines one is read; the other one leaving the page does not stop it', async () => {
  const device = fakeVoices('en-US')
  const other = { text: 'Another line', language: 'en' } as const
  const { user, rerender } = await renderApp([
    <ReadAloud key="a" of={ENGLISH} />,
    <ReadAloud key="b" of={other} />,
  ])
  await user.click(button(/^Read aloud · How/))
  await user.click(button(/^Read aloud · Another/))
  expect(button(/^Read aloud · How/)).toBeVisible()
  rerender([<ReadAloud key="b" of={other} />])
  expect(device.saying()).toBe(other.text)
  expect(button(/^Stop reading · Another/)).toBeVisible()
})

test('after the language was swapped the text before falls silent, and the new one can be read', async () => {
  const device = fakeVoices('en-US', 'zh-CN')
  const { user, rerender } = await renderApp(<ReadAloud of={ENGLISH} />)
  await user.click(button(/^Read aloud/))
  rerender(<ReadAloud of={CHINESE} />)
  expect(device.saying()).toBe(null)
  await user.click(button(/^Read aloud/))
  expect(device.saying()).toBe(CHINESE.text)
})
