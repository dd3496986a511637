import { memberSegment } from '../../domain/edits'
import { type CardId, type StudyDay, studyDay } from '../../domain/ids'
import {
  type DayReadiness,
  type Histories,
  historiesOf,
  readinessSoFar,
} from '../../domain/insights/readiness'
import { type Strength, strengthByTopic } from '../../domain/insights/strength'
import { type Crossing, type Summary, summarise } from '../../domain/insights/summary'
import { type InterviewPlan, interviewAt, interviewDay, plansAhead } from '../../domain/plans'
import type { LocalizedText } from '../../domain/text'
import { modelOf } from '../../kinds/models'
import { planInput } from '../../state/plan/plannedDay'
import type { CardRecord, DeckRecord, Progress, Storage } from '../../storage/ports'

/** A topic of an installed deck. */
export interface TopicRow extends Strength {
  readonly deck: DeckRecord
  readonly id: string
  readonly title: LocalizedText
}

/** A red line that was crossed, with its text if it is still in a deck. */
export interface CrossedLine extends Crossing {
  readonly found: { readonly record: CardRecord; readonly text: LocalizedText } | null
}

/** How ready for an interview the person has been. */
export interface PlanReadiness {
  readonly plan: InterviewPlan
  /** The interview's study day. */
  readonly on: StudyDay
  /** A day after the other since the plan was made, up to today or the interview. */
  readonly soFar: readonly DayReadiness[]
}

/** All that the screen shows. */
export interface Insights {
  readonly summary: Summary
  readonly plans: readonly InterviewPlan[]
  /** For the interviews ahead, the nearest first. */
  readonly ahead: readonly PlanReadiness[]
  /** For the last one that is over. */
  readonly over: PlanReadiness | null
  readonly topics: readonly TopicRow[]
  readonly crossed: readonly CrossedLine[]
}

/** Reads reviews in pieces and cards deck by deck, so that neither holds up the screen. */
export async function readInsights(
  storage: Storage,
  today: StudyDay,
  dayStart: number,
): Promise<Insights> {
  const events = await storage.reviews.all()
  const summary = summarise(events)
  const [plans, decks] = await Promise.all([storage.plans.list(), storage.decks.list()])
  const rows = await storage.cards.plannable(decks.map(({ id }) => id))
  // Replaying a long record takes a moment: only where there is an interview to show it for.
  const histories: Histories = plans.length > 0 ? historiesOf(events) : new Map()
  const readiness = readinessBy(rows, histories, today, dayStart)
  const crossedCards = new Set(summary.crossings.map(({ cardId }) => cardId))
  const records = new Map<CardId, CardRecord>()
  const topics: TopicRow[] = []
  for (const deck of decks) {
    const cards = await storage.cards.inDeck(deck.id)
    topics.push(...topicsOf(deck, cards, today))
    for (const record of cards) if (crossedCards.has(record.id)) records.set(record.id, record)
  }
  const crossed = summary.crossings.map((crossing) => ({
    ...crossing,
    found: lineIn(records.get(crossing.cardId), crossing.line),
  }))
  const last = lastOver(plans, today, dayStart)
  return {
    summary,
    plans,
    ahead: plansAhead(plans, today, dayStart).map(readiness),
    over: last ? readiness(last) : null,
    topics,
    crossed,
  }
}

const lastOver = (plans: readonly InterviewPlan[], today: StudyDay, dayStart: number) =>
  plans
    .filter((plan) => plan.outcome !== 'calledOff' && interviewDay(plan, dayStart) < today)
    .reduce<InterviewPlan | null>(
      (last, plan) => (last && interviewAt(last) > interviewAt(plan) ? last : plan),
      null,
    )

/** Over the cards that a plan asks, with the weights that it gives them now. */
const readinessBy =
  (rows: readonly Progress[], histories: Histories, today: StudyDay, dayStart: number) =>
  (plan: InterviewPlan): PlanReadiness => {
    const { decks } = plan
    const own = decks.length === 0 ? rows : rows.filter(({ deckId }) => decks.includes(deckId))
    const { cards } = planInput(plan, own, today, dayStart, new Map(), 0)
    const on = interviewDay(plan, dayStart)
    const until = studyDay(Math.min(today, on))
    const from = studyDay(Math.min(plan.since, until))
    const span = { from, until, interview: on, interviewAt: interviewAt(plan) }
    return { plan, on, soFar: readinessSoFar(cards, histories, span) }
  }

function topicsOf(
  deck: DeckRecord,
  cards: readonly CardRecord[],
  today: StudyDay,
): readonly TopicRow[] {
  const strengths = strengthByTopic(
    cards.map(({ card, progress }) => ({ topic: card.topic, memory: progress.memory })),
    today,
  )
  return deck.header.topics.flatMap(({ id, title }) => {
    const strength = strengths.get(id)
    return strength ? [{ deck, id, title, ...strength }] : []
  })
}

/** Wherever the card's kind keeps it: on the card, or on a turn of a dialogue. */
function lineIn(record: CardRecord | undefined, line: string): CrossedLine['found'] {
  if (!record) return null
  const place = `.redLines.${memberSegment(line)}.text`
  const field = modelOf(record.card)
    .texts(record.card)
    .find(({ path }) => `.${path}`.endsWith(place))
  return field ? { record, text: field.text } : null
}
