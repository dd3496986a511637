import { type ComponentType, useEffect } from 'react'
import { useLocale } from 'use-intl'
import { useStore } from 'zustand'
import { deferred } from '../state/deferred'
import { loadMoreMessages, moreMessages } from './messages'

/** A component in a file of its own that speaks words of `more.ts`: it appears when both are there. */
export function deferredPart<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  const part = deferred(load)
  function Part(props: Props) {
    const hasWords = useMoreMessages()
    const Shown = part.useValue()
    // The component is the same at every render; the rule cannot know.
    // oxlint-disable-next-line react/static-components
    return Shown && hasWords ? <Shown {...props} /> : null
  }
  return Object.assign(Part, { preload: part.preload })
}

/**
 * Fetches the later words for the language shown.
 *
 * @returns whether they are there; when the language changes the old ones stay until the new ones are
 */
function useMoreMessages(): boolean {
  const language = useLocale()
  useEffect(() => void loadMoreMessages(language), [language])
  return useStore(moreMessages, (words) => Object.keys(words).length > 0)
}
