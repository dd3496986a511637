import { expect, type Page } from '@playwright/test'

/** Watches for what a hostile deck would like to do; call it before the first page is opened. */
export function watchForHarm(page: Page): { expectNone(): Promise<void> } {
  const seen: string[] = []
  page.on('dialog', (dialog) => {
    seen.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('pageerror', (error) => seen.push(`error: ${error.message}`))
  page.context().on('request', (request) => {
    const { protocol, host } = new URL(request.url())
    const own = new URL(page.url())
    if (protocol.startsWith('http') && own.protocol.startsWith('http') && host !== own.host)
      seen.push(`request: ${request.url()}`)
  })
  return {
    async expectNone() {
      expect(seen).toEqual([])
      expect(await page.evaluate(() => 'attacked' in globalThis)).toBe(false)
      // Nothing that a deck's text could have become.
      const made = page.locator(
        ':is(img, script, iframe, object, embed, [onerror], a[href^="javascript:" i])',
      )
      await expect(page.locator('#root').locator(made)).toHaveCount(0)
    },
  }
}
