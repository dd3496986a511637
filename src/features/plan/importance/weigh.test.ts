import { describe, expect, test } from 'vitest'
import { idOf } from '../../../../tests/support/decks'
import { choiceOf, inOrder, weigh } from './weigh'

const [a, b, c] = [idOf('a'), idOf('b'), idOf('c')]

describe('the choice of several cards', () => {
  test.each([
    ['none has one of its own', {}, 'deck'],
    ['all have the same', { [a]: 'must', [b]: 'must' }, 'must'],
    ['they differ', { [a]: 'must', [b]: 'nice' }, 'mixed'],
    ['one is as the deck says', { [a]: 'must' }, 'mixed'],
    ['another card has one', { [c]: 'must' }, 'deck'],
  ] as const)('%s', (_when, weights, choice) => {
    expect(choiceOf(weights, [a, b])).toBe(choice)
  })

  test('is the deck’s without cards', () => {
    expect(choiceOf({ [a]: 'must' }, [])).toBe('deck')
  })
})

describe('a choice', () => {
  test('is the same for all its cards, and the others stay', () => {
    expect(weigh({ [a]: 'nice', [c]: 'nice' }, [b, a], 'must')).toEqual({
      [a]: 'must',
      [b]: 'must',
      [c]: 'nice',
    })
  })

  test('of what the deck says leaves nothing behind', () => {
    expect(weigh({ [a]: 'nice', [c]: 'nice' }, [a, b], 'deck')).toEqual({ [c]: 'nice' })
  })

  test('made in any order is the same draft', () => {
    const order = (weights: object) => JSON.stringify(weights)
    const there = weigh(weigh({}, [b], 'must'), [a], 'nice')
    const back = weigh(weigh(there, [b], 'deck'), [b], 'must')
    expect(order(back)).toBe(order(there))
    expect(order(inOrder({ [b]: 'must', [a]: 'nice' }))).toBe(order(there))
  })
})
