import { useTranslations } from 'use-intl'
import { type CardId, deckId } from '../../../domain/ids'
import { newOwnDeck, ownDeckIn } from '../../../domain/ownDeck'
import { ok } from '../../../domain/result'
import { type Part, type Whole, withParts } from '../../../domain/split'
import { textIn } from '../../../domain/text'
import { useApp, useServices } from '../../../state/context'
import { newId } from '../../../state/environment'
import type { PracticeStore } from '../../../state/practiceStore'
import { fileDate } from '../../../ui/saveFile'

/**
 * Makes small cards of a card and suspends the whole; the notice takes all of it back.
 *
 * @returns performs it, and answers what storage refused
 */
export function useSplit(store: PracticeStore, id: CardId, whole: Whole) {
  const t = useTranslations('leech')
  const { storage, clock } = useServices()
  const show = useApp((state) => state.show)
  const fail = useApp((state) => state.fail)

  return async (parts: readonly Part[]) => {
    const { prepared, leaveOut } = store.getState()
    const wasAsked = prepared?.record.id === id
    const date = fileDate(clock.now())
    const deck = ownDeckIn(await storage.decks.list(), whole.language)
    const before = deck
      ? { header: deck.header, cards: await storage.decks.content(deck.id) }
      : newOwnDeck(whole.language, newId().slice(0, 8), date)
    const after = withParts(before, whole, parts, date)
    const install = ({ header, cards }: typeof after) => storage.decks.install(header, cards, 'own')

    const suspend = (suspended: boolean) => storage.cards.setFlags(id, { suspended })
    // No version comes twice: a file of the one with the cards may be about.
    const takenOut = { ...before.header, version: after.header.version + 1 }
    const takeOut = () =>
      deck
        ? install({ ...before, header: takenOut })
        : storage.decks.remove(deckId(after.header.id))

    async function takeBack() {
      for (const undo of [() => suspend(false), takeOut]) {
        const undone = await undo()
        if (!undone.ok) return fail(undone.error)
      }
      const { bringBack, letBackIn } = store.getState()
      await (wasAsked ? bringBack(id) : letBackIn(id))
    }

    const installed = await install(after)
    if (!installed.ok) return installed
    const suspended = await suspend(true)
    // Both or none: without room for the one, the other goes as well.
    if (!suspended.ok) {
      await takeOut()
      return suspended
    }
    await leaveOut(id)
    const { header } = after
    const title = textIn(header.title, header.language, header.language).text
    show({
      message: t('made', { count: parts.length, deck: title }),
      undo: () => void takeBack(),
    })
    return ok(undefined)
  }
}
