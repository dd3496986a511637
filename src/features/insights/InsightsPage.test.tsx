import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { DAY, fakeClock } from '../../../tests/support/clock'
import { DECK, header, idOf, question } from '../../../tests/support/decks'
import { interviewPlan } from '../../../tests/support/plans'
import { renderApp } from '../../../tests/support/renderApp'
import { answerTo, freshName, openDexie, unwrap } from '../../../tests/support/storage'
import type { InterviewPlan } from '../../domain/plans'
import type { Answer } from '../../storage/ports'
import { InsightsPage } from './InsightsPage'

const CARDS = [
  question('a', { redLines: [{ id: 'r.1', text: { 'zh-CN': '不能威胁', en: 'No threats' } }] }),
  question('b'),
  question('c', { topic: 'law' }),
]

const twoTopics = () => ({
  ...header(DECK),
  topics: [...header(DECK).topics, { id: 'law', title: { 'zh-CN': '法规', en: 'Law' } }],
})

/** Insights of somebody who gave these answers, one a day; the last one today. */
async function insightsAfter(
  answers: readonly Partial<Answer>[],
  { forget = false, plans = [] as readonly InterviewPlan[] } = {},
) {
  const clock = fakeClock()
  const storage = await openDexie(freshName(), clock)
  unwrap(await storage.decks.install(twoTopics(), CARDS, 'builtIn'))
  for (const plan of plans) unwrap(await storage.plans.save(plan))
  for (const [index, answer] of answers.entries()) {
    if (index > 0) clock.move(DAY)
    unwrap(await storage.reviews.answer({ ...answerTo(idOf('a'), 'good'), ...answer }))
  }
  if (forget) unwrap(await storage.decks.remove(DECK))
  return renderApp(<InsightsPage />, { storage, clock })
}

const section = async (name: string) => within(await screen.findByRole('region', { name }))

test('who has not practised is told what to do', async () => {
  await insightsAfter([])
  expect(await screen.findByText('Nothing to look at yet')).toBeVisible()
  expect(screen.getByRole('link', { name: 'Go to Today' })).toHaveAttribute('href', '/')
  expect(screen.queryByRole('region')).toBeNull()
})

test('minutes and days are said in words and stand in a table', async () => {
  await insightsAfter([{}, { answerMillis: 150_000 }])
  const minutes = await section('Minutes a day')
  expect(minutes.getByText('3 minutes on 2 days of the last 28.')).toBeVisible()
  const rows = within(minutes.getByRole('table', { hidden: true })).getAllByRole('row', {
    hidden: true,
  })
  expect(rows.map((row) => row.textContent).slice(0, 4)).toEqual([
    'DayPractised',
    'Jan 63 min',
    'Jan 51 min',
    'Jan 40 min',
  ])
  expect((await section('Days practised')).getByText(/^2 days in the last 12 weeks/)).toBeVisible()
})

/** The cells of a section's table, row by row. */
const tableIn = (part: Awaited<ReturnType<typeof section>>) =>
  within(part.getByRole('table', { hidden: true }))
    .getAllByRole('row', { hidden: true })
    .map((row) => [...row.children].map((cell) => cell.textContent))

test('readiness: the days since the plan was made, and the forecast up to the interview', async () => {
  const plan = interviewPlan('p', { date: '2026-01-08' })
  await insightsAfter([{}, { cardId: idOf('b') }], { plans: [plan] })
  const readiness = await section('Readiness for Jan 8')
  expect(
    readiness.getByText(/^\d+% today, about \d+% on Jan 8 if you keep to the plan: nine times in/),
  ).toBeVisible()
  const [columns, ...rows] = tableIn(readiness)
  expect(columns).toEqual(['Day', 'So far', 'If you keep to the plan'])
  expect(rows.map(([day]) => day)).toEqual(['Jan 5', 'Jan 6', 'Jan 7', 'Jan 8'])
  // One card of three, then two.
  expect(rows[0]).toEqual(['Jan 5', '29%', '–'])
  expect(rows[1]).toEqual(['Jan 6', '60%', '–'])
  expect(rows[3]?.[1]).toBe('–')
  expect(readiness.getByText(/^\d+% today, about \d+%/)).toHaveTextContent(
    `60% today, about ${rows[3]?.[2]} on Jan 8`,
  )
})

