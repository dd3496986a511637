import { expect, it } from 'vitest'
import { rawFaultsOf, sampleDeck, textOf } from '../../../tests/decks/sampleDeck'
import { describeFault } from './describe'
import { pathText } from './faults'

const described = (language: 'en' | 'zh-CN') =>
  rawFaultsOf(textOf(sampleDeck({ hnt: 'x' }, { version: 0 }))).map((fault) =>
    describeFault(fault, language),
  )

it('says what is wrong and what to do, in both languages, and names the card', () => {
  expect(described('en')).toEqual([
    '0 is too small. Write 1 or more.',
    'Card “c1”: unknown field "hnt": did you mean "hint"? It is kept but not used.',
  ])
  expect(described('zh-CN')).toEqual([
    '0 太小，请写 1 或更大的数。',
    '卡片“c1”：不认识字段 "hnt"，是不是想写 "hint"？它会保留，但不起作用。',
  ])
})

it('shows a path as people write it', () => {
  expect(pathText([])).toBe('$')
  expect(pathText(['cards', 3, 'keyPoints', 0, 'text', 'zh-CN'])).toBe(
    'cards[3].keyPoints[0].text.zh-CN',
  )
  expect(pathText(['a b', 'c\u001b'])).toBe('["a b"]["c\\u001b"]')
})
