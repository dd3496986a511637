import { describe, expect, test } from 'vitest'
import type { DialogueCard, Turn } from './schema'
import { placeOf, shownPoints, stepAfter, stepBefore, talkOf } from './turns'

/** `o`: the other side says a line; `m`: the learner's turn, with one essential point. */
const card = (turns: string): DialogueCard => ({
  id: 'c',
  kind: 'dialogue',
  topic: 't',
  prompt: '',
  keyPoints: [{ id: 'whole', text: '' }],
  turns: turns
    .split('')
    .map(
      (speaker, i): Turn =>
        speaker === 'o'
          ? { speaker: 'other', line: `line ${i}` }
          : { speaker: 'learner', example: '', keyPoints: [{ id: `k${i}`, text: '' }] },
    ),
})

/** What a talk is cut up into: the lines before each turn of the learner, then those after the last. */
const cutUp = (turns: string) => {
  const { exchanges, closing } = talkOf(card(turns))
  return [...exchanges.map(({ lines }) => lines.length), `+${closing.length}`]
}

test.each<[why: string, turns: string, cut: (number | string)[]]>([
  ['one line, one turn', 'omom', [1, 1, '+0']],
  ['several lines in a row', 'ooomom', [3, 1, '+0']],
  ['the learner begins', 'mom', [0, 1, '+0']],
  ['two turns of the learner in a row', 'omm', [1, 0, '+0']],
  ['the other side has the last word', 'omoo', [1, '+2']],
  ['one turn of the learner', 'm', [0, '+0']],
  ['only the other side speaks', 'oo', ['+2']],
])('%s: %s', (_why, turns, cut) => {
  expect(cutUp(turns)).toEqual(cut)
})

/** Every step from the start to the reveal: `1` a turn to be said, `1!` its example. */
function way(turns: string, inOneGo: boolean): string[] {
  const steps: string[] = []
  for (let step: number | null = 0; step !== null; step = stepAfter(card(turns), step, inOneGo)) {
    const { at, hasExample } = placeOf(card(turns), step)
    steps.push(`${at + 1}${hasExample ? '!' : ''}`)
  }
  return steps
}

describe('the way to the reveal', () => {
  test.each<[why: string, turns: string, oneByOne: string[], inOneGo: string[]]>([
    ['two turns', 'omom', ['1', '1!', '2', '2!'], ['1', '2']],
    ['several lines in a row are one step', 'ooomom', ['1', '1!', '2', '2!'], ['1', '2']],
    ['turns in a row are a step each', 'omm', ['1', '1!', '2', '2!'], ['1', '2']],
    ['a last line comes with the reveal', 'omomo', ['1', '1!', '2', '2!'], ['1', '2']],
    ['the reveal shows the example of a lone turn', 'om', ['1'], ['1']],
    ['the learner alone', 'm', ['1'], ['1']],
    ['nothing for the learner to say', 'oo', ['1'], ['1']],
  ])('%s: %s', (_why, turns, oneByOne, inOneGo) => {
    expect(way(turns, false)).toEqual(oneByOne)
    expect(way(turns, true)).toEqual(inOneGo)
  })

  test.each<[step: number, inOneGo: boolean, before: number | null, after: number | null]>([
    [0, false, null, 1],
    [1, false, 0, 2],
    [2, false, 1, 3],
    [5, false, 4, null],
    [0, true, null, 2],
    [2, true, 0, 4],
    [4, true, 2, null],
    // The setting was changed in another tab while an example was shown.
    [3, true, 2, 4],
    // The card has lost turns meanwhile: the last one it has is on screen.
    [9, false, 4, null],
    [9, true, 4, null],
  ])('step %d of three turns, in one go: %s', (step, inOneGo, before, after) => {
    expect(stepBefore(card('omomom'), step, inOneGo)).toBe(before)
    expect(stepAfter(card('omomom'), step, inOneGo)).toBe(after)
  })

  test('beyond the end of a card without a turn to say', () => {
    expect(placeOf(card('oo'), 5)).toEqual({ at: 0, hasExample: false })
    expect(stepBefore(card('oo'), 5, false)).toBeNull()
  })
})

test.each<[step: number, stage: 'asking' | 'grading', ids: string[]]>([
  [0, 'asking', []],
  [1, 'asking', ['k1']],
  [2, 'asking', []],
  [3, 'asking', ['k3']],
  [9, 'asking', ['k3']],
  [0, 'grading', ['whole', 'k1', 'k3']],
  [3, 'grading', ['whole', 'k1', 'k3']],
])('at step %d while %s the points on screen are %j', (step, stage, ids) => {
  expect(shownPoints(card('omom'), step, stage).map((point) => point.id)).toEqual(ids)
})
