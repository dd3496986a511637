import { expect, test } from '@playwright/test'
import { inBothLanguages, startApp, texts } from './support/app'

inBothLanguages((language) => {
  test('smoke', async ({ page }) => {
    await startApp(page, language)
    await expect(page.getByRole('link', { name: texts(language).today.start })).toBeVisible()
  })
})
