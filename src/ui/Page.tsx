import { ChevronLeft } from 'lucide-react'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { Link } from 'wouter'
import styles from './Page.module.css'
import { useTitle } from './useTitle'

interface PageProps {
  readonly title: string
  readonly titleLanguage?: string | undefined
  readonly children: ReactNode
  readonly back?: { readonly href: string; readonly label: string; readonly language?: string }
}

/** One column with one heading: the shape of every screen but practice. */
export function Page({ title, titleLanguage, back, children }: PageProps) {
  const heading = useArrival()
  useTitle(title)
  return (
    <main id="content" className={styles.page}>
      <header className={styles.head}>
        {back ? (
          <Link href={back.href} className={styles.back}>
            <ChevronLeft size={20} aria-hidden="true" />
            <span lang={back.language}>{back.label}</span>
          </Link>
        ) : null}
        <h1 ref={heading} tabIndex={-1} lang={titleLanguage}>
          {title}
        </h1>
      </header>
      {children}
    </main>
  )
}

let arrivals = 0

/**
 * A screen that is reached by a link starts at its top, with the focus on its heading, as a page load
 * would; a part that the link names (`/settings#data`) comes into view. The very first screen leaves the
 * browser's own focus alone.
 */
function useArrival() {
  const heading = useRef<HTMLHeadingElement>(null)
  // Before it is painted: a Tab as soon as the screen is seen already starts from the heading.
  useLayoutEffect(() => {
    arrivals += 1
    const part = document.getElementById(location.hash.slice(1))
    if (part) part.scrollIntoView()
    if (arrivals === 1) return
    if (!part) window.scrollTo(0, 0)
    const target = part ?? heading.current
    target?.focus({ preventScroll: true })
  }, [])
  return heading
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
