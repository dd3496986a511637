import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useLocation } from 'wouter'
import { useApp, useServices } from '../../state/context'
import type { EventId } from '../../domain/ids'
import type { Spoken } from '../../domain/text'
import type { DeckRecord, RemovedDeck } from '../../storage/ports'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { MenuList } from '../../ui/MenuList'

interface DeckMenuProps {
  readonly deck: DeckRecord
  readonly title: Spoken
  readonly onClose: () => void
}

/** Starting a deck anew and removing it: asked once, and with a way back afterwards. */
export function DeckMenu({ deck, title: { text: title, language }, onClose }: DeckMenuProps) {
  const t = useTranslations('deck')
  const app = useTranslations('app')
  const { storage } = useServices()
  const show = useApp((state) => state.show)
  const fail = useApp((state) => state.fail)
  const [, navigate] = useLocation()
  const [asking, setAsking] = useState<'reset' | 'remove' | null>(null)

  async function reset() {
    onClose()
    const cards = await storage.cards.inDeck(deck.id)
    const events = await storage.reviews.reset(cards.map((card) => card.id))
    if (!events.ok) return fail(events.error)
    show({ message: t('resetDone', { title }), undo: () => void takeBack(events.value) })
  }

  async function takeBack(events: readonly EventId[]) {
    const undone = await storage.reviews.undo(events)
    if (!undone.ok) fail(undone.error)
  }

  async function remove() {
    onClose()
    const result = await storage.decks.remove(deck.id)
    if (!result.ok) return fail(result.error)
    navigate('/library')
    const removed = result.value
    // Another tab may have been first; that one offers the way back.
    if (removed) show({ message: t('removed', { title }), undo: () => void restore(removed) })
  }

  async function restore(removed: RemovedDeck) {
    const restored = await storage.decks.restore(removed)
    if (!restored.ok) fail(restored.error)
  }

  if (!asking)
    return (
      <Dialog title={title} titleLanguage={language} closeLabel={app('close')} onClose={onClose}>
        <MenuList
          items={[
            { label: t('reset'), perform: () => setAsking('reset') },
            { label: t('remove'), perform: () => setAsking('remove') },
          ]}
        />
      </Dialog>
    )
  const perform = asking === 'reset' ? reset : remove
  return (
    <Dialog
      key={asking}
      title={t(asking)}
      closeLabel={app('close')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{app('cancel')}</Button>
          <Button look="danger" onClick={() => void perform()}>
            {t(asking)}
          </Button>
        </>
      }
    >
      <p>{t(asking === 'reset' ? 'resetAsk' : 'removeAsk', { title })}</p>
    </Dialog>
  )
}
