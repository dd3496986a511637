import { expect, test } from 'vitest'
import { type CardBase, promptOf } from './card'
import type { LocalizedText } from './text'

const both = { 'zh-CN': '换个说法？', en: 'In other words?' }

test.each<[alternatives: LocalizedText[] | undefined, reviews: number, asked: LocalizedText]>([
  [undefined, 0, 'first'],
  [undefined, 3, 'first'],
  [[], 1, 'first'],
  [['second', both], 0, 'first'],
  [['second', both], 1, 'second'],
  [['second', both], 2, both],
  [['second', both], 3, 'first'],
  [['second', both], 7, 'second'],
])('with alternatives %j, after %d answers: %j', (alternatives, reviews, asked) => {
  const card: CardBase = { id: 'c', kind: 'question', topic: 't', prompt: 'first' }
  expect(promptOf(alternatives ? { ...card, alternatives } : card, reviews)).toEqual(asked)
})
