import * as v from 'valibot'
import { CARD_ID, ID, isRealDate, VISIBLE, WEB_ADDRESS } from '../../kinds/base/schema'
import { type Finding, finding, type Path, type ValueType } from './faults'
import { deckSchema } from './schema'

/** Everything in which a value differs from a schema, the deck's unless another is given. */
export function schemaFindings(value: unknown, schema: v.GenericSchema = deckSchema): Finding[] {
  const { issues = [] } = v.safeParse(schema, value, { abortPipeEarly: true })
  return issues.flatMap((issue) => fromIssue(issue, []))
}

type Issue = v.BaseIssue<unknown>

function fromIssue(issue: Issue, above: Path): Finding[] {
  const path = [...above, ...(issue.path ?? []).map(({ key }) => keyOf(key))]
  // A text may be a string or one string a language: what is wrong inside says more than “neither”.
  const inside = (issue.issues ?? []).filter((each) => each.path)
  if (inside.length > 0) return inside.flatMap((each) => fromIssue(each, path))
  return [toFinding(issue, path)]
}

const keyOf = (key: unknown) => (typeof key === 'number' ? key : String(key))

function toFinding(issue: Issue, path: Path): Finding {
  const { input } = issue
  if (issue.kind === 'schema' && input === undefined)
    return finding('missing', path, { field: String(path.at(-1) ?? '') })
  const size = typeof input === 'string' || Array.isArray(input) ? input.length : 0
  const number = typeof input === 'number' ? input : 0
  const limit = typeof issue.requirement === 'number' ? issue.requirement : 0
  switch (issue.type) {
    case 'picklist':
    case 'literal':
    case 'variant':
      if (issue.expected === 'Object') return wrongType('object', input, path)
      return finding('notOneOf', path, { allowed: quotedIn(issue.expected), found: shown(input) })
    case 'regex':
    case 'check':
      return byRequirement(issue, path)
    case 'iso_date':
      return finding('badDate', path, { found: shown(input) })
    case 'min_length':
      return finding('tooFew', path, { minimum: limit })
    case 'max_length':
      return typeof input === 'string'
        ? finding('tooLong', path, { limit, length: size })
        : finding('tooMany', path, { limit, count: size })
    case 'integer':
      return finding('notWhole', path, { found: number })
    case 'min_value':
      return finding('tooSmall', path, { minimum: limit, found: number })
    case 'max_value':
      return finding('tooLarge', path, { maximum: limit, found: number })
    default:
      return wrongType(EXPECTED[issue.type] ?? 'object', input, path)
  }
}

/** Patterns are told apart by being the very object that the schema holds. */
function byRequirement(issue: Issue, path: Path): Finding {
  const found = shown(issue.input)
  switch (issue.requirement) {
    case ID:
    case CARD_ID:
      return finding('badId', path, { found })
    case WEB_ADDRESS:
      return finding('badAddress', path, { found })
    case isRealDate:
      return finding('badDate', path, { found })
    case VISIBLE:
      return finding('empty', path, {})
    default:
      throw new Error(`no fault for the requirement at ${path.join('.')}`)
  }
}

const EXPECTED: Readonly<Record<string, ValueType>> = {
  string: 'text',
  union: 'texts',
  number: 'number',
  boolean: 'yesNo',
  array: 'list',
  nullable: 'texts',
}

const wrongType = (expected: ValueType, input: unknown, path: Path): Finding =>
  finding('wrongType', path, { expected, found: typeOf(input) })

export function typeOf(value: unknown): ValueType {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'list'
  if (typeof value === 'string') return 'text'
  if (typeof value === 'number') return 'number'
  return typeof value === 'boolean' ? 'yesNo' : 'object'
}

/** Valibot names allowed values as `("a" | "b")`. */
const quotedIn = (expected: string | null) =>
  [...(expected ?? '').matchAll(/"([^"]*)"/g)].map(([, word = '']) => word)

/** A found value, short enough for a message. */
const shown = (value: unknown) => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
