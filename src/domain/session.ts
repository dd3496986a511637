import type { Importance } from './card'
import type { CardId, Millis } from './ids'
import type { Phase } from './memory/memory'
import type { AskedCard } from './plan/today'
import type { Confidence, Rating } from './reviews'

/** Why an interview plan asks a card today. */
export interface PlannedReason extends AskedCard {
  readonly importance: Importance
  /** Study days until the interview; 0: it is today. */
  readonly daysLeft: number
  /** The interview's name; may be empty. */
  readonly interview: string
}

export interface QueuedCard {
  readonly cardId: CardId
  readonly phase: Phase
  /** Asked today because an interview plan says so, due or not, and why. */
  readonly planned?: PlannedReason
  /** When a card on a learning step may come back. */
  readonly notBefore?: Millis
}

export interface SessionAnswer {
  readonly cardId: CardId
  readonly phase: Phase
  readonly rating: Rating
  readonly confidence: Confidence | null
}

/** One sitting. Every operation is State → State; undo returns the very state before the answer. */
export interface Session {
  readonly current: QueuedCard | null
  readonly queue: readonly QueuedCard[]
  /** Cards on a learning step, soonest first. */
  readonly learning: readonly QueuedCard[]
  readonly answers: readonly SessionAnswer[]
  readonly before: Session | null
}

/** A card on a learning step may come this much early when nothing else is left. */
const LEARN_AHEAD_MILLIS = 20 * 60_000

/** Starts a sitting over cards in the order to be asked. */
export function startSession(cards: readonly QueuedCard[], now: Millis): Session {
  const learning = cards.filter((card) => card.notBefore !== undefined).sort(bySoonest)
  const queue = cards.filter((card) => card.notBefore === undefined)
  return advance({ current: null, queue, learning, answers: [], before: null }, now)
}

/** Records an answer and goes on. `comesBackAt` is when the card comes back in this sitting, if it does. */
export function answerCurrent(
  session: Session,
  rating: Rating,
  comesBackAt: Millis | null,
  now: Millis,
  confidence: Confidence | null = null,
): Session {
  const { current } = session
  if (!current) return session
  const back: QueuedCard[] =
    comesBackAt === null
      ? []
      : [{ cardId: current.cardId, phase: 'learning', notBefore: comesBackAt }]
  return advance(
    {
      ...session,
      learning: [...session.learning, ...back].sort(bySoonest),
      answers: [
        ...session.answers,
        { cardId: current.cardId, phase: current.phase, rating, confidence },
      ],
      before: session,
    },
    now,
  )
}

/**
 * Takes the current card out without an answer: suspended, removed, or answered in another tab. An undo
 * does not bring it back, unless it is the undo of an answer to that very card.
 */
export const dropCurrent = (session: Session, now: Millis): Session =>
  session.current ? leaveOut(session, session.current.cardId, now) : advance(session, now)

/** Takes a card out wherever it waits: postponed or suspended while another one is asked. */
export function leaveOut(session: Session, cardId: CardId, now: Millis): Session {
  const left = without(session, cardId)
  return session.current?.cardId === cardId ? advance(left, now) : left
}

/** Lets a card that was left out wait again, behind the current one; asked at once if nothing else is. */
export function letBackIn(session: Session, card: QueuedCard, now: Millis): Session {
  const { current } = session
  if (current?.cardId === card.cardId) return session
  const left = without(session, card.cardId)
  const waiting =
    card.notBefore === undefined
      ? { ...left, queue: [card, ...left.queue] }
      : { ...left, learning: [...left.learning, card].sort(bySoonest) }
  return current ? waiting : advance(waiting, now)
}

/** The session with the card waiting nowhere, in the states that undo returns to either. */
function without(session: Session, cardId: CardId): Session {
  const stays = (card: QueuedCard) => card.cardId !== cardId
  return {
    ...session,
    queue: session.queue.filter(stays),
    learning: session.learning.filter(stays),
    before: session.before && without(session.before, cardId),
  }
}

/** The state before the last answer; the same state when there is none. */
export function undoAnswer(session: Session): Session {
  return session.before ?? session
}

/** Puts a card in front, the current one waits behind it (an undo of an answer from before a reload). */
export function putInFront(session: Session, card: QueuedCard): Session {
  const others = session.queue.filter((other) => other.cardId !== card.cardId)
  const learning = session.learning.filter((other) => other.cardId !== card.cardId)
  const { current } = session
  const waiting = current && current.cardId !== card.cardId ? [current] : []
  return { ...session, current: card, queue: [...waiting, ...others], learning }
}

/** The card that will be asked if nothing changes, so that it can be prepared. */
export function upcoming(session: Session, now: Millis): QueuedCard | null {
  return advance(session, now).current
}

/** Answered and total cards of the sitting, for “11 / 29”. */
export function progressOf(session: Session): { answered: number; total: number } {
  const left = session.queue.length + session.learning.length + (session.current ? 1 : 0)
  return { answered: session.answers.length, total: session.answers.length + left }
}

function advance(session: Session, now: Millis): Session {
  const [soonest, ...laterSteps] = session.learning
  const [head, ...rest] = session.queue
  const ready = (limit: number) => soonest?.notBefore !== undefined && soonest.notBefore <= limit
  if (soonest && ready(now)) return { ...session, current: soonest, learning: laterSteps }
  if (head) return { ...session, current: head, queue: rest }
  if (soonest && ready(now + LEARN_AHEAD_MILLIS))
    return { ...session, current: soonest, learning: laterSteps }
  return { ...session, current: null }
}

const bySoonest = (a: QueuedCard, b: QueuedCard) => (a.notBefore ?? 0) - (b.notBefore ?? 0)
