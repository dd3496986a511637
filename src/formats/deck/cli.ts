import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { LANGUAGES, type Language } from '../../domain/text'
import { decode } from './decode'
import { describeFault } from './describe'
import { type Fault, type Finding, pathText } from './faults'
import { deckJsonSchema } from './jsonSchema'
import { placed } from './place'
import { readDeck } from './read'
import { similarQuestions } from './similarQuestions'

const USAGE = `Usage:
  npm run decks -- check [--json] [--strict] [--lang en|zh-CN] FILE…
      Checks deck files and lists every fault. --strict counts warnings as errors.
      Exit code 0: clean. 1: there are errors. 2: wrong usage.
  npm run decks -- schema
      Writes public/deck.schema.json.
`
export const SCHEMA_FILE = fileURLToPath(
  new URL('../../../public/deck.schema.json', import.meta.url),
)

interface Options {
  readonly files: readonly string[]
  readonly json: boolean
  readonly strict: boolean
  readonly language: Language
}

/**
 * The deck checker of the command line; prints to standard output.
 *
 * @param argv arguments after the script's own name
 * @returns the exit code: 0 clean, 1 errors found, 2 wrong usage
 */
export function main(argv: readonly string[]): number {
  const [command, ...rest] = argv
  if (command === 'schema' && rest.length === 0) {
    writeFileSync(SCHEMA_FILE, schemaText())
    return 0
  }
  const options = command === 'check' ? optionsOf(rest) : null
  if (!options) {
    process.stderr.write(USAGE)
    return 2
  }
  const checked = checkFiles(options.files, options.strict)
  process.stdout.write(options.json ? asJson(checked, options.language) : asText(checked, options))
  return checked.some(({ faults }) => faults.some(({ level }) => level === 'error')) ? 1 : 0
}

export const schemaText = () => `${JSON.stringify(deckJsonSchema(), null, 2)}\n`

function optionsOf(args: readonly string[]): Options | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        strict: { type: 'boolean', default: false },
        lang: { type: 'string', default: 'en' },
      },
    })
    const language = LANGUAGES.find((each) => each === values.lang)
    if (!language || positionals.length === 0) return null
    return { files: positionals, json: values.json, strict: values.strict, language }
  } catch {
    return null // an option we do not have
  }
}

interface Checked {
  readonly file: string
  readonly faults: readonly Fault[]
}

/** Each file by itself, and then the decks that could be read against each other. */
function checkFiles(files: readonly string[], strict: boolean): Checked[] {
  const read = files.map((file) => ({ file, ...checkFile(file) }))
  const decks = read.flatMap(({ deck }) => deck ?? [])
  const similar = similarQuestions(decks)
  return read.map(({ file, bytes, faults, deck }) => {
    const alike = deck ? placedIn(bytes, similar[decks.indexOf(deck)] ?? []) : []
    const all = [...faults, ...alike]
    return {
      file,
      faults: strict ? all.map((fault): Fault => ({ ...fault, level: 'error' })) : all,
    }
  })
}

function checkFile(file: string) {
  const bytes = bytesOf(file)
  if (!(bytes instanceof Uint8Array)) return { bytes: null, faults: [bytes], deck: null }
  const result = readDeck(bytes)
  return result.ok
    ? { bytes, faults: result.value.warnings, deck: result.value.deck }
    : { bytes, faults: result.error, deck: null }
}

/** Findings in a file that was read already; most have none, and are not decoded again. */
function placedIn(bytes: Uint8Array, findings: readonly Finding[]): readonly Fault[] {
  const text = findings.length > 0 ? decode(bytes) : null
  return text?.ok ? placed(findings, text.value) : []
}

function bytesOf(file: string): Uint8Array | Fault {
  try {
    return readFileSync(file)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    const reason = code === 'ENOENT' ? 'notThere' : code === 'EISDIR' ? 'folder' : 'other'
    return {
      code: 'fileNotReadable',
      level: 'error',
      path: [],
      params: { reason },
      card: null,
      line: null,
      column: null,
    }
  }
}

function asJson(checked: readonly Checked[], language: Language): string {
  const list = checked.flatMap(({ file, faults }) =>
    faults.map((fault) => ({
      file,
      path: pathText(fault.path),
      line: fault.line,
      level: fault.level,
      code: fault.code,
      message: describeFault(fault, language),
    })),
  )
  return `${JSON.stringify(list, null, 2)}\n`
}

function asText(checked: readonly Checked[], { language }: Options): string {
  const lines = checked.flatMap(({ file, faults }) => [
    ...faults.map((fault) => {
      const place = fault.line === null ? file : `${file}:${fault.line}:${fault.column}`
      const message = describeFault(fault, language)
      return [place, fault.level, pathText(fault.path), message].map(printable).join('  ')
    }),
    printable(`${file}: ${summary(faults, language)}`),
  ])
  return `${lines.join('\n')}\n`
}

function summary(faults: readonly Fault[], language: Language): string {
  const errors = faults.filter(({ level }) => level === 'error').length
  const warnings = faults.length - errors
  if (language === 'zh-CN')
    return faults.length === 0 ? '没有问题' : `${errors} 个错误，${warnings} 个提醒`
  if (faults.length === 0) return 'no faults'
  return `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`

/** A hostile deck could steer the terminal with control characters. */
const printable = (text: string) =>
  text.replace(/\p{Cc}/gu, (sign) =>
    JSON.stringify(sign)
      .slice(1, -1)
      .replace(/[\x7f-\x9f]/, '?'),
  )
