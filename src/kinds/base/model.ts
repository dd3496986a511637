import type { GenericSchema } from 'valibot'
import type { CardBase, KeyPoint } from '../../domain/card'
import { memberSegment } from '../../domain/edits'
import type { LocalizedText } from '../../domain/text'

type Path = readonly (string | number)[]

/** One text of a card. List members are named by their id, so that a path outlives a reordering. */
export interface TextField {
  /** `prompt`, `keyPoints.k1.text`, … ; ids by `memberSegment`. */
  readonly path: string
  /** The same place by position, as JSON has it: `['keyPoints', 0, 'text']`. */
  readonly place: Path
  readonly text: LocalizedText
}

/** Something the learner says, as the card would have it said, and the points it should make. */
export interface ModelAnswer {
  readonly text: LocalizedText
  readonly place: Path
  readonly points: readonly KeyPoint[]
  readonly pointsPlace: Path
}

/** The pure half of a card kind; the other half is its lazy View (../views.tsx). */
export interface KindModel<Card extends CardBase> {
  /** Checks the kind's own shape; looks at nothing outside the card. */
  readonly schema: GenericSchema<unknown, Card>
  /** Every text a person can read, for search, editing and language checks. */
  readonly texts: (card: Card) => readonly TextField[]
  /** Everything that can be ticked, wherever the kind keeps it. */
  readonly keyPoints: (card: Card) => readonly KeyPoint[]
  /** Every model answer, with the points it should make. */
  readonly answers: (card: Card) => readonly ModelAnswer[]
  /** Whether at least one essential key point must be there. */
  readonly needsKeyPoints: boolean
}

/** A text at a place, or nothing. `name` names list members by id. */
export const field = (name: string, place: Path, text: LocalizedText | undefined): TextField[] =>
  text === undefined ? [] : [{ path: name, place, text }]

/** Texts of each member of a list. */
export const fields = <Item>(
  list: readonly Item[] | undefined,
  each: (item: Item, index: number) => TextField[],
): TextField[] => (list ?? []).flatMap(each)

/** A member's id, or its place counted from 1 when the format lets it go without. */
export const memberId = (item: { readonly id?: string }, index: number) =>
  item.id ?? String(index + 1)

/** Texts of the fields that all kinds share, below a path (a dialogue's turns have some of them too). */
export function baseTexts(card: CardBase): TextField[] {
  return [
    ...field('prompt', ['prompt'], card.prompt),
    ...fields(card.alternatives, (text, i) =>
      field(`alternatives.${i + 1}`, ['alternatives', i], text),
    ),
    ...field('hint', ['hint'], card.hint),
    ...field('answer', ['answer'], card.answer),
    ...pointTexts(card, [], ''),
    ...fields(card.followUps, (text, i) => field(`followUps.${i + 1}`, ['followUps', i], text)),
    ...field('verifyNote', ['verifyNote'], card.verifyNote),
  ]
}

/** The model answer in one field, or none; it should make the card's own key points. */
export const baseAnswers = (
  card: CardBase,
  name: string,
  text: LocalizedText | undefined,
): ModelAnswer[] =>
  text === undefined
    ? []
    : [{ text, place: [name], points: card.keyPoints ?? [], pointsPlace: ['keyPoints'] }]

/** Texts of key points and red lines of a card or of one turn. */
export function pointTexts(
  holder: Pick<CardBase, 'keyPoints' | 'redLines'>,
  place: Path,
  prefix: string,
): TextField[] {
  return [
    ...fields(holder.keyPoints, (point, i) => {
      const path = `${prefix}keyPoints.${memberSegment(point.id)}`
      return field(`${path}.text`, [...place, 'keyPoints', i, 'text'], point.text)
    }),
    ...fields(holder.redLines, (line, i) => {
      const path = `${prefix}redLines.${memberSegment(line.id)}`
      return [
        ...field(`${path}.text`, [...place, 'redLines', i, 'text'], line.text),
        ...field(`${path}.why`, [...place, 'redLines', i, 'why'], line.why),
      ]
    }),
  ]
}
