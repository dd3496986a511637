import type { Clock } from '../../domain/clock'
import { type Millis, millis } from '../../domain/ids'

/** Now, but later than what it follows, whatever the clock says: the newer of two must look newer. */
export const momentAfter = (clock: Clock, earlier: number): Millis =>
  millis(Math.max(clock.now(), earlier + 1))
