import { expect, type Page, test } from '@playwright/test'
import { inBothLanguages } from './support/app'
import { overflows, smallTargets } from './support/layout'
import { richDeck } from './support/richDeck'
import { visitScreens } from './support/screens'

const NARROW = { width: 320, height: 640 }

/** As a person does who has set the browser's own text size to 200 %. */
const setTextSize = (page: Page, percent: number) =>
  page.evaluate((size) => {
    document.documentElement.style.fontSize = size === 100 ? '' : `${size}%`
  }, percent)

inBothLanguages((language) => {
  test('every screen fits a window of 320 px and text of 200 %, and its controls a thumb', async ({
    page,
  }) => {
    test.setTimeout(120_000)
    const usual = page.viewportSize() ?? NARROW
    await visitScreens(page, language, richDeck(language), async (screen) => {
      expect.soft(await smallTargets(page), screen).toEqual([])
      await setTextSize(page, 200)
      expect.soft(await overflows(page, usual.width), `${screen}, text of 200 %`).toEqual([])
      await setTextSize(page, 100)
      await page.setViewportSize(NARROW)
      expect.soft(await overflows(page, NARROW.width), `${screen}, 320 px`).toEqual([])
      await page.setViewportSize(usual)
    })
  })
})
