import { type ComponentType, useEffect, useState } from 'react'

/** Something that is fetched when it is wanted, once. */
export interface Deferred<Value> {
  /** Fetches it ahead of need. */
  readonly preload: () => Promise<Value>
  /** The value, or undefined while it is on its way. @throws what fetching threw */
  readonly useValue: () => Value | undefined
  /** The same for what can be done without: undefined also when it cannot be fetched. */
  readonly useValueIfAny: () => Value | undefined
  /** The value if it is there by now. */
  readonly current: () => Value | undefined
}

/**
 * React's own lazy with Suspense keeps a fallback on screen for at least 300 ms once it has shown it
 * (FALLBACK_THROTTLE_MS), however fast the file comes. This shows it as soon as it is there, and at once
 * when it was preloaded.
 */
export function deferred<Value>(load: () => Promise<Value>): Deferred<Value> {
  let value: Value | undefined
  let pending: Promise<Value> | undefined
  const preload = () => {
    pending ??= load().then(
      (loaded) => {
        value = loaded
        return loaded
      },
      (error: unknown) => {
        // The next one who wants it tries again.
        pending = undefined
        throw error
      },
    )
    return pending
  }
  function useArrival() {
    const [, setArrived] = useState(false)
    const [failure, setFailure] = useState<{ error: unknown } | null>(null)
    useEffect(() => {
      // Also when it is there by now: it may have come between this render and this effect.
      preload().then(
        () => setArrived(true),
        (error: unknown) => setFailure({ error }),
      )
    }, [])
    return failure
  }
  function useValue() {
    const failure = useArrival()
    if (failure) throw failure.error
    return value
  }
  function useValueIfAny() {
    useArrival()
    return value
  }
  return { preload, useValue, useValueIfAny, current: () => value }
}

/**
 * A component in a file of its own.
 *
 * @param Placeholder stands in until it is there; nothing does when left out
 */
export function deferredComponent<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Placeholder?: ComponentType<Props>,
) {
  const part = deferred(load)
  function Part(props: Props) {
    const Shown = part.useValue() ?? Placeholder
    // The component is the same at every render; the rule cannot know.
    // oxlint-disable-next-line react/static-components
    return Shown ? <Shown {...props} /> : null
  }
  return Object.assign(Part, { preload: part.preload })
}
