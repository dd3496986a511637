import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useLocation } from 'wouter'
import { useApp, useServices } from '../../state/context'
import type { Spoken } from '../../domain/text'
import type { DeckRecord } from '../../storage/ports'
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
    const undo = () => void storage.reviews.undo(events.value)
    show({ message: t('resetDone', { title }), undo })
  }

  async function remove() {
    onClose()
    const cards = await storage.decks.content(deck.id)
    const removed = await storage.decks.remove(deck.id)
    if (!removed.ok) return fail(removed.error)
    navigate('/library')
    const undo = () => void storage.decks.install(deck.header, cards, deck.origin)
    show({ message: t('removed', { title }), undo })
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
