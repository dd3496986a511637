const NAME = 'yingda-reserve'
const ADDRESS = '/reserve'
/** Room for a thousand ratings and the texts to go with them. */
const BYTES = 1_000_000

/**
 * Sets room aside before a recording begins: when it has filled the device, the room is given up, and the
 * rating and the texts that follow still find some. (Asking how much is left does not help: Chromium
 * answers `navigator.storage.estimate` with a made-up quota.)
 *
 * @returns whether there was that much room
 */
export async function setRoomAside(): Promise<boolean> {
  try {
    const cache = await caches.open(NAME)
    if (!(await cache.match(ADDRESS))) await cache.put(ADDRESS, new Response(new Uint8Array(BYTES)))
    return true
  } catch (error) {
    // Some private windows have no such store at all, and yet room to record.
    return !(error instanceof DOMException && error.name === 'QuotaExceededError')
  }
}

/** Gives the room up. */
export async function giveRoomUp(): Promise<void> {
  await caches.delete(NAME).catch(() => false)
}
