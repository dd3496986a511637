import { expect, it } from 'vitest'
import { pathText } from '../faults'
import { duplicateIdFindings } from './duplicateIds'

it.each<[ids: (string | undefined)[], found: string[]]>([
  [[undefined, '1'], ['options[1].id']],
  [['3', '1', undefined], ['options[2]']],
  [['1', undefined, '3'], []],
  [[undefined, undefined], []],
])('an option without id takes its place as its id: of %j, %j is used twice', (ids, found) => {
  const options = ids.map((id) => (id === undefined ? {} : { id }))
  const findings = duplicateIdFindings({ cards: [{ options }] })
  expect(findings.map(({ path }) => pathText(path))).toEqual(
    found.map((path) => `cards[0].${path}`),
  )
})

it('a member that must have an id is not counted by its place: it is missing, no more', () => {
  expect(duplicateIdFindings({ cards: [{ keyPoints: [{}, { id: '1' }] }] })).toEqual([])
})
