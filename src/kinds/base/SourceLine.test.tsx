import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Source } from '../../domain/card'
import type { Language } from '../../domain/text'
import { renderApp } from '../../../tests/support/renderApp'
import { SourceLine } from './SourceLine'

const line = (source: Partial<Source>, language: Language = 'zh-CN') =>
  renderApp(
    <SourceLine
      source={{ title: '民法典', article: { 'zh-CN': '第七条', en: 'art. 7' }, ...source }}
      language={language}
      deckLanguage="zh-CN"
    />,
    { language },
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
  await line({ jurisdiction })
  expect(screen.getByRole('listitem')).toHaveTextContent(new RegExp(`^${text}$`))
})

test.each<[Language, text: string]>([
  ['zh-CN', '民法典 第七条\u00a0· 截至 2026-11-24\u00a0· 待核'],
  ['en', '民法典, art. 7\u00a0· as of 2026-11-24\u00a0· to check'],
])(
  'a dot stays with what stands before it, a date and an article whole (%s)',
  async (language, text) => {
    const { container } = await line({ asOf: '2026-11-24', verify: true }, language)
    expect(container.textContent).toBe(text)
    const whole = [...container.querySelectorAll('.whole')].map((it) => it.textContent)
    expect(whole).toEqual([
      ...(language === 'en' ? ['art. 7'] : []),
      ...text.split('\u00a0· ').slice(1),
    ])
  },
)

test('a heading within a source stands apart from its title', async () => {
  await line({ title: '会计科目', article: '长期待摊费用' })
  expect(screen.getByRole('listitem')).toHaveTextContent('会计科目，长期待摊费用')
})

test('a source is named in the language of the card where it has a name in it', async () => {
  await line({}, 'en')
  expect(screen.getByText('民法典')).toHaveAttribute('lang', 'zh-CN')
  expect(screen.getByText('art. 7').closest('[lang]')).toHaveAttribute('lang', 'en')
})
