import { expect, test } from 'vitest'
import type { StoryField, Writings } from '../../domain/writings'
import { storyName } from './storyName'

test.each<[why: string, texts: Writings<StoryField>, name: string]>([
  ['its title', { title: ' 双十一 ', situation: '那年' }, '双十一'],
  ['no title: how it begins', { title: ' ', situation: 'At the bank\nin May' }, 'At the bank'],
  ['only a later part is written', { situation: '', result: '客户撤诉了' }, '客户撤诉了'],
  ['a long beginning is cut', { situation: '长'.repeat(100_000) }, `${'长'.repeat(40)}…`],
  ['forty characters are not', { situation: '长'.repeat(40) }, '长'.repeat(40)],
  ['never through a character', { title: '😀'.repeat(41) }, `${'😀'.repeat(40)}…`],
  ['nothing', {}, ''],
])('what a story is called: %s', (_why, texts, name) => {
  expect(storyName({ texts })).toBe(name)
})