test('readiness: on the day itself nothing is forecast; the last plan that is over keeps its past', async () => {
  const plans = [
    interviewPlan('over', { name: 'First round', date: '2026-01-06', outcome: 'tookPlace' }),
    interviewPlan('older', { name: 'Before', date: '2026-01-05', outcome: 'tookPlace' }),
    interviewPlan('off', { name: 'Off', date: '2026-01-06', time: '18:00', outcome: 'calledOff' }),
    interviewPlan('today', { name: 'Second round', date: '2026-01-07', time: '23:00' }),
  ]
  await insightsAfter([{}, {}, {}], { plans })
  const today = await section('Readiness: Second round')
  expect(today.getByText('The interview is today. Readiness: 33%.')).toBeVisible()
  expect(tableIn(today)[0]).toEqual(['Day', 'So far'])
  const over = await section('Readiness: First round')
  // The evening's answer came after the interview; with it there would be 33%.
  expect(over.getByText('32% on Jan 6, the day of the interview.')).toBeVisible()
  expect(screen.queryByRole('region', { name: /Off|Before/ })).toBeNull()
})

test('without an interview nothing is said about readiness', async () => {
  await insightsAfter([{}])
  await section('Minutes a day')
  expect(screen.queryByRole('region', { name: /Readiness/ })).toBeNull()
})

test('the memory model says how many reviews there are, and how many it would need', async () => {
  await insightsAfter([{}, {}])
  expect((await section('Memory model')).getByText('2 of 400 reviews')).toBeVisible()
})

test('topics: recall today and cards seen; one not begun is counted', async () => {
  await insightsAfter([{}])
  const topics = await section('Strength by topic')
  expect(topics.getByText('Recall today: 100% on average over 1 card seen.')).toBeVisible()
  expect(topics.getByText('100% · 1 of 2 seen')).toBeVisible()
  expect(topics.getByText('1 topic is not begun yet.')).toBeVisible()
})

test('a red line leads to its card, and says how often and when', async () => {
  const crossed = { marks: { ...answerTo(idOf('a'), 'again').marks, redLines: ['r.1'] } }
  await insightsAfter([crossed, crossed, {}])
  const lines = await section('Red lines crossed')
  expect(lines.getByRole('link', { name: 'No threats' })).toHaveAttribute('href', '/read/first/a')
  expect(lines.getByText('2 times, last on Jan 6')).toBeVisible()
})

test('of many red lines the most crossed are listed, and the table has them all', async () => {
  const lines = Array.from({ length: 8 }, (_, index) => `r.${index + 1}`)
  const marks = { ...answerTo(idOf('a'), 'again').marks, redLines: lines }
  await insightsAfter([{ marks }])
  const part = await section('Red lines crossed')
  expect(part.getByText('The 6 crossed most are listed; the table has them all.')).toBeVisible()
  expect(part.getAllByRole('listitem')).toHaveLength(6)
  expect(tableIn(part)).toHaveLength(1 + 8)
})

test('a red line whose deck is gone has no link', async () => {
  const crossed = { marks: { ...answerTo(idOf('a'), 'again').marks, redLines: ['r.1'] } }
  await insightsAfter([crossed], { forget: true })
  const lines = await section('Red lines crossed')
  expect(lines.getByText('A red line that is no longer in your decks')).toBeVisible()
  expect(lines.queryByRole('link')).toBeNull()
  expect((await section('Strength by topic')).getByText(/^No card in your library/)).toBeVisible()
})

test('predictions are compared from 30 on; before that it is said how many there are', async () => {
  const { unmount } = await insightsAfter(Array(30).fill({}))
  const few = await section('Predicted and recalled')
  expect(few.getByText(/From 30 on .* so far there are 29\./)).toBeVisible()
  expect(few.queryByRole('table', { hidden: true })).toBeNull()
  unmount()
  await insightsAfter(Array(31).fill({}))
  const enough = await section('Predicted and recalled')
  expect(enough.getByText(/Recalled: 100%\. So far the predictions know no more/)).toBeVisible()
  expect(enough.getByRole('row', { name: /^Always 100% 0\.000 0\.001$/ })).toBeVisible()
})

test('how sure the person felt, against what came of it', async () => {
  await insightsAfter([{ confidence: 'sure' }, { confidence: 'sure', rating: 'again' }])
  const feelings = await section('How sure you felt')
  expect(feelings.getByText('“Sure”: 50% went well.')).toBeVisible()
  expect(feelings.getByText('1 of 2 went well')).toBeVisible()
})
