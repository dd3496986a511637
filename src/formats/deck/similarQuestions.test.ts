import { expect, it } from 'vitest'
import { sampleCard, sampleDeck, textOf } from '../../../tests/decks/sampleDeck'
import { readDeck } from './read'
import { similarQuestions } from './similarQuestions'

function deckOf(id: string, ...prompts: unknown[]) {
  const cards = prompts.map((prompt, i) => ({ ...sampleCard, id: `c${i}`, prompt }))
  const read = readDeck(textOf(sampleDeck({}, { id, cards })))
  if (!read.ok) throw new Error(`a fault in ${id}`)
  return read.value.deck
}

it('finds a question asked again, in its deck and in another', () => {
  const first = deckOf('first', 'What does a collector do all day?', 'Why us?', 'Why us, then?')
  const second = deckOf('second', 'So what does a collector do all day?', 'What is a roll rate?')
  expect(similarQuestions([first, second])).toEqual([
    [],
    [
      {
        code: 'similarQuestion',
        path: ['cards', 0, 'prompt'],
        params: { other: 'first/c0', question: 'What does a collector do all day?' },
      },
    ],
  ])
  const again = deckOf('again', 'Why us?', 'WHY US')
  expect(similarQuestions([again])).toMatchObject([[{ params: { other: 'again/c0' } }]])
})

it('compares in the deck’s own language, and takes no notice of marks', () => {
  const texts = (en: string) => ({ en, 'zh-CN': '同一句话' })
  const deck = deckOf('one', texts('**Why** us?'), texts('Which law applies?'))
  expect(similarQuestions([deck])).toEqual([[]])
  expect(similarQuestions([])).toEqual([])
})
