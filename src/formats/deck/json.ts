import { type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import { err, ok, type Result } from '../../domain/result'
import { type Finding, finding, type SyntaxProblem } from './faults'
import { scanJson } from './scan'

export interface Json {
  readonly value: unknown
  /** Names given twice or forbidden; with one of them the value is not to be trusted. */
  readonly findings: readonly Finding[]
}

/** The value of a JSON text, or what is wrong with the text, with the exact place. */
export function parseJson(text: string, maxValues?: number): Result<Json, Finding[]> {
  const { excess, keys } = scanJson(text, maxValues)
  if (excess) return err([excess])
  try {
    return ok({ value: JSON.parse(text), findings: keys })
  } catch {
    const found = syntaxFindings(text)
    // Should the two parsers ever differ, a refusal still gives a reason.
    const unnamed = finding('notJson', [], { problem: 'unknownWord', found: text.slice(0, 20) }, 0)
    return err(found.length > 0 ? found : [unnamed])
  }
}

/** JSON.parse names the first slip only, and in no fixed words; this parser goes on and knows the place. */
function syntaxFindings(text: string): Finding[] {
  const errors: ParseError[] = []
  parseTree(text, errors, { disallowComments: true, allowTrailingComma: false })
  const slips = errors.map((error) => {
    const found = text.slice(error.offset, error.offset + Math.max(1, error.length)).trim()
    return { offset: error.offset, found, problem: syntaxProblem(text, error, found) }
  })
  return withoutEchoes(text, slips).map(({ problem, found, offset }) =>
    finding('notJson', [], { problem, found }, offset),
  )
}

interface Slip {
  readonly offset: number
  readonly found: string
  readonly problem: SyntaxProblem
}

/** After one of these the parser has lost its way, and whatever it misses next may well be there. */
const DERAILS: readonly SyntaxProblem[] = [
  'wrongQuotes',
  'wideSign',
  'unknownWord',
  'quoteNotClosed',
  'badNumber',
]
const MISSED: readonly SyntaxProblem[] = [
  'commaMissing',
  'colonMissing',
  'nameMissing',
  'valueMissing',
  'notClosed',
  'textAfterEnd',
]

/** Slips of their own: not those that only follow from an earlier one, and one a line. */
function withoutEchoes(text: string, slips: readonly Slip[]): Slip[] {
  const derailedAt = slips.findIndex(({ problem }) => DERAILS.includes(problem))
  return slips.filter(({ offset, problem }, i) => {
    if (derailedAt >= 0 && i > derailedAt && MISSED.includes(problem)) return false
    const before = slips[i - 1]
    return !before || text.slice(before.offset, offset).includes('\n')
  })
}

function syntaxProblem(text: string, error: ParseError, found: string): SyntaxProblem {
  switch (printParseErrorCode(error.error)) {
    case 'InvalidSymbol':
      if (/^[“”„‘’'`]/u.test(found)) return 'wrongQuotes'
      return /^[：，｛｝［］【】]/u.test(found) ? 'wideSign' : 'unknownWord'
    case 'InvalidNumberFormat':
    case 'UnexpectedEndOfNumber':
      return 'badNumber'
    case 'PropertyNameExpected':
    case 'ValueExpected':
      if (/,\s*$/.test(text.slice(0, error.offset)) && /^[\]}]/.test(found)) return 'trailingComma'
      return printParseErrorCode(error.error) === 'ValueExpected' ? 'valueMissing' : 'nameMissing'
    case 'ColonExpected':
      return 'colonMissing'
    case 'CommaExpected':
      return 'commaMissing'
    case 'CloseBraceExpected':
    case 'CloseBracketExpected':
      return 'notClosed'
    case 'EndOfFileExpected':
      return 'textAfterEnd'
    case 'InvalidCommentToken':
    case 'UnexpectedEndOfComment':
      return 'comment'
    case 'UnexpectedEndOfString':
      return 'quoteNotClosed'
    case 'InvalidUnicode':
    case 'InvalidEscapeCharacter':
      return 'badEscape'
    case 'InvalidCharacter':
      return 'rawLineBreak'
    case '<unknown ParseErrorCode>':
      return 'unknownWord'
  }
}
