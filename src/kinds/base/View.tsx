import type { ReactNode } from 'react'
import type { CardBase } from '../../domain/card'
import type { Marks, Suggestion, Tickable } from '../../domain/grading'
import type { CardId } from '../../domain/ids'
import type { Settings } from '../../domain/settings'
import { type Language, type LocalizedText, textIn } from '../../domain/text'
import { LocalText } from '../../ui/LocalText'
import type { Card } from '../models'

/** What a kind's View is given. It shows the card below its prompt; the shell shows the rest. */
export interface KindViewProps<C extends CardBase = Card> {
  readonly cardId: CardId
  readonly card: C
  /** Wanted language, and the deck's own for texts that lack it. */
  readonly language: Language
  readonly deckLanguage: Language
  /** `asking`: the answer is hidden; `grading`: shown, with ticks; `reading`: shown, nothing to tick. */
  readonly stage: 'asking' | 'grading' | 'reading'
  readonly marks: Marks
  readonly onMarks: (marks: Marks) => void
  /** Asks the card once more from its beginning; missing when reading. */
  readonly onReplay?: () => void
  /** How often each red line of the card was crossed before, by id. */
  readonly crossings?: ReadonlyMap<string, number>
  /** Which follow-up is asked, 0 to 1; missing when reading: all of them are shown. */
  readonly draw?: number
  /** The person's own answer, to stand beside the model answer; first when it is what is practised. */
  readonly mine?: { readonly element: ReactNode; readonly first: boolean }
}

/** A step before the reveal: what its button says, and the marks once it is taken. */
export interface Step {
  readonly label:
    | 'dialogue.showExample'
    | 'dialogue.nextTurn'
    | 'dialogue.nextLine'
    | 'violation.check'
  readonly marks: Marks
}

/** The lazy half of a card kind. */
export interface KindPractice<C extends CardBase = Card> {
  readonly View: (props: KindViewProps<C>) => ReactNode
  /** @param learning the card is new or on a learning step */
  readonly grade: (card: C, marks: Marks, learning: boolean) => Suggestion | null
  /** What “Said all” ticks: the points on screen, none while they are hidden. */
  readonly points: (card: C, marks: Marks, stage: 'asking' | 'grading') => readonly Tickable[]
  /** The next step of a card in several steps; null when the reveal is next. */
  readonly nextStep?: (card: C, marks: Marks, settings: Settings) => Step | null
  /** Fetches what the reveal will need, while the question is being answered. */
  readonly preloadAnswer?: () => Promise<unknown>
  /** What the button to the reveal says; “Show answer” when left out. */
  readonly revealLabel?: 'practise.revealChoice' | 'dialogue.reveal' | 'story.reveal'
  /** Whether there is something to say now, against the clock; always when left out. */
  readonly speaks?: (card: C, marks: Marks) => boolean
  /** The kind has a place of its own for what the person writes. */
  readonly keepsOwnText?: true
}

/** A card's own points: nothing to tick before the reveal. */
export const cardPoints: KindPractice<CardBase>['points'] = (card, _marks, stage) =>
  stage === 'grading' ? (card.keyPoints ?? []) : []

/** In which language a text is wanted, and in which it is at hand. */
export type Shown = Pick<KindViewProps<CardBase>, 'language' | 'deckLanguage'>

/** Text of a deck in the practice language. */
export const Local = ({ text, language, deckLanguage }: Shown & { text: LocalizedText }) => (
  <LocalText of={textIn(text, language, deckLanguage)} />
)
