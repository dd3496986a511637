import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import styles from './Picture.module.css'

/** Room for a picture in pixels, and the size of text in it. */
export interface Room {
  readonly width: number
  /** One rem: text in a picture grows with the text around it, so its margins do too. */
  readonly rem: number
}

/** In rem; a window that is being closed may have no width, and a picture would turn inside out. */
const NARROWEST = 6

interface PictureProps {
  readonly height: (room: Room) => number
  readonly children: (room: Room) => ReactNode
}

/**
 * An SVG as wide as its column, drawn before the first paint and again when the column or the text size
 * changes. Hidden from screen readers: the sentence above and the table below say the same.
 */
export function Picture({ height, children }: PictureProps) {
  const box = useRef<HTMLDivElement>(null)
  const ruler = useRef<HTMLSpanElement>(null)
  const [room, setRoom] = useState<Room | null>(null)
  useLayoutEffect(() => {
    const [outer, inner] = [box.current, ruler.current]
    if (!outer || !inner) return
    const measure = () => {
      const [width, rem] = [outer.clientWidth, inner.offsetWidth]
      if (rem > 0 && width > NARROWEST * rem) setRoom({ width, rem })
    }
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(outer)
    watch.observe(inner)
    return () => watch.disconnect()
  }, [])
  return (
    <div ref={box} className={styles.picture} aria-hidden="true">
      <span ref={ruler} className={styles.ruler} />
      {room ? (
        <svg viewBox={`0 0 ${room.width} ${height(room)}`} focusable="false">
          {children(room)}
        </svg>
      ) : null}
    </div>
  )
}
