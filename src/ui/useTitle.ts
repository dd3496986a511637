import { useEffect } from 'react'

/** Names the page for tabs, history and screen readers (WCAG 2.4.2). */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · 应答 Yingda`
  }, [title])
}
