import { expect, test } from 'vitest'
import { fakeClock, MINUTE } from '../../../tests/support/clock'
import { renderApp } from '../../../tests/support/renderApp'
import type { Reason } from '../../domain/grading'
import { millis, studyDay } from '../../domain/ids'
import type { Due } from '../../domain/memory/memory'
import { useIntervalLabel } from './useIntervalLabel'
import { useReason } from './useReason'

const clock = fakeClock()
const NOW = clock.now()

const Why = ({ reason }: { reason: Reason }) => useReason()(reason)
const When = ({ due }: { due: Due }) => useIntervalLabel()(due, NOW)

test.each<[Reason, en: string, zh: string]>([
  [{ code: 'redLineCrossed', count: 1 }, 'A red line crossed', '踩了 1 条红线'],
  [{ code: 'redLineCrossed', count: 2 }, '2 red lines crossed', '踩了 2 条红线'],
  [{ code: 'mostMissing', made: 1, total: 3 }, '1 of 3 essential points', '必说要点只说到 1 / 3'],
  [{ code: 'essentialMissing', missing: 1 }, '1 essential point missing', '少了 1 个必说要点'],
  [{ code: 'essentialMissing', missing: 2 }, '2 essential points missing', '少了 2 个必说要点'],
  [
    { code: 'essentialMissingWhileLearning', missing: 1 },
    '1 essential point missing on a new card',
    '还在学，少了 1 个必说要点',
  ],
  [{ code: 'allEssential' }, 'All essential points', '必说要点都说到了'],
  [{ code: 'wrongChoice' }, 'A wrong choice', '选错了'],
  [{ code: 'rightChoice' }, 'The right choice', '选对了'],
  [
    { code: 'violationsMissed', found: 1, total: 3 },
    '1 of 3 violations found',
    '找出 1 处，共 3 处违规',
  ],
  [{ code: 'falseAlarms', count: 1 }, 'A false alarm', '误标 1 处'],
  [{ code: 'falseAlarms', count: 2 }, '2 false alarms', '误标 2 处'],
  [{ code: 'allFound' }, 'All violations found', '违规全部找出'],
  [{ code: 'rightlyNothing' }, 'Rightly nothing marked', '没有违规，也没有误标'],
])('why a rating is suggested: %j', async (reason, en, zh) => {
  const english = await renderApp(<Why reason={reason} />)
  expect(english.container).toHaveTextContent(new RegExp(`^${en}$`))
  const chinese = await renderApp(<Why reason={reason} />, { language: 'zh-CN' })
  expect(chinese.container).toHaveTextContent(new RegExp(`^${zh}$`))
})

test.each<[minutes: number, en: string]>([
  [10, '10 min'],
  [15.4, '15 min'],
  [0.2, '1 min'],
  [-3, '1 min'],
])('%d minutes: “%s”', async (minutes, en) => {
  const due = { unit: 'moment', at: millis(NOW + minutes * MINUTE) } as const
  const { container } = await renderApp(<When due={due} />, { clock })
  expect(container).toHaveTextContent(new RegExp(`^${en}$`))
})

test.each<[days: number, en: string, zh: string]>([
  [0, '1 day', '1 天'],
  [1, '1 day', '1 天'],
  [44, '44 days', '44 天'],
  [45, '1.5 mo', '1.5 个月'],
  [365, '12 mo', '12 个月'],
  [400, '1.1 y', '1.1 年'],
])('%d days: “%s”, “%s”', async (days, en, zh) => {
  const due = { unit: 'day', day: studyDay(clock.today() + days) } as const
  const english = await renderApp(<When due={due} />, { clock })
  expect(english.container).toHaveTextContent(new RegExp(`^${en}$`))
  const chinese = await renderApp(<When due={due} />, { clock, language: 'zh-CN' })
  expect(chinese.container).toHaveTextContent(new RegExp(`^${zh}$`))
})
