import type { PracticeStore } from '../../state/practiceStore'
import type { CardRecord } from '../../storage/ports'
import { CardMenu } from './CardMenu'
import { KeysDialog } from './KeysDialog'
import type { StageDialog } from './usePracticeCommands'
import { WhyDialog } from './WhyDialog'

interface StageDialogsProps {
  readonly open: StageDialog
  readonly onOpen: (open: StageDialog | null) => void
  readonly store: PracticeStore
  readonly record: CardRecord
  readonly onSwapLanguage: (() => void) | undefined
}

/** What can be opened over a card. */
export function StageDialogs({ open, onOpen, ...card }: StageDialogsProps) {
  const close = () => onOpen(null)
  switch (open) {
    case 'menu':
      return <CardMenu {...card} onOpen={onOpen} onClose={close} />
    case 'keys':
      return <KeysDialog onClose={close} />
    case 'why':
      return <WhyDialog {...card} onClose={close} />
  }
}
