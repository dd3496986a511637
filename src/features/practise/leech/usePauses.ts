import { useTranslations } from 'use-intl'
import { type CardId, studyDay } from '../../../domain/ids'
import { useDayText } from '../../../i18n/useDayText'
import { useApp, useServices, useToday } from '../../../state/context'
import type { PracticeStore } from '../../../state/practiceStore'
import type { CardStore } from '../../../storage/ports'

/** How long a card is put off, in days. */
const POSTPONED_DAYS = 7

type Change = Parameters<CardStore['setFlags']>[1]

/** Gives a card a rest: it leaves the sitting at once, and the notice that says so leads back. */
export function usePauses(store: PracticeStore) {
  const t = useTranslations('leech')
  const menu = useTranslations('cardMenu')
  const dayText = useDayText()
  const { storage } = useServices()
  const today = useToday()
  const show = useApp((state) => state.show)
  const fail = useApp((state) => state.fail)

  async function pause(id: CardId, change: Change, back: Change, message: string) {
    const { prepared, leaveOut } = store.getState()
    const wasAsked = prepared?.record.id === id
    const written = await storage.cards.setFlags(id, change)
    if (!written.ok) return fail(written.error)
    await leaveOut(id)
    show({ message, undo: () => void resume(id, back, wasAsked) })
  }

  async function resume(id: CardId, back: Change, wasAsked: boolean) {
    const written = await storage.cards.setFlags(id, back)
    if (!written.ok) return fail(written.error)
    const { bringBack, letBackIn } = store.getState()
    await (wasAsked ? bringBack(id) : letBackIn(id))
  }

  return {
    suspend: (id: CardId) =>
      pause(id, { suspended: true }, { suspended: false }, menu('suspended')),
    postpone(id: CardId) {
      const until = studyDay(today + POSTPONED_DAYS)
      const message = t('postponed', { date: dayText(until) })
      return pause(id, { postponedUntil: until }, { postponedUntil: null }, message)
    },
  }
}
