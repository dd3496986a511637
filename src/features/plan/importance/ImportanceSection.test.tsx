import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { fakeClock } from '../../../../tests/support/clock'
import { DECK, FOUR, header, idOf, OTHER, question } from '../../../../tests/support/decks'
import { interviewPlan } from '../../../../tests/support/plans'
import { renderApp } from '../../../../tests/support/renderApp'
import { freshName, openDexie, unwrap } from '../../../../tests/support/storage'
import type { InterviewPlan } from '../../../domain/plans'
import { PlanPage } from '../PlanPage'

const clock = fakeClock()
const MANY = Array.from({ length: 25 }, (_, n) =>
  question(`m${n}`, { prompt: `Loan number ${n}?` }),
)

/** The editor of a plan with the decks of four and of twenty-five cards. */
async function open(changes: Partial<InterviewPlan> = {}) {
  const storage = await openDexie(freshName(), clock)
  unwrap(await storage.decks.install(header(DECK), FOUR, 'builtIn'))
  unwrap(await storage.decks.install(header(OTHER), MANY, 'file'))
  unwrap(await storage.plans.save(interviewPlan('p', changes)))
  const app = await renderApp(<PlanPage plan="p" />, { storage, clock, path: '/plans/p' })
  await screen.findByRole('heading', { name: 'What matters for this interview' })
  return { ...app, importance: async () => (await storage.plans.list())[0]?.importance }
}

const section = () =>
  within(screen.getByRole('region', { name: 'What matters for this interview' }))
const summary = (name: RegExp | string) => section().getByText(name)
const choice = (name: string) => screen.findByLabelText<HTMLSelectElement>(name)
const button = (name: string) => screen.getByRole('button', { name })

/** The section open at the topics of the first deck. */
async function openTopics(changes: Partial<InterviewPlan> = {}) {
  const app = await open({ decks: [DECK], ...changes })
  await app.user.click(summary('Set topics or single cards'))
  return { ...app, topic: await choice('Basics') }
}

describe('what matters for an interview', () => {
  test('is as the decks say, in one line, and nothing is read before it is opened', async () => {
    const { user } = await open()
    expect(screen.getByText('All as your decks say.')).toBeVisible()
    expect(section().queryByRole('combobox')).toBeNull()
    expect(section().queryByRole('searchbox')).toBeNull()
    await user.click(summary('Set topics or single cards'))
    // Of several decks each opens by itself.
    await user.click(await section().findByText('Deck second'))
    expect(section().getAllByRole('combobox')).toHaveLength(1)
    expect(summary('25 cards')).toBeVisible()
  })

  test('a topic’s choice is that of all its cards, is kept by saving, and can be undone', async () => {
    const { user, topic, importance } = await openTopics({ importance: { [idOf('a')]: 'nice' } })
    expect(topic).toHaveDisplayValue('Various')
    await user.selectOptions(topic, 'Must know')
    expect(topic).toHaveDisplayValue('Must know')
    expect(screen.getByText('4 cards set by you.')).toBeVisible()
    await user.click(button('Undo'))
    expect(screen.getByText('1 card set by you.')).toHaveFocus()
    await user.selectOptions(topic, 'Must know')
    expect(await importance()).toEqual({ [idOf('a')]: 'nice' })
    await user.click(button('Save'))
    const all = Object.fromEntries(['a', 'b', 'c', 'd'].map((id) => [idOf(id), 'must']))
    await waitFor(async () => expect(await importance()).toEqual(all))
  })

  test('a card says what its deck says, has a choice of its own, and goes back to the deck’s', async () => {
    const { user, topic } = await openTopics()
    await user.click(summary('4 cards'))
    expect(await choice('Question a?')).toHaveDisplayValue('Deck: nice')
    expect(await choice('Question b?')).toHaveDisplayValue('Deck: should')
    const card = await choice('Question d?')
    expect(card).toHaveDisplayValue('Deck: must')
    await user.selectOptions(card, 'Nice to have')
    expect(topic).toHaveDisplayValue('Various')
    expect(screen.getByText('1 card set by you.')).toBeVisible()
    await user.selectOptions(card, 'Deck: must')
    expect(topic).toHaveDisplayValue('Deck’s own')
    // Nothing is different from what is saved.
    expect(screen.queryByRole('button', { name: 'Discard changes' })).toBeNull()
  })

  test('all goes back to what the decks say, with the way back', async () => {
    const mine = { [idOf('d')]: 'nice', [idOf('m1', OTHER)]: 'must' } as const
    const { user, importance } = await open({ importance: mine })
    await user.click(button('All as the decks say'))
    expect(screen.getByText('All as your decks say.')).toHaveFocus()
    await user.click(button('Undo'))
    expect(screen.getByText('2 cards set by you.')).toHaveFocus()
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
    await user.click(button('All as the decks say'))
    await user.click(button('Save'))
    await waitFor(async () => expect(await importance()).toEqual({}))
  })

  test('also when nothing of it was saved yet', async () => {
    const { user, topic } = await openTopics()
    await user.selectOptions(topic, 'Must know')
    await user.click(button('All as the decks say'))
    await user.click(button('Undo'))
    expect(topic).toHaveDisplayValue('Must know')
  })

  test('cards are found by words of their question, the first twenty; Enter saves nothing', async () => {
    const { user, location } = await open()
    await user.click(summary('Set topics or single cards'))
    const search = await section().findByLabelText('Search cards')
    await user.type(search, 'number LOAN')
    const more = 'The first 20 of 25 cards: another word finds yours sooner.'
    expect(await screen.findByText(more)).toBeVisible()
    expect(section().getAllByRole('combobox')).toHaveLength(20)
    await user.type(search, ' 24{Enter}')
    expect(await screen.findByText('1 card')).toBeVisible()
    await user.selectOptions(await choice('Loan number 24?'), 'Must know')
    expect(screen.getByText('1 card set by you.')).toBeVisible()
    expect(location.history).toEqual(['/plans/p'])
    await user.type(search, ' nothing')
    expect(await screen.findByText('No question has these words.')).toBeVisible()
  })

  test('only the plan’s decks are listed', async () => {
    const { user } = await open()
    await user.click(summary('Set topics or single cards'))
    await section().findByText('Deck second')
    await user.click(screen.getByLabelText('Only these'))
    expect(section().queryByText('Deck second')).toBeNull()
    await user.click(screen.getByRole('checkbox', { name: 'Deck first' }))
    expect(await section().findByText('Deck first')).toBeVisible()
    expect(section().queryByText('Deck second')).toBeNull()
  })
})
