import { expect, type Page, test } from '@playwright/test'
import { inBothLanguages, startApp, texts } from './support/app'
import { chooseDeck, deckFile, install } from './support/files'
import { expectFits, focusUnderBar, smallTargets } from './support/layout'
import { prompt, rate, reveal } from './support/practice'
import { richDeck } from './support/richDeck'
import { visitScreens } from './support/screens'

const NARROW = { width: 320, height: 640 }

/** More than a small screen shows at once. */
const MANY = {
  options: Array.from({ length: 8 }, (_, at) => ({
    text: `${at + 1}. ${'一二三四五六七八九十'.repeat(3)}`,
    correct: at === 0,
  })),
  keyPoints: Array.from({ length: 7 }, (_, at) => ({
    id: `k${at}`,
    essential: at === 0,
    text: `${at + 1}. ${'要点'.repeat(20)}`,
  })),
}

/** As a person does who has set the browser's own text size to 200 %. */
const setTextSize = (page: Page, percent: number) =>
  page.evaluate((size) => {
    document.documentElement.style.fontSize = size === 100 ? '' : `${size}%`
  }, percent)

inBothLanguages((language) => {
  test('every screen fits a window of 320 px and text of 200 %, and its controls a thumb', async ({
    page,
  }) => {
    const usual = page.viewportSize() ?? NARROW
    await visitScreens(page, language, richDeck(language), async (screen) => {
      expect.soft(await smallTargets(page), screen).toEqual([])
      await setTextSize(page, 200)
      await expectFits(page, usual.width, `${screen}, text of 200 %`)
      await setTextSize(page, 100)
      await page.setViewportSize(NARROW)
      await expectFits(page, NARROW.width, `${screen}, 320 px`)
      await page.setViewportSize(usual)
    })
  })

  test('what the keyboard comes to on a card is never hidden by the bars', async ({ page }) => {
    const rich = richDeck(language)
    const cards = rich.cards.map((card) => ({
      ...card,
      ...(card['kind'] === 'choice' ? MANY : { keyPoints: MANY.keyPoints }),
    }))
    await startApp(page, language)
    await chooseDeck(page, language, deckFile({ ...rich, cards }))
    await install(page, language, rich)
    await page.getByRole('link', { name: texts(language).deck.practise, exact: true }).click()
    await page.setViewportSize(NARROW)
    const walk = async (where: string) => {
      for (const key of ['ArrowDown', 'ArrowUp', 'Tab', 'Shift+Tab'])
        for (let stops = 0; stops < 12; stops++) {
          await page.keyboard.press(key)
          expect.soft(await focusUnderBar(page), `${where}, ${key} ${stops}`).toBeNull()
        }
    }
    for (const [index] of cards.entries()) {
      await expect(prompt(page)).toBeVisible()
      await walk(`card ${index}, asked`)
      await reveal(page, language)
      await walk(`card ${index}, answered`)
      await rate(page, language, 'easy')
    }
  })
})
