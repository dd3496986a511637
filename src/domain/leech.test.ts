import { expect, test } from 'vitest'
import { isLeech, isLeechMoment } from './leech'

const upTo20 = Array.from({ length: 21 }, (_, lapses) => lapses)

test('a card is a leech from the 8th lapse on, and it is said every 4', () => {
  expect(upTo20.filter(isLeech)).toEqual(upTo20.slice(8))
  expect(upTo20.filter(isLeechMoment)).toEqual([8, 12, 16, 20])
})
