import type { AnchorHTMLAttributes } from 'react'
import { Link } from 'wouter'
import styles from './Button.module.css'

interface LinkButtonProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly href: string
  readonly look?: 'primary' | 'plain' | 'quiet'
  readonly wide?: boolean
}

/** A link to another screen that looks like a button. */
export function LinkButton({ look = 'plain', wide, children, ...rest }: LinkButtonProps) {
  const names = [styles.button, styles[look], wide ? styles.wide : '']
  return (
    <Link className={names.join(' ')} {...rest}>
      {children}
    </Link>
  )
}
