import { DEFAULT_IMPORTANCE, type Importance } from '../../domain/card'
import { daysBetween } from '../../domain/days'
import { isPostponed } from '../../domain/flags'
import type { CardId, StudyDay } from '../../domain/ids'
import { type AnswerTimes, costsOf } from '../../domain/plan/costs'
import { type Horizon, horizonOf, type PlannedCard } from '../../domain/plan/model'
import type { Plan } from '../../domain/plan/plan'
import { type Today, todayOf } from '../../domain/plan/today'
import { interviewDay, type InterviewPlan, minutesOn } from '../../domain/plans'
import type { Progress } from '../../storage/ports'

/** What recalling a card at the interview is worth. */
export const WEIGHTS: Readonly<Record<Importance, number>> = { must: 3, should: 2, nice: 1 }

/** On the interview's day, a few to get going. */
const WARM_UP_CARDS = 10

/** One plan's question to the planner: plain data, which may cross into a worker. */
export interface PlanInput {
  readonly plan: InterviewPlan
  readonly cards: readonly PlannedCard[]
  readonly horizon: Horizon
}

/** One plan on one day. */
export interface PlanToday extends Today {
  readonly plan: InterviewPlan
  readonly input: PlanInput
  readonly daysLeft: number
}

/** A day over all plans. */
export interface PlannedDay {
  readonly plans: readonly PlanToday[]
  /** To be asked today, each once. */
  readonly cards: readonly CardId[]
  /** Worth asking after those, best first. */
  readonly more: readonly CardId[]
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
): PlanInput {
  const cards = rows
    .filter((row) => !isPostponed(row, today))
    .map((row) => plannedCard(row, plan, today, times))
  const secondsOn = (ahead: number) => 60 * minutesOn(plan, (today + ahead) as StudyDay)
  const horizon = horizonOf(today, interviewDay(plan, dayStart), (ahead) =>
    Math.max(0, secondsOn(ahead) - (ahead === 0 ? spentSeconds : 0)),
  )
  return { plan, cards, horizon }
}

function plannedCard(
  { cardId, importance, kind, memory }: Progress,
  plan: InterviewPlan,
  today: StudyDay,
  times: AnswerTimes,
): PlannedCard {
  return {
    id: cardId,
    weight: WEIGHTS[plan.importance[cardId] ?? importance ?? DEFAULT_IMPORTANCE],
    strength: memory && { stability: memory.stability, difficulty: memory.difficulty },
    daysAgo: memory ? daysBetween(memory.lastDay, today) : 0,
    costs: costsOf(kind, times),
  }
}

/** The day's plan over all plans; what two of them want is asked once. */
export function plannedDay(
  inputs: readonly PlanInput[],
  planner: (input: PlanInput) => Plan,
  reviews: number,
): PlannedDay {
  const plans = inputs.map((input): PlanToday => {
    const { plan, cards, horizon } = input
    const { order, ...found } = planner(input)
    const worth = horizon.length > 0 ? order : order.slice(0, WARM_UP_CARDS)
    const today = todayOf({ ...found, order: worth }, cards, horizon, reviews)
    return { ...today, plan, input, daysLeft: horizon.length }
  })
  const cards = inTurn(plans.map(({ asked }) => asked.map(({ id }) => id)))
  const isAsked = new Set(cards)
  const more = inTurn(plans.map(({ order }) => order)).filter((id) => !isAsked.has(id))
  return { plans, cards, more, seconds: plans.reduce((sum, { seconds }) => sum + seconds, 0) }
}

/** One from each list in turn, each card once. */
function inTurn(lists: readonly (readonly CardId[])[]): CardId[] {
  const longest = Math.max(0, ...lists.map((list) => list.length))
  const taken = new Set<CardId>()
  for (let place = 0; place < longest; place++)
    for (const list of lists) {
      const id = list[place]
      if (id !== undefined) taken.add(id)
    }
  return [...taken]
}
