import { ChevronLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import styles from './Page.module.css'

interface PageProps {
  readonly title: string
  readonly titleLanguage?: string | undefined
  readonly children: ReactNode
  readonly back?: { readonly href: string; readonly label: string }
}

/** One column with one heading: the shape of every screen but practice. */
export function Page({ title, titleLanguage, back, children }: PageProps) {
  return (
    <main id="content" className={styles.page}>
      <header className={styles.head}>
        {back ? (
          <Link href={back.href} className={styles.back}>
            <ChevronLeft size={20} aria-hidden="true" />
            {back.label}
          </Link>
        ) : null}
        <h1 lang={titleLanguage}>{title}</h1>
      </header>
      {children}
    </main>
  )
}

interface EmptyProps {
  readonly title: string
  readonly help: string
  readonly children?: ReactNode
}

/** Nothing here yet, and what to do about it. */
export function Empty({ title, help, children }: EmptyProps) {
  return (
    <div className={styles.empty}>
      <p className={styles.emptyTitle}>{title}</p>
      <p>{help}</p>
      {children}
    </div>
  )
}
