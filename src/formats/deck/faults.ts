/** Keys and positions from the top of the file: `['cards', 3, 'hint']`. Lists count from 0, as JSON does. */
export type Path = readonly (string | number)[]

/** An error: the deck cannot be loaded. A warning: it can, but a learner would be served badly. */
export type Level = 'error' | 'warning'

/** What kind of value was wanted or found, in words the messages translate. */
export type ValueType = 'text' | 'texts' | 'number' | 'yesNo' | 'list' | 'object' | 'nothing'

export type SyntaxProblem =
  | 'comment'
  | 'trailingComma'
  | 'commaMissing'
  | 'colonMissing'
  | 'nameMissing'
  | 'valueMissing'
  | 'notClosed'
  | 'quoteNotClosed'
  | 'wrongQuotes'
  | 'wideSign'
  | 'badEscape'
  | 'rawLineBreak'
  | 'badNumber'
  | 'textAfterEnd'
  | 'unknownWord'

type Nothing = Readonly<Record<string, never>>

interface ErrorParams {
  readonly fileNotReadable: { readonly reason: 'notThere' | 'folder' | 'other' }
  readonly tooBig: { readonly limitMegabytes: number }
  readonly notUtf8: { readonly encoding: 'GBK' | 'UTF-16' | 'unknown' }
  readonly emptyFile: Nothing
  readonly notJson: { readonly problem: SyntaxProblem; readonly found: string }
  readonly tooDeep: { readonly limit: number }
  readonly tooManyValues: { readonly limit: number }
  readonly tooNew: { readonly format: number; readonly supported: number }
  readonly forbiddenKey: { readonly key: string }
  readonly duplicateKey: { readonly key: string }
  readonly hugeNumber: Nothing
  readonly badCharacter: { readonly character: string }
  readonly missing: { readonly field: string }
  readonly wrongType: { readonly expected: ValueType; readonly found: ValueType }
  readonly notOneOf: { readonly allowed: readonly string[]; readonly found: string }
  readonly badId: { readonly found: string }
  readonly reservedId: { readonly found: string }
  readonly badAddress: { readonly found: string }
  readonly badDate: { readonly found: string }
  readonly empty: Nothing
  readonly tooLong: { readonly limit: number; readonly length: number }
  readonly tooFew: { readonly minimum: number }
  readonly tooMany: { readonly limit: number; readonly count: number }
  readonly notWhole: { readonly found: number }
  readonly tooSmall: { readonly minimum: number; readonly found: number }
  readonly tooLarge: { readonly maximum: number; readonly found: number }
  readonly duplicateId: { readonly id: string; readonly first: string }
  readonly unknownTopic: { readonly topic: string; readonly topics: readonly string[] }
  readonly noEssentialPoint: Nothing
  readonly missingLanguage: { readonly language: string }
  readonly languageNotListed: { readonly language: string }
  readonly noCorrectOption: Nothing
  readonly severalCorrect: { readonly count: number }
  readonly unsafeLink: { readonly address: string }
  /** Takes the level of what it stands for. */
  readonly moreFaults: { readonly count: number }
}

interface WarningParams {
  readonly unknownField: { readonly field: string; readonly suggestion: string | null }
  readonly htmlInText: { readonly found: string }
  readonly noSource: { readonly found: string }
  readonly pointNotInAnswer: { readonly point: string; readonly language: string }
  readonly cueNotInAnswer: { readonly cue: string; readonly language: string }
  readonly languagesOutOfStep: { readonly longer: string; readonly shorter: string }
  readonly overTarget: {
    readonly seconds: number
    readonly target: number
    readonly language: string
  }
  readonly noVerifyNote: Nothing
  readonly noAsOf: Nothing
  readonly noWhy: Nothing
  readonly halfTranslated: { readonly language: string }
  readonly figuresDiffer: { readonly found: string }
  readonly noTurnPoints: Nothing
  readonly noSayInstead: Nothing
  readonly unlawfulWords: { readonly found: string }
  readonly similarQuestion: { readonly other: string; readonly question: string }
}

export type FaultParams = ErrorParams & WarningParams
export type FaultCode = keyof FaultParams

/** What is wrong and what to do, for every code: a missing one does not compile. */
export type FaultMessages = {
  readonly [C in FaultCode]: (params: FaultParams[C]) => string
}

/** What a rule reports: where and what. The reader adds line and level (`Fault`). */
export type Finding<C extends FaultCode = FaultCode> = {
  [K in C]: {
    readonly code: K
    readonly path: Path
    readonly params: FaultParams[K]
    /** Exact place in the file's text, where the path alone would not lead there. */
    readonly offset?: number
  }
}[C]

export type Fault<C extends FaultCode = FaultCode> = Finding<C> & {
  readonly level: Level
  /** Id of the card it is in, if it is in one that has an id. */
  readonly card: string | null
  /** Counted from 1; null when the file could not be opened at all. */
  readonly line: number | null
  readonly column: number | null
}

export function finding<C extends FaultCode>(
  code: C,
  path: Path,
  params: FaultParams[C],
  offset?: number,
): Finding<C> {
  return { code, path, params, ...(offset === undefined ? {} : { offset }) }
}

const WARNINGS: { readonly [C in keyof WarningParams]: true } = {
  unknownField: true,
  htmlInText: true,
  noSource: true,
  pointNotInAnswer: true,
  cueNotInAnswer: true,
  languagesOutOfStep: true,
  overTarget: true,
  noVerifyNote: true,
  noAsOf: true,
  noWhy: true,
  halfTranslated: true,
  figuresDiffer: true,
  noTurnPoints: true,
  noSayInstead: true,
  unlawfulWords: true,
  similarQuestion: true,
}

export const levelOf = (code: FaultCode): Level =>
  Object.hasOwn(WARNINGS, code) ? 'warning' : 'error'

/** `cards[3].keyPoints[0].text`, as shown to people; `$` is the file as a whole. */
export function pathText(path: Path): string {
  const parts = path.map((key, i) => {
    if (typeof key === 'number') return `[${key}]`
    if (!/^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(key)) return `[${JSON.stringify(key)}]`
    return i === 0 ? key : `.${key}`
  })
  return parts.join('') || '$'
}
