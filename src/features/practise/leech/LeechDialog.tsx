import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { CardId } from '../../../domain/ids'
import { practiceLanguageOf } from '../../../domain/settings'
import { canSplit } from '../../../domain/split'
import { textIn } from '../../../domain/text'
import { modelOf } from '../../../kinds/models'
import { useApp, useLive, useSettings } from '../../../state/context'
import type { PracticeStore } from '../../../state/practiceStore'
import { Dialog } from '../../../ui/Dialog'
import { LocalText } from '../../../ui/LocalText'
import { MenuList } from '../../../ui/MenuList'
import styles from './LeechDialog.module.css'
import { SplitDialog } from './SplitDialog'
import { usePauses } from './usePauses'

/** A card has slipped once too often: what can be done about it. The next card waits beneath. */
export function LeechDialog({ store, id }: { store: PracticeStore; id: CardId }) {
  const t = useTranslations('leech')
  const menu = useTranslations('cardMenu')
  const app = useTranslations('app')
  const settings = useSettings()
  const openCardDialog = useApp((state) => state.openCardDialog)
  const pauses = usePauses(store)
  const record = useLive((storage) => storage.cards.get(id), [id])
  const [splitting, setSplitting] = useState(false)
  const close = store.getState().closeLeech
  if (!record) return null
  const { card, deck, progress } = record
  const language = practiceLanguageOf(settings, deck)
  const points = modelOf(card).keyPoints(card)
  if (splitting)
    return <SplitDialog store={store} id={id} whole={{ card, points, deck, language }} />
  const closing = (perform: () => unknown) => () => {
    close()
    void perform()
  }
  return (
    <Dialog title={t('title')} closeLabel={app('close')} onClose={close}>
      <p className={styles.question}>
        <LocalText of={textIn(card.prompt, language, deck.language)} />
      </p>
      <p className={styles.help}>{t('forgotten', { count: progress.memory?.lapses ?? 0 })}</p>
      <MenuList
        items={[
          {
            label: menu('edit'),
            perform: closing(() => openCardDialog({ kind: 'edit', cardId: id })),
          },
          canSplit(points) && { label: t('split'), perform: () => setSplitting(true) },
          { label: t('postpone'), perform: closing(() => pauses.postpone(id)) },
          { label: menu('suspend'), perform: closing(() => pauses.suspend(id)) },
          { label: t('leave'), perform: close },
        ]}
      />
    </Dialog>
  )
}
