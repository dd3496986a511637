import { type MouseEvent, useEffect, useRef } from 'react'

/** Nobody has read an answer, or a question, in less time than this; in milliseconds. */
const GLANCE_MILLIS = 400

/**
 * “Show answer” and the ratings follow one another in the same place: the second half of a double tap must
 * neither rate an answer that nobody has seen nor reveal one that nobody has tried to say.
 *
 * @returns whether a click is such a second half. Safari counts no taps, so touch is timed as well.
 */
export function useSecondTap(): (event: MouseEvent) => boolean {
  const shownAt = useRef(Number.NEGATIVE_INFINITY)
  useEffect(() => {
    shownAt.current = performance.now()
  }, [])
  return ({ detail, nativeEvent }) => {
    const isTouch = (nativeEvent as PointerEvent).pointerType === 'touch'
    return detail > 1 || (isTouch && performance.now() - shownAt.current < GLANCE_MILLIS)
  }
}
