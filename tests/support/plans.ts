import { millis, planId, studyDay } from '../../src/domain/ids'
import type { InterviewPlan } from '../../src/domain/plans'

/** An interview in the week after the tests' evening, twenty minutes a day. */
export const interviewPlan = (id: string, changes: Partial<InterviewPlan> = {}): InterviewPlan => ({
  id: planId(id),
  name: '',
  date: '2026-01-12',
  time: '14:30',
  timeZone: 'Asia/Shanghai',
  minutes: [20, 20, 20, 20, 20, 20, 20],
  daysOff: [],
  decks: [],
  importance: {},
  outcome: 'ahead',
  deleted: false,
  // The day of the tests' evening, as the storage sets it.
  since: studyDay(20458),
  at: millis(0),
  ...changes,
})
