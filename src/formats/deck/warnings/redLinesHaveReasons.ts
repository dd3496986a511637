import type { RedLine } from '../../../domain/card'
import { finding, type Path } from '../faults'
import type { CardRule } from '../rules/cards'

/** A prohibition is remembered by its reason. */
export const redLinesHaveReasons: CardRule = (card) => [
  ...withoutReason(card.redLines, []),
  ...(card.kind === 'dialogue'
    ? card.turns.flatMap(({ redLines }, i) => withoutReason(redLines, ['turns', i]))
    : []),
]

const withoutReason = (lines: readonly RedLine[] = [], path: Path) =>
  lines.flatMap(({ why }, i) =>
    why === undefined ? [finding('noWhy', [...path, 'redLines', i], {})] : [],
  )
