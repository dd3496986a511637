import { expect, test } from '@playwright/test'
import { builtInDeck } from '../support/builtInDecks'
import {
  ACCOUNTING_DECK,
  COLLECTOR_DECK,
  expectToday,
  inBothLanguages,
  startApp,
  texts,
} from './support/app'
import { expectDecksHere } from './support/database'
import { openDeck } from './support/deckPage'
import { cardOnScreen, inLanguage, prompt, reveal, revealButton } from './support/practice'

inBothLanguages((language) => {
  const words = texts(language)
  const other = language === 'en' ? 'zh-CN' : 'en'

  test('one deck is practised in the other language; the interface and the other deck keep theirs', async ({
    page,
  }) => {
    const deck = builtInDeck(ACCOUNTING_DECK)
    await startApp(page, language, ['collector', 'accounting'])
    await openDeck(page, language, inLanguage(deck, language)(deck.title))
    const field = page.getByRole('combobox', { name: words.deck.language, exact: true })
    await expect(field).toHaveValue(language)
    // A reload in the moment in which a deck is written would come before the choice is.
    await expectDecksHere(page)
    await field.selectOption(other)
    const firstQuestion = inLanguage(deck, other)(deck.cards[0]?.prompt)
    await expect(page.getByRole('link', { name: firstQuestion })).toBeVisible()
    await page.reload()
    await expect(field).toHaveValue(other)

    await page.getByRole('link', { name: words.deck.practise }).click()
    await expect(revealButton(page, language)).toBeVisible()
    const card = await cardOnScreen(page, deck, other)
    await expect(prompt(page).locator('[lang]')).toHaveAttribute('lang', other)
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    await reveal(page, language)
    await expect(
      page.getByRole('checkbox', { name: inLanguage(deck, other)(card.keyPoints?.[0]?.text) }),
    ).toBeVisible()

    await page.goto(`/practise?decks=${COLLECTOR_DECK}`)
    await expect(prompt(page).locator('[lang]')).toHaveAttribute('lang', language)
  })

  test('the interface changes its language, the answers keep theirs', async ({ page }) => {
    await startApp(page, language)
    await page.getByRole('link', { name: words.app.settings, exact: true }).click()
    const field = page.getByRole('combobox', { name: words.settings.language, exact: true })
    await field.selectOption(other)
    await expect(page.locator('html')).toHaveAttribute('lang', other)
    await page.getByRole('link', { name: texts(other).app.today, exact: true }).click()
    await expectToday(page, other)
    await page.getByRole('link', { name: texts(other).today.start, exact: true }).click()
    await expect(revealButton(page, other)).toBeVisible()
    await expect(prompt(page).locator('[lang]')).toHaveAttribute('lang', language)
  })
})
