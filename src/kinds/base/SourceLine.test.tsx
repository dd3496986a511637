import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Language } from '../../domain/text'
import { renderApp } from '../../../tests/support/renderApp'
import { SourceLine } from './SourceLine'

const line = (source: { url?: string; jurisdiction?: string }, language: Language = 'zh-CN') =>
  renderApp(
    <SourceLine
      source={{ title: '民法典', article: { 'zh-CN': '第七条', en: 'art. 7' }, ...source }}
      language={language}
      deckLanguage="zh-CN"
    />,
  )

test('the address of a source is a link that tells the other side nothing', async () => {
  await line({ url: 'https://flk.npc.gov.cn/law' })
  const link = screen.getByRole('link', { name: '民法典 第七条' })
  expect(link).toHaveAttribute('href', 'https://flk.npc.gov.cn/law')
  expect(link).toHaveAttribute('target', '_blank')
  expect(link).toHaveAttribute('rel', 'noopener noreferrer')
})

test.each([['javascript:alert(1)'], ['data:text/html,x'], ['//elsewhere.example'], ['/settings']])(
  'what is no web address is no link: %s',
  async (url) => {
    await line({ url })
    expect(screen.queryByRole('link')).toBeNull()
    expect(screen.getByRole('listitem')).toHaveTextContent('民法典 第七条')
  },
)

test.each([
  ['CN', '民法典 第七条'],
  ['HK', '民法典 第七条 · HK'],
])('the jurisdiction %s: “%s”', async (jurisdiction, text) => {
  const { container } = await line({ jurisdiction })
  expect(container.textContent).toBe(text)
})

test('a source is named in the language of the card where it has a name in it', async () => {
  await line({}, 'en')
  expect(screen.getByText('民法典')).toHaveAttribute('lang', 'zh-CN')
  expect(screen.getByText('art. 7')).toHaveAttribute('lang', 'en')
})
