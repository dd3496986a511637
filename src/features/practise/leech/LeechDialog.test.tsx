import { screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { DECK, FOUR, header, idOf, question } from '../../../../tests/support/decks'
import { renderApp } from '../../../../tests/support/renderApp'
import { sit, sitting } from '../../../../tests/support/sitting'
import { unwrap } from '../../../../tests/support/storage'
import { type DeckId, deckId } from '../../../domain/ids'
import { err } from '../../../domain/result'
import { newOwnDeck, ownDeckIn } from '../../../domain/ownDeck'
import type { Card } from '../../../kinds/models'
import type { Storage } from '../../../storage/ports'
import { LeechDialog } from './LeechDialog'

const TWO_POINTS = question('d', {
  keyPoints: [
    { id: 'k1', text: { en: 'First point' }, essential: true },
    { id: 'k2', text: { en: 'Second point' } },
  ],
} as Partial<Card>)
const ownDeck = async (storage: Storage) => ownDeckIn(await storage.decks.list(), 'en')

/** The dialog on card d, which has slipped; card b is the one asked. */
async function open(card: Card = TWO_POINTS) {
  const bench = await sitting()
  const { storage, clock } = bench
  unwrap(await storage.decks.install(header(DECK, 2), [card, ...FOUR.slice(0, 3)], 'file'))
  const practice = await sit(storage, clock)
  await practice.answer('again')
  practice.store.setState({ leech: idOf('d') })
  const dialog = <LeechDialog store={practice.store} id={idOf('d')} />
  const app = await renderApp(dialog, { storage, clock })
  await screen.findByRole('dialog', { name: 'This card keeps slipping' })
  const press = (name: string) => app.user.click(screen.getByRole('button', { name }))
  const waits = () => practice.state().session.learning.map((one) => one.cardId)
  return { ...practice, ...app, press, waits }
}

const undoNotice = async (store: Awaited<ReturnType<typeof open>>['store']) => {
  await waitFor(() => expect(store.getState().notice?.undo).toBeDefined())
  store.getState().notice?.undo?.()
}

test.each([
  ['Put off for a week', 'postponedUntil', null],
  ['Suspend card', 'queue', 'learning'],
] as const)('“%s” takes the card out of the sitting, and back by undo', async (name, flag, was) => {
  const { press, store, waits, storage, state } = await open()
  const value = async () => (await storage.cards.get(idOf('d')))?.progress[flag]
  await press(name)
  await waitFor(() => expect(waits()).toEqual([]))
  expect(state().leech).toBeNull()
  expect(await value()).not.toBe(was)
  await undoNotice(store)
  await waitFor(() => expect(waits()).toEqual([idOf('d')]))
  expect(await value()).toBe(was)
})

test('“Leave it as it is” changes nothing, “Edit card” opens the editor', async () => {
  const { press, state, waits, store } = await open()
  await press('Leave it as it is')
  expect([state().leech, waits()]).toEqual([null, [idOf('d')]])
  await press('Edit card')
  expect(store.getState().cardDialog).toEqual({ kind: 'edit', cardId: idOf('d') })
})

test('a card of one point has nothing to split', async () => {
  await open(question('d'))
  expect(screen.queryByRole('button', { name: 'Split into smaller cards' })).toBeNull()
})

test('splitting makes the chosen cards and suspends the whole; undo takes all of it back', async () => {
  const { press, store, storage, state, user, waits } = await open()
  await press('Split into smaller cards')
  const [first, second] = screen.getAllByRole('listitem')
  if (!first || !second) throw new Error('two parts expected')
  await user.click(within(first).getByRole('checkbox'))
  expect(within(first).queryByRole('textbox')).toBeNull()
  const answer = within(second).getByRole('textbox', { name: 'Answer' })
  expect(answer).toHaveValue('Second point')
  await user.clear(answer)
  await press('Make 1 card')
  expect(screen.getByRole('alert')).toHaveTextContent('needs a question and an answer')
  await user.type(answer, 'In my words')
  await press('Make 1 card')
  await waitFor(() => expect(state().leech).toBeNull())
  const mine = await ownDeck(storage)
  expect(mine?.header).toMatchObject({ title: { en: 'My cards' }, version: 1 })
  expect(await storage.decks.content(mine?.id ?? DECK)).toMatchObject([
    { answer: { en: 'In my words' } },
  ])
  expect((await storage.cards.get(idOf('d')))?.progress.queue).toBe('suspended')
  expect(waits()).toEqual([])
  await undoNotice(store)
  await waitFor(() => expect(waits()).toEqual([idOf('d')]))
  expect(await ownDeck(storage)).toBeUndefined()
  expect((await storage.cards.get(idOf('d')))?.progress.queue).toBe('learning')
})

test('small cards join the person’s own, not those of a friend; undo takes them out again', async () => {
  const { press, store, storage } = await open()
  const install = async (random: string, version: number, origin: 'file' | 'own') => {
    const { header } = newOwnDeck('en', random, '2026-11-25')
    const cards = [question(`of-${random}`)]
    unwrap(await storage.decks.install({ ...header, version }, cards, origin))
    return deckId(header.id)
  }
  const [friends, mine] = [await install('a', 7, 'file'), await install('b', 4, 'own')]
  const idsIn = async (deck: DeckId) => (await storage.decks.content(deck)).map(({ id }) => id)
  await press('Split into smaller cards')
  await press('Make 2 cards')
  await waitFor(async () =>
    expect(await idsIn(mine)).toEqual(['of-b', `${DECK}.d.k1`, `${DECK}.d.k2`]),
  )
  expect(await storage.decks.get(mine)).toMatchObject({ origin: 'own', header: { version: 5 } })
  expect(await idsIn(friends)).toEqual(['of-a'])
  await undoNotice(store)
  await waitFor(async () => expect(await idsIn(mine)).toEqual(['of-b']))
  // A file of version 5 may be about; what comes next must be newer.
  expect(await storage.decks.get(mine)).toMatchObject({ origin: 'own', header: { version: 6 } })
})

test('no card chosen: nothing is made', async () => {
  const { press, storage, user } = await open()
  await press('Split into smaller cards')
  for (const box of screen.getAllByRole('checkbox')) await user.click(box)
  await press('Make 0 cards')
  expect(screen.getByRole('alert')).toHaveTextContent('Choose at least one card.')
  expect(await ownDeck(storage)).toBeUndefined()
})

test('storage that takes the cards and then no more: neither is done, and it is said', async () => {
  const { press, storage, state } = await open()
  vi.spyOn(storage.cards, 'setFlags').mockResolvedValue(err({ code: 'full' }))
  await press('Split into smaller cards')
  await press('Make 2 cards')
  await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('no room left'))
  expect(state().leech).toBe(idOf('d'))
  await waitFor(async () => expect(await ownDeck(storage)).toBeUndefined())
})
