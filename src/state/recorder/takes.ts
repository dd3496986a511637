import type { TakeId } from '../../domain/ids'
import type { Storage } from '../../storage/ports'

const lockOf = (take: TakeId) => `take ${take}`

/**
 * Tells other tabs that a take is being made here. The browser lets go of the lock when the tab is closed
 * or dies, so a take without one was cut off.
 *
 * @returns the way to let go
 */
export function holdTake(take: TakeId): () => void {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  void navigator.locks.request(lockOf(take), () => held)
  return release
}

/**
 * Makes recordings of takes that were cut off when their tab was closed; those going on are left alone.
 * What finds no room, or cannot be read, is tried again next time.
 */
export async function recoverTakes(storage: Pick<Storage, 'recordings'>): Promise<void> {
  // Where there are no locks nothing can have been recorded (microphone.ts).
  if (!navigator.locks) return
  const takes = await storage.recordings.unfinished().catch(() => [])
  for (const take of takes)
    await navigator.locks.request(lockOf(take), { ifAvailable: true }, async (lock) => {
      if (lock) await storage.recordings.finish(take, true)
    })
}
