import { planGreedily } from '../../domain/plan/greedy'
import type { PlanInput } from './plannedDay'

/** The simple planner, which answers at once. */
export const greedily = ({ cards, horizon }: PlanInput) => planGreedily(cards, horizon)
