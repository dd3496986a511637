import { X } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import styles from './Dialog.module.css'

interface DialogProps {
  readonly title: string
  readonly titleLanguage?: string | undefined
  readonly closeLabel: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons at the foot, the one that acts last. */
  readonly actions?: ReactNode
  /** Why what was asked did not happen. Shown here because a modal covers whatever lies beneath it. */
  readonly alert?: string | null
}

/** A modal of the browser's own making: it traps focus, closes on Escape and gives focus back. */
export function Dialog({
  title,
  titleLanguage,
  closeLabel,
  onClose,
  children,
  actions,
  alert,
}: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const dialog = ref.current
    if (!dialog) return
    const opener = document.activeElement
    if (!dialog.open) dialog.showModal()
    return () => {
      dialog.close()
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    }
  }, [])
  return (
    <dialog
      ref={ref}
      className={styles.dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        if (!event.cancelable) return
        event.preventDefault()
        onClose()
      }}
      onClose={() => {
        // Escape a second time in a row closes it in Chrome, come what may. Its owner is asked all the same.
        if (!ref.current || ref.current.open) return
        ref.current.showModal()
        onClose()
      }}
    >
      <header className={styles.head}>
        <h2 id={titleId} lang={titleLanguage}>
          {title}
        </h2>
        <button type="button" className={styles.close} aria-label={closeLabel} onClick={onClose}>
          <X size={20} aria-hidden="true" />
        </button>
      </header>
      <div className={styles.body}>{children}</div>
      <div role="alert" className={styles.alert}>
        {alert}
      </div>
      {actions ? <footer className={styles.actions}>{actions}</footer> : null}
    </dialog>
  )
}
