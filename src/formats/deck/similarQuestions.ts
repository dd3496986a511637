import type { LocalizedText } from '../../domain/text'
import { type Finding, finding } from './faults'
import type { DeckFile } from './schema'
import { spokenText, writingsOf } from './texts'

/** Two questions that share this part of their pairs of letters ask the same (Dice's coefficient). */
const SAME = 0.8

interface Question {
  readonly deck: number
  readonly card: string
  readonly index: number
  readonly text: string
  readonly pairs: ReadonlySet<string>
}

/**
 * Cards that ask almost the same as an earlier one, in the same deck or in another: who practises
 * both is asked twice.
 *
 * @returns the findings of each deck, in the order of the decks
 * @see Dice, L. R. (1945), Measures of the amount of ecologic association between species
 */
export function similarQuestions(decks: readonly DeckFile[]): Finding[][] {
  const found = decks.map((): Finding[] => [])
  const byPair = new Map<string, Question[]>()
  for (const question of decks.flatMap(questionsOf)) {
    const other = mostAlike(question, byPair)
    if (other)
      found[question.deck]?.push(
        finding('similarQuestion', ['cards', question.index, 'prompt'], {
          other: other.card,
          question: other.text,
        }),
      )
    for (const pair of question.pairs) {
      const before = byPair.get(pair)
      if (before) before.push(question)
      else byPair.set(pair, [question])
    }
  }
  return found
}

/** Only questions that share a pair are looked at, so that the cost stays far below all with all. */
function mostAlike({ pairs }: Question, byPair: ReadonlyMap<string, readonly Question[]>) {
  const shared = new Map<Question, number>()
  for (const pair of pairs)
    for (const other of byPair.get(pair) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1)
  return [...shared].find(
    ([other, count]) => (2 * count) / (pairs.size + other.pairs.size) >= SAME,
  )?.[0]
}

const questionsOf = (deck: DeckFile, number: number): Question[] =>
  deck.cards.map((card, index) => {
    const text = ownLanguage(card.prompt, deck)
    return { deck: number, card: `${deck.id}/${card.id}`, index, text, pairs: pairsOf(text) }
  })

const ownLanguage = (text: LocalizedText, { language }: DeckFile) =>
  writingsOf(text, [], language).find((each) => each.language === language)?.text ?? ''

function pairsOf(text: string): ReadonlySet<string> {
  const letters =
    spokenText(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]/gu) ?? []
  return new Set(letters.slice(1).map((letter, i) => `${letters[i]}${letter}`))
}
