import { DECK_FORMAT } from '../../domain/deck'
import { err, ok, type Result } from '../../domain/result'
import { decode } from './decode'
import { type Fault, type Finding, finding, levelOf, type Path, pathText } from './faults'
import { type Json, parseJson } from './json'
import { placed } from './place'
import { type CardRule, cardRules } from './rules/cards'
import { duplicateIdFindings } from './rules/duplicateIds'
import { structureFindings } from './rules/structure'
import { textFindings } from './rules/texts'
import { valueFindings } from './rules/values'
import { type DeckFile, MAX_CARDS } from './schema'
import { schemaFindings, typeOf } from './schemaFindings'
import { deckShape, isObject } from './shape'
import { headerTexts } from './texts'
import { cardWarnings } from './warnings/list'

export interface ReadDeck {
  readonly deck: DeckFile
  readonly warnings: readonly Fault[]
}

/**
 * The one door by which a deck comes in: from a file, a link, pasted text or the built-in decks.
 *
 * @param input the file's bytes, or its text
 * @returns the deck and its warnings, or all faults (errors, and the warnings found beside them);
 *   it never throws
 */
export function readDeck(input: string | Uint8Array): Result<ReadDeck, readonly Fault[]> {
  const text = decode(input)
  if (!text.ok) return err(placed([text.error], ''))
  const json = parseJson(text.value)
  if (!json.ok) return err(placed(json.error, text.value))
  const findings = deckFindings(json.value)
  const faults = placed(findings, text.value)
  if (findings.some(({ code }) => levelOf(code) === 'error')) return err(faults)
  // No error was found, so the schema has accepted it.
  return ok({ deck: json.value.value as DeckFile, warnings: faults })
}

function deckFindings({ value, findings }: Json): Finding[] {
  const tooNew = newerFormat(value)
  if (tooNew) return [tooNew]
  if (!isObject(value))
    return [finding('wrongType', [], { expected: 'object', found: typeOf(value) })]
  const count = Array.isArray(value.cards) ? value.cards.length : 0
  if (count > MAX_CARDS) return [finding('tooMany', ['cards'], { limit: MAX_CARDS, count })]

  const structure = structureFindings(deckShape, value)
  const misplaced = structure.filter(({ code }) => code === 'wrongType')
  const shaped = [...misplaced, ...outside(misplaced, schemaFindings(value))]
  return errorsFirst([
    ...findings,
    ...shaped,
    ...structure.filter(({ code }) => code !== 'wrongType'),
    ...duplicateIdFindings(value),
    ...valueFindings(value),
    ...ruleFindings(value, shaped),
  ])
}

/** A file of a later format may differ in anything: no other fault of it would mean much. */
function newerFormat(value: unknown): Finding | null {
  const format = isObject(value) ? value.format : undefined
  return typeof format === 'number' && format > DECK_FORMAT
    ? finding('tooNew', ['format'], { format, supported: DECK_FORMAT })
    : null
}

/** Rules across fields, for every part of the deck that the schema has found nothing against. */
function ruleFindings(value: unknown, shaped: readonly Finding[]): Finding[] {
  const inCards = ({ path }: Finding) => path[0] === 'cards' && typeof path[1] === 'number'
  if (shaped.some((found) => !inCards(found))) return []
  const deck = value as DeckFile
  const broken = new Set(shaped.map(({ path }) => path[1]))
  const rules: readonly CardRule[] = [...cardRules, ...cardWarnings]
  return [
    ...idReserved(deck),
    ...languagesListed(deck),
    ...headerTexts(deck).flatMap(({ text, place }) => textFindings(text, place, deck)),
    ...deck.cards.flatMap((card, index) =>
      broken.has(index)
        ? []
        : rules
            .flatMap((rule) => rule(card, deck))
            .map((found) => ({ ...found, path: ['cards', index, ...found.path] })),
    ),
  ]
}

/** The page that adds decks, /library/add, would stand in for the deck's own; addresses ignore case. */
const idReserved = ({ id }: DeckFile): Finding[] =>
  id.toLowerCase() === 'add' ? [finding('reservedId', ['id'], { found: id })] : []

const languagesListed = ({ language, languages }: DeckFile): Finding[] =>
  !languages || languages.includes(language)
    ? []
    : [finding('languageNotListed', ['languages'], { language })]

/** Findings in no part that is itself found wrong: what a misplaced list lacks as an object is noise. */
function outside(parts: readonly Finding[], findings: readonly Finding[]): readonly Finding[] {
  const wrong = new Set(parts.map(({ path }) => pathText(path)))
  const covered = (path: Path) => path.some((_, i) => wrong.has(pathText(path.slice(0, i + 1))))
  return wrong.size === 0 ? findings : findings.filter(({ path }) => !covered(path))
}

/** Only so many faults are shown, and the errors matter most. */
const errorsFirst = (findings: readonly Finding[]) => [
  ...findings.filter(({ code }) => levelOf(code) === 'error'),
  ...findings.filter(({ code }) => levelOf(code) === 'warning'),
]
