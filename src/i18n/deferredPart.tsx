import { type ComponentType, useEffect, useState } from 'react'
import { useLocale, useMessages } from 'use-intl'
import { deferred } from '../state/deferred'
import { loadMoreMessages } from './messages'

/**
 * A component in a file of its own that speaks words of `more.ts`: it appears when both are there. What
 * cannot be fetched ends in the error boundary.
 */
export function deferredPart<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return partOf(load, true)
}

/**
 * The same for something the screen around it can do without: it travels a moment after that screen is
 * there, and what cannot be fetched stays away.
 */
export function optionalPart<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  const later = async () => {
    await new Promise((resolve) => setTimeout(resolve, LATER_MILLIS))
    return load().catch(() => Nothing as ComponentType<Props>)
  }
  return partOf(later, false)
}

/** Time for the screen around it to be painted, in milliseconds. */
const LATER_MILLIS = 100

function partOf<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  isNeeded: boolean,
) {
  const part = deferred(load)
  function Part(props: Props) {
    const Shown = part.useValue()
    const { hasWords, failure } = useMoreMessages(isNeeded || Shown !== undefined)
    if (isNeeded && failure && !hasWords) throw failure.error
    // The component is the same at every render; the rule cannot know.
    // oxlint-disable-next-line react/static-components
    return Shown && hasWords ? <Shown {...props} /> : null
  }
  return Object.assign(Part, { preload: part.preload })
}

const Nothing = () => null

/**
 * Fetches the later words for the language shown; when it changes the old ones stay until the new are there.
 *
 * @param wanted whether it is time to
 */
function useMoreMessages(wanted: boolean) {
  const language = useLocale()
  const [failure, setFailure] = useState<{ error: unknown } | null>(null)
  useEffect(() => {
    if (wanted) loadMoreMessages(language).catch((error: unknown) => setFailure({ error }))
  }, [language, wanted])
  return { hasWords: 'summary' in useMessages(), failure }
}
