import type { Horizon, PlannedCard } from '../../domain/plan/model'
import type { Plan } from '../../domain/plan/plan'
import type { PlanId } from '../../domain/ids'
import { plannedDay, type PlannedDay, type PlanInput } from './plannedDay'
import type { PlanInputs } from './readInputs'

export interface PlanRequest {
  readonly number: number
  readonly planId: PlanId
  readonly cards: readonly PlannedCard[]
  readonly horizon: Horizon
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

/** One plan by the exact planner. Rejects where no worker can be had. */
export function planExactly({ plan: { id: planId }, cards, horizon }: PlanInput): Promise<Plan> {
  const number = ++requests
  return new Promise<Plan>((resolve, reject) => {
    worker ??= startWorker()
    waiting.set(number, { resolve, reject })
    worker.postMessage({ number, planId, cards, horizon } satisfies PlanRequest)
  })
}

/** The day by the exact planner. Rejects as `planExactly` does. */
export async function exactDay({ inputs, reviews }: PlanInputs): Promise<PlannedDay> {
  const plans = await Promise.all(inputs.map(planExactly))
  const planOf = new Map(inputs.map((input, index) => [input, plans[index] as Plan]))
  return plannedDay(inputs, (input) => planOf.get(input) as Plan, reviews)
}
