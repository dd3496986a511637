import { expect, it } from 'vitest'
import { closest, editDistance } from './closest'

it.each([
  ['hint', 'hint', 0],
  ['hnt', 'hint', 1],
  ['hitn', 'hint', 1],
  ['', 'ab', 2],
  ['kitten', 'sitting', 3],
])('measures %s and %s', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance)
})

it.each([
  ['hnt', 'hint'],
  ['Hint', 'hint'],
  ['keypoint', 'keyPoints'],
  ['zh', 'zh-CN'],
  ['anwser', 'answer'],
  ['notes', null],
  ['x'.repeat(10_000), null],
])('takes %s for %s', (word, meant) => {
  expect(closest(word, ['hint', 'keyPoints', 'answer', 'zh-CN'])).toBe(meant)
})
