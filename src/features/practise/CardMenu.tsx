import { useTranslations } from 'use-intl'
import type { EventId } from '../../domain/ids'
import { useApp, useServices } from '../../state/context'
import type { PracticeStore } from '../../state/practiceStore'
import type { CardRecord } from '../../storage/ports'
import { Dialog } from '../../ui/Dialog'
import { MenuList } from '../../ui/MenuList'
import { usePauses } from './leech/usePauses'
import type { StageDialog } from './usePracticeCommands'

interface CardMenuProps {
  readonly store: PracticeStore
  readonly record: CardRecord
  readonly onSwapLanguage: (() => void) | undefined
  readonly onOpen: (dialog: StageDialog) => void
  readonly onClose: () => void
}

/** What can be done with the card besides answering it. */
export function CardMenu(props: CardMenuProps) {
  const { store, record, onSwapLanguage, onOpen, onClose } = props
  const t = useTranslations('cardMenu')
  const practise = useTranslations('practise')
  const leech = useTranslations('leech')
  const plan = useTranslations('planDetails')
  const app = useTranslations('app')
  const { storage } = useServices()
  const show = useApp((state) => state.show)
  const fail = useApp((state) => state.fail)
  const openCardDialog = useApp((state) => state.openCardDialog)
  const pauses = usePauses(store)
  const practice = store.getState()
  const { starred } = record.progress

  async function star() {
    const written = await storage.cards.setFlags(record.id, { starred: !starred })
    if (!written.ok) fail(written.error)
    await practice.refresh()
  }

  async function reset() {
    const events = await storage.reviews.reset([record.id])
    if (!events.ok) return fail(events.error)
    await practice.refresh()
    show({
      message: t('resetDone'),
      undo: () => void takeBack(events.value),
    })
  }

  async function takeBack(events: readonly EventId[]) {
    const undone = await storage.reviews.undo(events)
    if (!undone.ok) return fail(undone.error)
    await practice.refresh()
  }

  const closing = (perform: () => unknown) => () => {
    onClose()
    void perform()
  }
  return (
    <Dialog title={practise('actions')} closeLabel={app('close')} onClose={onClose}>
      <MenuList
        items={[
          practice.canUndo && { label: app('undo'), perform: closing(practice.undo) },
          { label: plan('whyThis'), perform: closing(() => onOpen('why')) },
          { label: starred ? t('unstar') : practise('star'), perform: closing(star) },
          {
            label: t('edit'),
            perform: closing(() => openCardDialog({ kind: 'edit', cardId: record.id })),
          },
          onSwapLanguage && { label: t('otherLanguage'), perform: closing(onSwapLanguage) },
          { label: leech('postpone'), perform: closing(() => pauses.postpone(record.id)) },
          { label: t('suspend'), perform: closing(() => pauses.suspend(record.id)) },
          record.progress.memory !== null && { label: t('reset'), perform: closing(reset) },
          {
            label: t('report'),
            perform: closing(() => openCardDialog({ kind: 'report', cardId: record.id })),
          },
          { label: t('keys'), perform: closing(() => onOpen('keys')) },
        ]}
      />
    </Dialog>
  )
}
