import type { KeyPoint } from './card'
import type { CardId, Millis, StoryId } from './ids'
import type { Language } from './text'

/** What a person can write on any card, in each language. */
export const CARD_FIELDS = ['answer', 'keywords', 'practiseFrom', 'story'] as const
export type CardField = (typeof CARD_FIELDS)[number]

/** The parts of a story told by the STAR method. */
export const STAR_PARTS = ['situation', 'task', 'action', 'result'] as const
export type StarPart = (typeof STAR_PARTS)[number]
export type StoryField = 'title' | StarPart

/**
 * A text of the person's own. One row a field, so that two devices can be brought together: the newest row
 * wins. A deck update never touches it; what was emptied stays as an empty text.
 */
export interface Writing {
  /** The card it belongs to, or the story it is part of: one story can serve several cards. */
  readonly owner: CardId | StoryId
  readonly field: CardField | StoryField
  readonly language: Language
  readonly text: string
  readonly at: Millis
}

/** Texts of one owner in one language; a field never written is missing. */
export type Writings<Field extends string> = Partial<Readonly<Record<Field, string>>>

/** What stands in these rows in one language, by field. */
export const textsIn = <Field extends CardField | StoryField>(
  rows: readonly Writing[],
  language: Language,
): Writings<Field> =>
  Object.fromEntries(
    rows.filter((row) => row.language === language).map(({ field, text }) => [field, text]),
  ) as Writings<Field>

/** One of the person's own experiences. */
export interface OwnStory {
  readonly id: StoryId
  readonly language: Language
  readonly texts: Writings<StoryField>
  /** When it was last changed. */
  readonly at: Millis
}

/** What is practised: the deck's answer, the person's own, or telling it from three keywords. */
export const PRACTISE_FROM = ['model', 'mine', 'keywords'] as const
export type PractiseFrom = (typeof PRACTISE_FROM)[number]

/** The choice as it was written; the model answer when none was, or none that this version knows. */
export const practiseFromOf = (text: string | undefined): PractiseFrom =>
  PRACTISE_FROM.find((one) => one === text) ?? 'model'

/** Three words are enough to hold on to, and too few to recite. */
const KEYWORDS = 3

/**
 * The words from which an answer is told: the person's own, or else the first cue of each essential point.
 *
 * @param written the person's keywords as typed, divided by lines, commas or the like
 */
export function keywordsOf(
  written: string | undefined,
  points: readonly KeyPoint[],
  language: Language,
): readonly string[] {
  const own = (written ?? '').split(/[\n,，、;；]/).map((word) => word.trim())
  const cues = [...points]
    .sort((a, b) => Number(b.essential ?? false) - Number(a.essential ?? false))
    .map((point) => point.cues?.[language]?.[0] ?? '')
  const words = own.some(Boolean) ? own : cues
  return words.filter(Boolean).slice(0, KEYWORDS)
}

/** Parts of a story that are still empty. */
export const unfilledParts = (texts: Writings<StoryField>): readonly StarPart[] =>
  STAR_PARTS.filter((part) => !texts[part]?.trim())
