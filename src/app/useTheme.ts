import { useLayoutEffect } from 'react'
import { useSettings } from '../state/context'

/** Puts the chosen theme and text size on the page; without a choice the system's stand. */
export function useTheme(): void {
  const { theme, textSize } = useSettings()
  useLayoutEffect(() => {
    const root = document.documentElement
    if (theme === 'system') delete root.dataset.theme
    else root.dataset.theme = theme
    root.style.setProperty('--text-scale', String(textSize))
  }, [theme, textSize])
}
