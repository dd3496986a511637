import { useEffect, useReducer, useRef } from 'react'

const TICK_MILLIS = 250

/**
 * Draws the component anew when something that time alone changes has changed, not at every tick.
 *
 * @param read what is seen of the time
 */
export function useTick(read: () => string): void {
  const [, draw] = useReducer((count: number) => count + 1, 0)
  const latest = useRef(read)
  useEffect(() => {
    latest.current = read
  })
  useEffect(() => {
    let seen = latest.current()
    const timer = setInterval(() => {
      const now = latest.current()
      if (now === seen) return
      seen = now
      draw()
    }, TICK_MILLIS)
    return () => clearInterval(timer)
  }, [])
}
