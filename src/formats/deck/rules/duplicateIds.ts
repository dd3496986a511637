import { memberId } from '../../../kinds/base/model'
import { type Finding, finding, type Path, pathText } from '../faults'
import { isObject } from '../shape'

const LISTS_IN_CARD = ['keyPoints', 'redLines', 'options', 'passages']

/**
 * Ids used twice. Within a card they must differ across its turns too: what a learner ticked is kept
 * by id. Looks at the raw value, so that it finds them in a deck with other faults.
 */
export function duplicateIdFindings(deck: unknown): Finding[] {
  if (!isObject(deck)) return []
  const cards = Array.isArray(deck.cards) ? deck.cards : []
  return [
    ...repeated(idsOf(deck.topics, ['topics'])),
    ...repeated(idsOf(deck.cards, ['cards'])),
    ...cards.flatMap((card, i) =>
      LISTS_IN_CARD.flatMap((name) => repeated(idsBelow(card, name, ['cards', i]))),
    ),
  ]
}

interface Named {
  readonly id: string
  readonly path: Path
}

/** Ids of a list of a card and of its turns. */
function idsBelow(card: unknown, name: string, path: Path): Named[] {
  if (!isObject(card)) return []
  const turns = Array.isArray(card.turns) ? card.turns : []
  return [
    ...idsOf(card[name], [...path, name], name === 'options'),
    ...turns.flatMap((turn, i) => idsBelow(turn, name, [...path, 'turns', i])),
  ]
}

/** @param numbered a member without id goes by its place counted from 1, which is then taken */
function idsOf(list: unknown, path: Path, numbered = false): Named[] {
  if (!Array.isArray(list)) return []
  return list.flatMap((member: unknown, i) => {
    if (!isObject(member)) return []
    if (typeof member.id === 'string') return [{ id: member.id, path: [...path, i, 'id'] }]
    const goesByPlace = numbered && member.id === undefined
    return goesByPlace ? [{ id: memberId({}, i), path: [...path, i] }] : []
  })
}

function repeated(named: readonly Named[]): Finding[] {
  const first = new Map<string, Path>()
  return named.flatMap(({ id, path }) => {
    const before = first.get(id)
    if (before) return [finding('duplicateId', path, { id, first: pathText(before) })]
    first.set(id, path)
    return []
  })
}
