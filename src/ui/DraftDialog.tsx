import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from './Button'
import { Dialog } from './Dialog'

interface DraftDialogProps {
  readonly title: string
  /** Something was typed that closing would lose. */
  readonly isChanged: boolean
  /** It is being saved: nothing else can be done. */
  readonly isBusy?: boolean
  readonly alert: string | null
  readonly onClose: () => void
  /** The button that saves. */
  readonly action: ReactNode
  readonly children: ReactNode
}

/** A dialog to write in. What was typed is thrown away only when the person says so. */
export function DraftDialog(props: DraftDialogProps) {
  const { title, isChanged, isBusy = false, alert, onClose, action, children } = props
  const t = useTranslations('draft')
  const app = useTranslations('app')
  const [leaving, setLeaving] = useState(false)
  function leave() {
    if (isBusy) return
    // Asked once more, the answer is no: whoever hammers on Escape loses nothing.
    if (isChanged) return setLeaving(!leaving)
    onClose()
  }
  return (
    <Dialog
      title={title}
      closeLabel={app('close')}
      onClose={leave}
      alert={leaving ? t('ask') : alert}
      actions={
        // “Keep editing” takes the place of “Cancel”: pressed twice, it loses nothing either.
        <>
          <Button disabled={isBusy} onClick={leave}>
            {leaving ? t('keep') : app('cancel')}
          </Button>
          {leaving ? (
            <Button look="danger" onClick={onClose}>
              {t('discard')}
            </Button>
          ) : (
            action
          )}
        </>
      }
    >
      <div onInput={() => setLeaving(false)}>{children}</div>
    </Dialog>
  )
}
