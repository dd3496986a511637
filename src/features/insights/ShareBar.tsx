import { Bar } from '@visx/shape'
import styles from '../../ui/picture/Picture.module.css'
import { look } from '../../ui/picture/look'

interface ShareBarProps {
  /** 0 to 1. */
  readonly share: number
  readonly thin?: boolean
}

/** A share as a bar; the figure stands beside it in words. */
export function ShareBar({ share, thin = false }: ShareBarProps) {
  return (
    <svg className={thin ? styles.thinBar : styles.shareBar} aria-hidden="true">
      <Bar className={look.track} width="100%" height="100%" />
      <Bar className={look.mark} width={`${share * 100}%`} height="100%" />
    </svg>
  )
}
