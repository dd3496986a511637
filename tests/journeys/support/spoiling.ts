import type { Page } from '@playwright/test'

/**
 * After a fill in a rush, which overshoots by megabytes: as if the disk had filled up bit by bit, as it does
 * with recordings. What there is by now is a little too much.
 */
export async function fillSlowly(page: Page, address: string): Promise<() => Promise<boolean>> {
  const session = await page.context().newCDPSession(page)
  const { origin } = new URL(address)
  const { usage } = await session.send('Storage.getUsageAndQuota', { origin })
  const quotaSize = usage - 300_000
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize })
  return async () => {
    const now = await session.send('Storage.getUsageAndQuota', { origin })
    return now.usage < quotaSize - 100_000
  }
}

/** Makes every recording a file that nothing plays. */
export const spoilSounds = (page: Page) =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('yingda')
      opening.onsuccess = () => resolve(opening.result)
    })
    await new Promise((resolve) => {
      const transaction = database.transaction('sounds', 'readwrite')
      const sounds = transaction.objectStore('sounds')
      const data = new TextEncoder().encode('spoilt').buffer
      const reading = sounds.getAll()
      reading.onsuccess = () => {
        for (const row of reading.result) sounds.put({ ...row, data })
      }
      transaction.oncomplete = resolve
    })
    database.close()
  })
