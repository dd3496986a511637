import { type Finding, finding, type Path } from '../faults'

// Control characters but tab and line ends, halves of a surrogate pair, and the mark of lost text.
const BAD_CHARACTER = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFD]/u
const HTML = /<\/?[a-z][a-z0-9-]*(?=[\s/>])|<!--/i

/** What is wrong with single values, wherever they are: also in fields the format does not know. */
export function valueFindings(deck: unknown): Finding[] {
  const found: Finding[] = []
  const path: (string | number)[] = []
  const look = (value: unknown) => {
    if (typeof value === 'string') found.push(...textFindings(value, path))
    else if (typeof value === 'number') found.push(...numberFindings(value, path))
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        path.push(Array.isArray(value) ? Number(key) : key)
        look(inner)
        path.pop()
      }
    }
  }
  look(deck)
  return found
}

/** Beyond these JavaScript would round, and the deck would not be written as it was read. */
const numberFindings = (value: number, path: Path): Finding[] =>
  Math.abs(value) > Number.MAX_SAFE_INTEGER ? [finding('hugeNumber', [...path], {})] : []

function textFindings(text: string, path: Path): Finding[] {
  const bad = BAD_CHARACTER.exec(text)?.[0]
  const html = text.includes('<') ? HTML.exec(text)?.[0] : undefined
  if (!bad && !html) return []
  return [
    ...(bad ? [finding('badCharacter', [...path], { character: codePoint(bad) })] : []),
    ...(html ? [finding('htmlInText', [...path], { found: html })] : []),
  ]
}

const codePoint = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
