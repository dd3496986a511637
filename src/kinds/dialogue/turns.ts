import type { KeyPoint } from '../../domain/card'
import type { DialogueCard, Turn } from './schema'

/** What the other side says, and the learner's turn that answers it. */
export interface Exchange {
  readonly lines: readonly Turn[]
  readonly reply: Turn
}

export interface Talk {
  readonly exchanges: readonly Exchange[]
  /** What the other side says after the learner's last turn. */
  readonly closing: readonly Turn[]
}

/** A talk, cut up by whose turn it is; the other side may say several lines in a row, or the last one. */
export function talkOf({ turns }: Pick<DialogueCard, 'turns'>): Talk {
  const exchanges: Exchange[] = []
  let lines: Turn[] = []
  for (const turn of turns) {
    if (turn.speaker === 'other') lines.push(turn)
    else {
      exchanges.push({ lines, reply: turn })
      lines = []
    }
  }
  return { exchanges, closing: lines }
}

/** Where a talk stands before the reveal. */
export interface Place {
  /** Which exchange is on screen, counted from 0. */
  readonly at: number
  /** Its turn was said and the example is shown. */
  readonly hasExample: boolean
}

/**
 * A step is half a turn: even ones ask for a turn, the odd ones after them show its example. In one go
 * the odd ones are left out, so what is on screen follows from the step alone, however it was reached.
 *
 * @param step of the marks; one beyond the end (the card has lost turns meanwhile) is the last
 */
export function placeOf(card: DialogueCard, step: number): Place {
  const { exchanges } = talkOf(card)
  const last = Math.max(0, exchanges.length * 2 - 1)
  const within = Math.min(step, last)
  return { at: Math.floor(within / 2), hasExample: within % 2 === 1 }
}

/** The step that follows, or null when the reveal does: it shows the example of a lone turn. */
export function stepAfter(card: DialogueCard, step: number, inOneGo: boolean): number | null {
  const turns = talkOf(card).exchanges.length
  const { at, hasExample } = placeOf(card, step)
  const next = inOneGo || turns < 2 || hasExample ? (at + 1) * 2 : at * 2 + 1
  return next < turns * 2 ? next : null
}

/** The step before, or null at the start. */
export function stepBefore(card: DialogueCard, step: number, inOneGo: boolean): number | null {
  const { at, hasExample } = placeOf(card, step)
  if (hasExample) return at * 2
  if (at === 0) return null
  return inOneGo ? (at - 1) * 2 : at * 2 - 1
}

/** Everything that can be ticked: the card's own points and those of every turn. */
export const allPoints = ({ keyPoints = [], turns }: DialogueCard): readonly KeyPoint[] => [
  ...keyPoints,
  ...turns.flatMap((turn) => turn.keyPoints ?? []),
]

/** What can be ticked on the screen: while asking, the points of the turn whose example is shown. */
export function shownPoints(
  card: DialogueCard,
  step: number,
  stage: 'asking' | 'grading',
): readonly KeyPoint[] {
  if (stage === 'grading') return allPoints(card)
  const { at, hasExample } = placeOf(card, step)
  return hasExample ? (talkOf(card).exchanges[at]?.reply.keyPoints ?? []) : []
}
