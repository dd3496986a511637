import { useEffect, useRef } from 'react'
import styles from './Voice.module.css'

/**
 * How loud the microphone hears, as a bar that follows the voice. For the eye alone: a screen reader that
 * followed it would speak into the recording.
 *
 * @param level says how loud it is just now, 0 to 1
 */
export function Level({ level }: { level: () => number }) {
  const bar = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    let frame = 0
    const draw = () => {
      // Past React: sixty times a second.
      if (bar.current) bar.current.style.transform = `scaleX(${level().toFixed(2)})`
      frame = requestAnimationFrame(draw)
    }
    draw()
    return () => cancelAnimationFrame(frame)
  }, [level])
  return (
    <span className={styles.level} aria-hidden="true">
      <span ref={bar} />
    </span>
  )
}
