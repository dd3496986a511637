import type { BrowserContext, Page } from '@playwright/test'

/** A page of the app's origin that does not run the app: another version does as it likes there. */
export async function openBeside(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.goto('./deck.schema.json')
  return page
}

/** Moves the database on to a version of the future, and keeps it open. */
export const upgradeDatabase = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('yingda', 1000)
        opening.onsuccess = () => resolve()
        opening.onerror = () => reject(opening.error ?? new Error('cannot upgrade'))
        opening.onblocked = () => reject(new Error('an open tab does not let go'))
      }),
  )
