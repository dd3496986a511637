import { render, screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { Markdown } from './Markdown'

const show = (text: string) => render(<Markdown text={text} lang="en" />).container

describe('what a coach writes', () => {
  test('paragraphs stay apart, and the text says its language', () => {
    const box = show('First.\n\nSecond.')
    expect([...box.querySelectorAll('p')].map((p) => p.textContent)).toEqual(['First.', 'Second.'])
    expect(box.firstElementChild).toHaveAttribute('lang', 'en')
  })

  test('a heading is no heading of the page', () => {
    show('# Loud')
    expect(screen.queryByRole('heading')).toBeNull()
    expect(screen.getByText('Loud').tagName).toBe('P')
  })

  test('lists, with lists inside', () => {
    const box = show('1. one\n2. two\n   - inner\n\n- dot')
    const [numbered, inner, dotted] = screen.getAllByRole('list')
    expect([numbered?.tagName, inner?.tagName, dotted?.tagName]).toEqual(['OL', 'UL', 'UL'])
    expect(box.querySelectorAll('ol > li')).toHaveLength(2)
    expect(numbered).toContainElement(inner ?? null)
    expect(dotted).toHaveTextContent('dot')
  })

  test.each([
    ['600. Tax on the bonus', 600],
    ['0. none', 0],
    ['1. one\n2. two', 1],
    ['998) long\n999) longer\n1000) longest', 998],
  ])('the number that a list starts with is kept: %s', (text, first) => {
    show(text)
    expect(screen.getByRole('list')).toHaveProperty('start', first)
  })

  test('figures stay with their units', () => {
    const box = show('- 每月**4.2万元**\n- 满47天')
    const whole = [...box.querySelectorAll('.whole')].map((it) => it.textContent)
    expect(whole).toEqual(['2万元', '47天'])
  })

  test('emphasis, code, quotes and escapes', () => {
    show('**strong** and *soft* and `a < b`\n\n> quoted \\*so\\*')
    expect(screen.getByText('strong').tagName).toBe('STRONG')
    expect(screen.getByText('soft').tagName).toBe('EM')
    expect(screen.getByText('a < b').tagName).toBe('CODE')
    expect(screen.getByText('quoted *so*').closest('blockquote')).not.toBeNull()
  })

  test('emphasis beside Chinese text', () => {
    const box = show('先说**身份**，再说*来意*。')
    expect(box).toHaveTextContent('先说身份，再说来意。')
  })

  test('tables name their columns', () => {
    show('| day | step |\n|---|---|\n| 1 | **SMS** |\n| 2 | call |')
    const table = screen.getByRole('table')
    const names = within(table).getAllByRole('columnheader')
    expect(names.map((cell) => cell.textContent)).toEqual(['day', 'step'])
    expect(names[0]).toHaveAttribute('scope', 'col')
    expect(within(table).getAllByRole('cell')).toHaveLength(4)
    expect(within(table).getByText('SMS').tagName).toBe('STRONG')
  })
})

describe('links', () => {
  test.each([
    ['[here](https://a.example/x)', 'https://a.example/x'],
    ['[here](HTTP://a.example)', 'HTTP://a.example'],
    ['[here](mailto:a@b.example)', 'mailto:a@b.example'],
  ])('%s opens elsewhere, without a way back to us', (text, href) => {
    show(text)
    const link = screen.getByRole('link', { name: 'here' })
    expect(link).toHaveAttribute('href', href)
    expect(link).toHaveAttribute('target', '_blank')
    expect(link.getAttribute('rel')).toContain('noopener')
  })

  test.each([
    '[here](javascript:alert(1))',
    '[here](JavaScript:alert(1))',
    '[here](&#106;avascript:alert(1))',
    '[here](data:text/html,x)',
    '[here](/settings)',
    '[here](//a.example)',
    '<javascript:alert(1)>',
  ])('%s is shown as the text it is', (text) => {
    const box = show(text)
    expect(box.querySelector('a, [href]')).toBeNull()
    expect(box).toHaveTextContent(text)
  })
})

describe('nothing in a deck can run', () => {
  test.each([
    '<img src=x onerror=alert(1)>',
    'before <img src=x onerror=alert(1)> after',
    '<script>alert(1)</script>',
    '<b onclick="alert(1)">bold</b>',
    '- <iframe src="https://a.example"></iframe>',
    '> <svg onload=alert(1)>',
    '| a |\n|---|\n| <input autofocus> |',
    '![picture](https://a.example/x.png)',
    '**<style>*{display:none}</style>**',
  ])('%s becomes text', (text) => {
    const box = show(text)
    expect(box.querySelector('img, script, b, iframe, svg, input, style')).toBeNull()
    const source = /<[^/][^>]*>|!\[.*\)/.exec(text)?.[0] ?? text
    expect(box.textContent).toContain(source)
  })
})

describe('a very long text does not break the screen', () => {
  const filled = (length: number, piece: string) => `${piece.repeat(length / piece.length)}end`

  test.each([
    ['prose', '字'],
    ['paragraphs', 'A line.\n\n'],
    ['open brackets', '['],
    ['open links', '[a]('],
    ['open emphasis', '**a *b '],
    ['tags', '<b>'],
  ])('100,000 characters of %s', (_name, piece) => {
    expect(show(filled(100_000, piece)).textContent).toContain('end')
  })

  // The parser runs out of stack on these; a deck may have texts of this length.
  test.each([
    ['quotes in quotes', '>'],
    ['lists in lists', '- '],
    ['lists in quotes', '> 1. '],
  ])('20,000 characters of %s', (_name, piece) => {
    expect(show(filled(20_000, piece)).textContent).toContain('end')
  })

  test.each([
    ['quotes', '>'],
    ['lists', '- '],
  ])('%s 300 levels deep, of which the page gets a few', (_name, piece) => {
    const box = show(`${piece.repeat(300)}middle`)
    expect(box.textContent).toContain('middle')
    expect(box.querySelectorAll('blockquote, ul').length).toBeLessThan(30)
  })
})
