import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser'
import { type Fault, type Finding, levelOf, type Path } from './faults'

const MAX_FAULTS = 500

/**
 * Gives findings their line, level and card, in the order of the file. At most 500 are kept; a last
 * `moreFaults` says how many are not shown.
 *
 * @param text the JSON text; only its first sign is looked at when no finding has a path
 */
export function placed(findings: readonly Finding[], text: string): Fault[] {
  if (findings.length === 0) return []
  // The tree is costly, and a good deck never needs it.
  const root = findings.some(({ path }) => path.length > 0) ? parseTree(text) : undefined
  const lineStarts = startsOfLines(text)
  const place = (found: Finding): Fault => {
    const offset = found.offset ?? (root ? offsetOf(root, found.path) : 0)
    const line = lineAt(lineStarts, offset)
    const column = offset - (lineStarts[line - 1] ?? 0) + 1
    return {
      ...found,
      offset,
      level: levelOf(found.code),
      card: cardAt(root, found.path),
      line,
      column,
    }
  }
  const faults = findings
    .slice(0, MAX_FAULTS)
    .map(place)
    .sort((a, b) => (a.offset ?? 0) - (b.offset ?? 0))
  const left = findings.slice(MAX_FAULTS)
  if (left.length === 0) return faults
  const level = left.some(({ code }) => levelOf(code) === 'error') ? 'error' : 'warning'
  const more: Finding = { code: 'moreFaults', path: [], params: { count: left.length } }
  return [...faults, { ...more, level, card: null, line: 1, column: 1 }]
}

/** Where a path leads, or, where something is missing, the nearest thing around it that is there. */
function offsetOf(root: Node, path: Path): number {
  let node = root
  for (const key of path) {
    const child = findNodeAtLocation(node, [key])
    if (!child) break
    node = child
  }
  return node.offset
}

function cardAt(root: Node | undefined, path: Path): string | null {
  const [list, index] = path
  if (!root || list !== 'cards' || typeof index !== 'number') return null
  const id: unknown = findNodeAtLocation(root, ['cards', index, 'id'])?.value
  return typeof id === 'string' ? id : null
}

function startsOfLines(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** Line (from 1) of an offset, by halving. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle
  }
  return low + 1
}
