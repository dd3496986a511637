import { readdirSync, statSync } from 'node:fs'
import type { Page } from '@playwright/test'

/** Bytes beside what the app weighs: what the browser keeps of its scripts, and some recordings. */
const LITTLE_MORE = 2_450_000

/** Room for the app's offline copy and for the decks in the database, and little more; it grows with both. */
function smallDisk(): number {
  const files = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  const sizes = files.map((name) => ({ name, size: statSync(`dist/${name}`).size }))
  const decks = sizes.filter(({ name }) => name.endsWith('.json'))
  return [...sizes, ...decks].reduce((sum, { size }) => sum + size, LITTLE_MORE)
}

export interface SmallDisk {
  readonly fill: () => Promise<void>
  readonly makeRoom: () => Promise<void>
}

/** Gives an origin little room. Before its first write: the browser remembers for a while how much there is. */
export async function useSmallDisk(page: Page, address = ''): Promise<SmallDisk> {
  const session = await page.context().newCDPSession(page)
  const { origin } = new URL(address)
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: smallDisk() })
  return {
    fill: () => page.evaluate(fill),
    makeRoom: async () => {
      await session.send('Storage.overrideQuotaForOrigin', { origin })
    },
  }
}

/** Runs in the page: random bytes, which no compression makes smaller, in ever smaller portions. */
async function fill(): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('filler', 1)
    opening.onupgradeneeded = () =>
      opening.result.createObjectStore('bytes', { autoIncrement: true })
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error ?? new Error('cannot open'))
  })
  const fits = (size: number) =>
    new Promise<boolean>((resolve) => {
      const writing = database.transaction('bytes', 'readwrite')
      writing.objectStore('bytes').add(crypto.getRandomValues(new Uint8Array(size)))
      writing.oncomplete = () => resolve(true)
      writing.onabort = () => resolve(false)
    })
  for (let size = 32_768; size >= 1; size = Math.floor(size / 2)) while (await fits(size));
  database.close()
}
