import { type ComponentType, useEffect, useState } from 'react'
import { useLocale, useMessages } from 'use-intl'
import { deferred } from '../state/deferred'
import { loadMoreMessages } from './messages'

/**
 * A component in a file of its own that speaks words of `more.ts`: it appears when both are there. What
 * cannot be fetched ends in the error boundary.
 */
export function deferredPart<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  const part = deferred(load)
  function Part(props: Props) {
    const { hasWords, failure } = useMoreMessages()
    const Shown = part.useValue()
    if (failure && !hasWords) throw failure.error
    // The component is the same at every render; the rule cannot know.
    // oxlint-disable-next-line react/static-components
    return Shown && hasWords ? <Shown {...props} /> : null
  }
  return Object.assign(Part, { preload: part.preload })
}

/**
 * The same for something the screen around it can do without: it does not travel before that screen was
 * painted, and what cannot be fetched stays away until it is wanted again.
 *
 * @param drawn `atOnce` when it has been fetched, or `afterPaint` in any case: what every card has, and no
 *   answer waits for, must not hold up the next question
 */
export function optionalPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  drawn: 'atOnce' | 'afterPaint',
) {
  const part = deferred(load)
  function Part(props: Props) {
    const [isTime, setIsTime] = useState(() => drawn === 'atOnce' && part.current() !== undefined)
    useEffect(() => {
      const timer = setTimeout(setIsTime, part.current() ? REDRAW_MILLIS : FETCH_MILLIS, true)
      return () => clearTimeout(timer)
    }, [])
    return isTime ? <Fetched {...props} /> : null
  }
  function Fetched(props: Props) {
    const { hasWords } = useMoreMessages()
    const Shown = part.useValueIfAny()
    // oxlint-disable-next-line react/static-components
    return Shown && hasWords ? <Shown {...props} /> : null
  }
  return Object.assign(Part, { preload: part.preload })
}

/** Time for the screen around it to be painted, with nothing and with everything to be fetched; milliseconds. */
const REDRAW_MILLIS = 16
const FETCH_MILLIS = 100

/** Fetches the later words for the language shown; when it changes the old ones stay until the new are there. */
function useMoreMessages() {
  const language = useLocale()
  const [failure, setFailure] = useState<{ error: unknown } | null>(null)
  useEffect(() => {
    loadMoreMessages(language).catch((error: unknown) => setFailure({ error }))
  }, [language])
  return { hasWords: 'summary' in useMessages(), failure }
}
