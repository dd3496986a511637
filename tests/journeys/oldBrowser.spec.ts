import { expect, test } from '@playwright/test'

// What the oldest promised Chrome, and the oldest promised Safari and Firefox, brought along.
const NEWS = {
  'Chrome 100': () => Reflect.deleteProperty(AbortSignal.prototype, 'throwIfAborted'),
  'Safari 16.4 and Firefox 115': () => Reflect.deleteProperty(window, 'CompressionStream'),
}

for (const [browser, takeAway] of Object.entries(NEWS)) {
  test(`a browser older than ${browser} is told so, and nothing is shown over that`, async ({
    page,
  }) => {
    await page.addInitScript(takeAway)
    await page.goto('/', { waitUntil: 'networkidle' })
    await expect(page.getByText('This browser is too old for Yingda.')).toBeVisible()
    await expect(page.getByText('这个浏览器太旧')).toBeVisible()
    await expect(page.getByRole('heading')).toHaveCount(1)
    await expect(page.getByRole('combobox')).toHaveCount(0)
  })
}
