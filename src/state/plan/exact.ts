import type { Horizon, PlannedCard } from '../../domain/plan/model'
import type { Plan } from '../../domain/plan/plan'
import type { InterviewPlan } from '../../domain/plans'
import { plannedDay, type PlannedDay, type PlanInput, type PlanInputs } from './plannedDay'

export interface PlanRequest {
  readonly number: number
  /** The same as long as the plan's last prices are near. */
  readonly key: string
  readonly cards: readonly PlannedCard[]
  readonly horizon: Horizon
  readonly attendance: number
}

export interface PlanReply {
  readonly number: number
  readonly plan: Plan
}

let worker: Worker | undefined
let requests = 0
const waiting = new Map<number, { resolve: (plan: Plan) => void; reject: (error: Error) => void }>()

/** The planner beside the screen; it keeps each plan's prices for the next time. */
function startWorker(): Worker {
  const started = new Worker(new URL('./planner.worker.ts', import.meta.url), { type: 'module' })
  started.addEventListener('message', ({ data }: MessageEvent<PlanReply>) => {
    waiting.get(data.number)?.resolve(data.plan)
    waiting.delete(data.number)
  })
  started.addEventListener('error', () => {
    for (const { reject } of waiting.values()) reject(new Error('the planner stopped'))
    waiting.clear()
    worker = undefined
  })
  return started
}

/** With another date or other minutes the prices are others, too: a start from the old ones misleads. */
const keyOf = ({ id, date, minutes, daysOff }: InterviewPlan) =>
  [id, date, ...minutes, ...daysOff].join(' ')

/** One plan by the exact planner. Rejects where no worker can be had. */
export function planExactly({ plan, cards, horizon, attendance }: PlanInput): Promise<Plan> {
  const number = ++requests
  return new Promise<Plan>((resolve, reject) => {
    worker ??= startWorker()
    waiting.set(number, { resolve, reject })
    const request = { number, key: keyOf(plan), cards, horizon, attendance }
    worker.postMessage(request satisfies PlanRequest)
  })
}

/** The day by the exact planner. Rejects as `planExactly` does. */
export async function exactDay(read: PlanInputs): Promise<PlannedDay> {
  const { inputs } = read
  const plans = await Promise.all(inputs.map(planExactly))
  const planOf = new Map(inputs.map((input, index) => [input, plans[index] as Plan]))
  return plannedDay(read, (input) => planOf.get(input) as Plan)
}
