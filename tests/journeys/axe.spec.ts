import { expect, type Page, test } from '@playwright/test'
import { LANGUAGES } from '../../src/domain/text'
import { inBothLanguages } from './support/app'
import { expectNoViolations } from './support/axe'
import { richDeck, textsOf } from './support/richDeck'
import { visitScreens } from './support/screens'

/** Texts of a deck that are tagged with another language than the deck's. */
const wronglyTagged = (page: Page, deckTexts: readonly string[], deckLanguage: string) =>
  page.evaluate(
    ([known, language]) => {
      const wrong: string[] = []
      const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
        const text = node.textContent?.trim() ?? ''
        const element = node.parentElement
        if (text.length < 2 || !element || element.closest('script, style')) continue
        if (!known.some((one) => one.includes(text))) continue
        if (element.closest('[lang]')?.getAttribute('lang') !== language)
          wrong.push(`${text} in ${element.outerHTML.slice(0, 120)}`)
      }
      return wrong
    },
    [deckTexts, deckLanguage] as const,
  )

inBothLanguages((language) => {
  const [other = language] = LANGUAGES.filter((one) => one !== language)

  test('no screen has a barrier that axe can find, light or dark, and decks keep their language', async ({
    page,
  }) => {
    test.setTimeout(180_000)
    await visitScreens(page, language, richDeck(other), async (screen) => {
      await expectNoViolations(page, screen)
      expect.soft(await wronglyTagged(page, textsOf(other), other), screen).toEqual([])
    })
  })
})
