import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { fakeClock } from '../../../tests/support/clock'
import { DECK, header, idOf, OTHER, question } from '../../../tests/support/decks'
import { renderApp } from '../../../tests/support/renderApp'
import { answerCard, freshName, openDexie, unwrap } from '../../../tests/support/storage'
import { TodayPage } from './TodayPage'

/** Two decks of one card each; the first deck's is answered, and the second's too if so wished. */
async function show({ otherIsDone = false } = {}) {
  const clock = fakeClock()
  const storage = await openDexie(freshName(), clock)
  for (const deck of [DECK, OTHER])
    unwrap(await storage.decks.install(header(deck), [question('one')], 'file'))
  await answerCard(storage, idOf('one'), 'easy')
  if (otherIsDone) await answerCard(storage, idOf('one', OTHER), 'easy')
  return renderApp(<TodayPage />, { clock, storage })
}

const leaveOther = () => screen.findByRole('checkbox', { name: /^Deck second/ })

test('with a deck left out that has cards due, the day is not said to be done', async () => {
  const { user } = await show()
  await user.click(await leaveOther())
  expect(screen.getByText('Nothing is due in the decks you chose')).toBeVisible()
  expect(screen.queryByText(/Done for today|before tomorrow/)).toBeNull()
})

test('with nothing due in any deck the day is done, whichever are chosen', async () => {
  const { user } = await show({ otherIsDone: true })
  await user.click(await leaveOther())
  expect(screen.getByText('Done for today')).toBeVisible()
})
