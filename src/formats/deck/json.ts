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
export function parseJson(text: string): Result<Json, Finding[]> {
  const { excess, keys } = scanJson(text)
  if (excess) return err([excess])
  try {
    return ok({ value: JSON.parse(text), findings: keys })
  } catch {
    return err(syntaxFindings(text))
  }
}

/** JSON.parse names the first slip only, and in no fixed words; this parser goes on and knows the place. */
function syntaxFindings(text: string): Finding[] {
  const errors: ParseError[] = []
  parseTree(text, errors, { disallowComments: true, allowTrailingComma: false })
  return firstOfEachLine(text, errors).map((error) => syntaxFinding(text, error))
}

/** One slip makes the parser stumble on; what follows it on the same line is mostly noise. */
function firstOfEachLine(text: string, errors: readonly ParseError[]): ParseError[] {
  let previous = -1
  return errors.filter((error) => {
    const sameLine = previous >= 0 && !text.slice(previous, error.offset).includes('\n')
    previous = error.offset
    return !sameLine
  })
}

function syntaxFinding(text: string, error: ParseError): Finding {
  const found = text.slice(error.offset, error.offset + Math.max(1, error.length)).trim()
  const problem = syntaxProblem(text, error, found)
  return finding('notJson', [], { problem, found }, error.offset)
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
    default:
      return 'unknownWord'
  }
}
