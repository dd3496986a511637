import type { Language, LocalizedText } from './text'

export const DEFAULT_TARGET_SECONDS = 60
export const DEFAULT_THINK_SECONDS = 10

/** From the most important on. */
export const IMPORTANCES = ['must', 'should', 'nice'] as const
export type Importance = (typeof IMPORTANCES)[number]
export const DEFAULT_IMPORTANCE: Importance = 'should'

export interface KeyPoint {
  readonly id: string
  readonly text: LocalizedText
  /** Without it an interviewer would mark the answer down. */
  readonly essential?: boolean
  /** Words by which the point can be found in the model answer, per language. */
  readonly cues?: Partial<Record<Language, readonly string[]>>
}

/** A thing that must not be said. */
export interface RedLine {
  readonly id: string
  readonly text: LocalizedText
  readonly why?: LocalizedText
}

export interface Source {
  /** A name; one string may do for every language. */
  readonly title: LocalizedText
  readonly article?: LocalizedText
  /** ISO date on which the source was read. */
  readonly asOf?: string
  readonly jurisdiction?: string
  readonly url?: string
  /** The learner should check the current text. */
  readonly verify?: boolean
}

/** What every kind of card has. A kind adds its own fields (src/kinds). */
export interface CardBase {
  /** Unique in the deck, never reused, never changes its meaning. */
  readonly id: string
  readonly kind: string
  readonly topic: string
  readonly tags?: readonly string[]
  /** `should` when left out. */
  readonly importance?: Importance
  /** 1 easy to 3 hard, in the coach's eyes; not FSRS difficulty. */
  readonly difficulty?: number
  readonly prompt: LocalizedText
  readonly alternatives?: readonly LocalizedText[]
  readonly hint?: LocalizedText
  /** DEFAULT_TARGET_SECONDS when left out. */
  readonly targetSeconds?: number
  /** Time to think before speaking; DEFAULT_THINK_SECONDS when left out. */
  readonly thinkSeconds?: number
  readonly keyPoints?: readonly KeyPoint[]
  readonly redLines?: readonly RedLine[]
  /** Markdown. */
  readonly answer?: LocalizedText
  readonly followUps?: readonly LocalizedText[]
  readonly sources?: readonly Source[]
  /** Shown to the learner where a fact must be checked against the current text. */
  readonly verifyNote?: LocalizedText
}

/**
 * How the question is put this time. An interviewer has words of their own: each repeat asks in the next
 * wording, so that the question is learnt and not its sentence.
 *
 * @param reviews how often the card was answered before
 */
export function promptOf({ prompt, alternatives = [] }: CardBase, reviews: number): LocalizedText {
  const wordings = [prompt, ...alternatives]
  return wordings[reviews % wordings.length] ?? prompt
}
