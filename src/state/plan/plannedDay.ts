import { DEFAULT_IMPORTANCE, type Importance } from '../../domain/card'
import { daysBetween } from '../../domain/days'
import { isPostponed } from '../../domain/flags'
import type { CardId, StudyDay } from '../../domain/ids'
import type { Phase } from '../../domain/memory/memory'
import { type AnswerTimes, costsOf, DEFAULT_COSTS } from '../../domain/plan/costs'
import { expectedCost, type Horizon, horizonOf, type PlannedCard } from '../../domain/plan/model'
import type { Plan } from '../../domain/plan/plan'
import { type Today, todayOf, whyAsked } from '../../domain/plan/today'
import { interviewDay, type InterviewPlan, minutesOn } from '../../domain/plans'
import type { PlannedReason, QueuedCard } from '../../domain/session'
import type { Progress } from '../../storage/ports'

/** What recalling a card at the interview is worth. */
const WEIGHTS: Readonly<Record<Importance, number>> = { must: 3, should: 2, nice: 1 }

/** On the interview's day, a few to get going. */
const WARM_UP_CARDS = 10

/** A card as its plan has it. */
export interface PlanCard extends PlannedCard {
  /** In force for this interview: the person's own, else the deck's. */
  readonly importance: Importance
  readonly phase: Phase
}

/** One plan's question to the planner: plain data, which may cross into a worker. */
export interface PlanInput {
  readonly plan: InterviewPlan
  readonly cards: readonly PlanCard[]
  readonly horizon: Horizon
  /** The chance that a day ahead is practised as planned. */
  readonly attendance: number
}

/** Everything the planners want to know; nothing when no interview is ahead. */
export interface PlanInputs {
  readonly inputs: readonly PlanInput[]
  /** Cards on a learning step that come back today. */
  readonly learning: readonly QueuedCard[]
  /** Answers given so far to the cards of the plans. */
  readonly reviews: number
}

/** One plan on one day. */
export interface PlanToday extends Today, PlanInput {
  readonly daysLeft: number
}

/** A day over all plans. */
export interface PlannedDay {
  readonly plans: readonly PlanToday[]
  /** On a learning step since earlier today or yesterday: asked first, whatever the plans say. */
  readonly learning: readonly QueuedCard[]
  /** To be asked today besides, each once. */
  readonly cards: readonly CardId[]
  /** Worth asking after those, best first. */
  readonly more: readonly CardId[]
  /** What learning steps and cards take on average. */
  readonly seconds: number
}

/**
 * @param rows cards of the plan's decks that may be asked
 * @param spentSeconds practised today and not yet counted for another plan
 */
export function planInput(
  plan: InterviewPlan,
  rows: readonly Progress[],
  today: StudyDay,
  dayStart: number,
  times: AnswerTimes,
  spentSeconds: number,
  attendance = 1,
): PlanInput {
  const cards = rows
    .filter((row) => !isPostponed(row, today))
    .map((row) => planCard(row, plan, today, times))
  const secondsOn = (ahead: number) => 60 * minutesOn(plan, (today + ahead) as StudyDay)
  const horizon = horizonOf(today, interviewDay(plan, dayStart), (ahead) =>
    Math.max(0, secondsOn(ahead) - (ahead === 0 ? spentSeconds : 0)),
  )
  return { plan, cards, horizon, attendance }
}

function planCard(
  { cardId, importance: deckSays, kind, memory, queue }: Progress,
  plan: InterviewPlan,
  today: StudyDay,
  times: AnswerTimes,
): PlanCard {
  const importance = plan.importance[cardId] ?? deckSays ?? DEFAULT_IMPORTANCE
  return {
    id: cardId,
    importance,
    phase: queue === 'suspended' ? 'new' : queue,
    weight: WEIGHTS[importance],
    strength: memory && { stability: memory.stability, difficulty: memory.difficulty },
    daysAgo: memory ? daysBetween(memory.lastDay, today) : 0,
    costs: costsOf(kind, times),
  }
}

/** The day's plan over all plans; what two of them want is asked once. */
export function plannedDay(
  { inputs, learning, reviews }: PlanInputs,
  planner: (input: PlanInput) => Plan,
): PlannedDay {
  const taken = new Set(learning.map(({ cardId }) => cardId))
  const learningSeconds = learning.length * DEFAULT_COSTS.success
  // Learning steps are asked in the day's minutes, too: in the nearest interview's first.
  let reserved = learningSeconds
  const plans = inputs.map((input): PlanToday => {
    const { cards, horizon } = input
    const { order, ...found } = planner(input)
    const worth = (horizon.length > 0 ? order : order.slice(0, WARM_UP_CARDS)).filter(
      ({ id }) => !taken.has(id),
    )
    const [seconds = 0, ...later] = horizon
    const left = horizon.length > 0 ? [Math.max(0, seconds - reserved), ...later] : horizon
    reserved = Math.max(0, reserved - seconds)
    const today = todayOf({ ...found, order: worth }, cards, left, reviews)
    return { ...today, ...input, daysLeft: horizon.length }
  })
  const cards = inTurn(
    plans.map(({ asked }) => asked.map(({ id }) => id)),
    taken,
  )
  const more = inTurn(
    plans.map(({ order }) => order),
    taken,
  )
  const byId = new Map(inputs.flatMap((input) => input.cards.map((card) => [card.id, card])))
  const seconds = cards.reduce((sum, id) => {
    const card = byId.get(id)
    return sum + (card ? expectedCost(card, 0) : 0)
  }, learningSeconds)
  return { plans, learning, cards, more, seconds }
}

/**
 * One from each list in turn, each card once.
 *
 * @param taken cards that are left out; those found join them
 */
function inTurn(lists: readonly (readonly CardId[])[], taken: Set<CardId>): CardId[] {
  const longest = Math.max(0, ...lists.map((list) => list.length))
  const found: CardId[] = []
  for (let place = 0; place < longest; place++)
    for (const list of lists) {
      const id = list[place]
      if (id === undefined || taken.has(id)) continue
      taken.add(id)
      found.push(id)
    }
  return found
}

/** The card for a sitting, with why it is asked: of several interviews that want it today, the nearest. */
export function plannedCard({ plans }: PlannedDay, id: CardId): QueuedCard | undefined {
  const wants =
    plans.find(({ asked }) => asked.some((card) => card.id === id)) ??
    plans.find(({ order }) => order.includes(id))
  const card = wants?.cards.find((one) => one.id === id)
  if (!wants || !card) return undefined
  const { daysLeft, plan } = wants
  const planned: PlannedReason = {
    ...whyAsked(card, daysLeft),
    importance: card.importance,
    daysLeft,
    interview: plan.name,
  }
  return { cardId: id, phase: card.phase, planned }
}
