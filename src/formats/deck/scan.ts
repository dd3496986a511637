import { createScanner } from 'jsonc-parser'
import { type Finding, finding } from './faults'

const MAX_DEPTH = 64
const MAX_VALUES = 500_000
/** They could poison an object; wherever they stand, the deck is refused. */
export const FORBIDDEN_KEYS = ['__proto__', 'constructor', 'prototype']

/** An object or list that is open where the scanner stands. */
interface Frame {
  readonly close: '}' | ']'
  /** Names seen so far in an object. */
  readonly keys: Set<string>
  /** The present name or position. */
  at: string | number
  keyNext: boolean
}

/**
 * What must be known of a JSON text before a recursive parser may touch it, and what no parser tells:
 * depth, size, names given twice (the first would be lost), names that could poison an object. Works
 * on text that is no JSON too; what it says of names is then of no use.
 *
 * @returns `excess` when the text must not be parsed at all
 */
export function scanJson(
  text: string,
  maxValues = MAX_VALUES,
): { excess: Finding | null; keys: Finding[] } {
  const scanner = createScanner(text, true)
  const open: Frame[] = []
  const keys: Finding[] = []
  let values = 0
  while (scanner.getPosition() < text.length) {
    scanner.scan()
    const offset = scanner.getTokenOffset()
    const sign = text[offset]
    const frame = open.at(-1)
    if (sign === '{') open.push({ close: '}', keys: new Set(), at: '', keyNext: true })
    else if (sign === '[') open.push({ close: ']', keys: new Set(), at: 0, keyNext: false })
    else if (sign === ',' && frame) advance(frame)
    // A closing sign that fits nothing is passed over, as the parser does.
    else if (sign === frame?.close) open.pop()
    else if (sign === '"' && frame?.keyNext)
      keys.push(...nameFindings(open, frame, scanner.getTokenValue(), offset))
    if (open.length > MAX_DEPTH)
      return { excess: finding('tooDeep', [], { limit: MAX_DEPTH }, offset), keys: [] }
    if (sign === ',' || sign === '{' || sign === '[') values += 1
    if (values > maxValues)
      return { excess: finding('tooManyValues', [], { limit: maxValues }, offset), keys: [] }
  }
  return { excess: null, keys }
}

function advance(frame: Frame): void {
  if (typeof frame.at === 'number') frame.at += 1
  else frame.keyNext = true
}

function nameFindings(
  open: readonly Frame[],
  frame: Frame,
  key: string,
  offset: number,
): Finding[] {
  frame.keyNext = false
  frame.at = key
  const twice = frame.keys.has(key)
  frame.keys.add(key)
  const forbidden = FORBIDDEN_KEYS.includes(key)
  if (!twice && !forbidden) return []
  const path = open.map(({ at }) => at)
  return [finding(forbidden ? 'forbiddenKey' : 'duplicateKey', path, { key }, offset)]
}
