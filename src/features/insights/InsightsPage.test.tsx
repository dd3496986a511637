import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { DAY, fakeClock } from '../../../tests/support/clock'
import { DECK, header, idOf, question } from '../../../tests/support/decks'
import { renderApp } from '../../../tests/support/renderApp'
import { answerTo, freshName, openDexie, unwrap } from '../../../tests/support/storage'
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
async function insightsAfter(answers: readonly Partial<Answer>[], forget = false) {
  const clock = fakeClock()
  const storage = await openDexie(freshName(), clock)
  unwrap(await storage.decks.install(twoTopics(), CARDS, 'builtIn'))
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

test('a red line whose deck is gone has no link', async () => {
  const crossed = { marks: { ...answerTo(idOf('a'), 'again').marks, redLines: ['r.1'] } }
  await insightsAfter([crossed], true)
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
