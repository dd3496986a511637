import { type Fault, pathText } from '../../src/formats/deck/faults'
import { readDeck } from '../../src/formats/deck/read'

/** A card without a fault, in one language. */
export const sampleCard = {
  id: 'c1',
  kind: 'question',
  topic: 't1',
  prompt: 'What do you check before you call?',
  keyPoints: [
    { id: 'k1', text: 'The account history', essential: true, cues: { en: ['history'] } },
  ],
  answer: 'I read the history of the account.',
}

/** A deck without a fault; changes replace whole fields of the deck or of its one card. */
export const sampleDeck = (card: object = {}, deck: object = {}) => ({
  format: 1,
  id: 'sample',
  version: 1,
  updatedAt: '2026-11-24',
  language: 'en',
  topics: [{ id: 't1', title: 'Calls' }],
  title: 'A sample',
  cards: [{ ...sampleCard, ...card }],
  ...deck,
})

/** One field a line, so that a line number says something. */
export const textOf = (deck: unknown) => JSON.stringify(deck, null, 1)

/** All faults as `code path:line`. Warnings have a `?` in front. */
export function faultsOf(input: string | Uint8Array): string[] {
  return rawFaultsOf(input).map(
    ({ level, code, path, line }) =>
      `${level === 'warning' ? '?' : ''}${code} ${pathText(path)}:${line}`,
  )
}

export function rawFaultsOf(input: string | Uint8Array): readonly Fault[] {
  const result = readDeck(input)
  return result.ok ? result.value.warnings : result.error
}

/** Faults of the sample deck with one card changed, without lines. */
export const cardFaults = (card: object, deck: object = {}) =>
  faultsOf(textOf(sampleDeck(card, deck))).map((fault) => fault.replace(/:\d+$/, ''))
