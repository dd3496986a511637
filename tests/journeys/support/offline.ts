import { expect, type Page } from '@playwright/test'

/** The service worker has stored the whole app: its installation ends when the last file is in. */
export async function readyForOffline(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration()
        return registration?.active?.state
      }),
    )
    .toBe('activated')
}
