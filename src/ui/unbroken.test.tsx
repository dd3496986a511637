import { render } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { LocalText } from './LocalText'

const show = (text: string) => {
  const { container } = render(<LocalText of={{ text, language: 'zh-CN' }} />)
  return { container, whole: [...container.querySelectorAll('.whole')].map((it) => it.textContent) }
}

describe('a line does not break', () => {
  test.each([
    ['每月摊4.2万元，共47天', ['2万元', '47天']],
    ['第4条、第52条之一', ['第4条', '第52条']],
    ['欠1,080元，90日内还清', ['080元', '90日']],
    ['12个月，3个客户', ['12个月', '3个']],
    ['工号 7 号', ['7 号']],
    [
      'Civil Code, art. 8 and arts 10, 12; Article 3 of Order No. 5',
      ['art. 8', 'arts 1', 'Article 3', 'No. 5'],
    ],
  ])('within what belongs together in “%s”', (text, expected) => {
    expect(show(text).whole).toEqual(expected)
  })

  test('and what is copied or searched is the text as it was written', () => {
    const text = '从2024年6月起，按15.4%计收，三期共36万元。'
    expect(show(text).container.textContent).toBe(text)
  })

  test('a long number may still break: it must fit a narrow screen', () => {
    expect(show(`卡号${'6'.repeat(19)}号`).whole).toEqual(['666666号'])
  })

  test('a text without figures is one piece', () => {
    const { container } = show('先说身份。')
    expect(container.innerHTML).toBe('<span lang="zh-CN">先说身份。</span>')
  })
})
