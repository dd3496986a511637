import type { ButtonHTMLAttributes } from 'react'
import styles from './Button.module.css'

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `primary` is the one thing to do next: at most one on a screen. */
  readonly look?: 'primary' | 'plain' | 'quiet' | 'danger'
  readonly wide?: boolean
  /** The key that does the same, printed on the button where there is a keyboard. */
  readonly keyName?: string | undefined
}

export function Button({
  look = 'plain',
  wide,
  keyName,
  className,
  children,
  ...rest
}: ButtonProps) {
  const names = [styles.button, styles[look], wide ? styles.wide : '', className ?? '']
  return (
    <button type="button" className={names.join(' ')} {...rest}>
      {children}
      {keyName ? (
        <kbd className={styles.key} aria-hidden="true">
          {keyName}
        </kbd>
      ) : null}
    </button>
  )
}
