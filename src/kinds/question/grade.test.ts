import { expect, test } from 'vitest'
import { NO_MARKS } from '../../domain/grading'
import { gradeQuestion } from './grade'
import type { QuestionCard } from './schema'

const card: QuestionCard = {
  id: 'q1',
  kind: 'question',
  topic: 't',
  prompt: '',
  answer: '',
  keyPoints: [
    { id: 'e1', text: '', essential: true },
    { id: 'e2', text: '', essential: true },
    { id: 'e3', text: '', essential: true },
    { id: 'extra', text: '' },
  ],
}
const said = (...points: string[]) => ({ ...NO_MARKS, touched: true, points })

test('a question is graded by its key points and red lines', () => {
  expect(gradeQuestion(card, NO_MARKS, true)).toBeNull()
  expect(gradeQuestion(card, said('e1', 'e2', 'e3'), true)?.rating).toBe('good')
  expect(gradeQuestion(card, said('e1', 'e2', 'extra'), false)?.rating).toBe('hard')
  expect(gradeQuestion(card, said('e1', 'e2', 'extra'), true)?.rating).toBe('again')
  expect(gradeQuestion(card, said('e1'), false)?.rating).toBe('again')
  const crossed = { ...said('e1', 'e2', 'e3'), redLines: ['r1'] }
  expect(gradeQuestion(card, crossed, false)?.reason).toEqual({ code: 'redLineCrossed', count: 1 })
})

test('a question without key points: nothing suggested, even by “said all”', () => {
  const { keyPoints: _, ...plain } = card
  expect(gradeQuestion(plain, NO_MARKS, false)).toBeNull()
  expect(gradeQuestion(plain, said(), false)).toBeNull()
})
