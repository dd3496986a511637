import { expect, test } from '@playwright/test'
import { builtInDeck } from '../support/builtInDecks'
import {
  ACCOUNTING_DECK,
  COLLECTOR_DECK,
  inBothLanguages,
  inOneLanguage,
  startApp,
  texts,
  wording,
} from './support/app'
import { expectFocusShown, tabTo } from './support/keyboard'
import {
  answer,
  cardOnScreen,
  expectProgress,
  inLanguage,
  openPractice,
  practiseUntil,
  prompt,
  ratings,
  revealButton,
} from './support/practice'

test.skip(({ isMobile }) => isMobile === true, 'a phone has no keyboard')

inBothLanguages((language) => {
  const words = texts(language)
  const deck = builtInDeck(ACCOUNTING_DECK)

  test('a whole sitting by keyboard alone, from the first run on', async ({ page }) => {
    const press = (key: string) => page.keyboard.press(key)
    await page.goto('/')
    await tabTo(page, page.getByRole('checkbox', { name: words.roles.accounting }))
    await press('Space')
    await tabTo(page, page.getByRole('button', { name: words.welcome.start }))
    await press('Enter')
    await tabTo(page, page.getByRole('link', { name: words.today.start, exact: true }))
    await press('Enter')

    await expectProgress(page, language, 0, 10)
    await expect(prompt(page)).toBeFocused()
    const first = await cardOnScreen(page, deck, language)
    await press('Space')
    await expect(page.getByRole('heading', { name: words.practise.modelAnswer })).toBeFocused()
    await expect(ratings(page, language)).toBeVisible()

    const ticks = page.getByRole('checkbox')
    await press('Space')
    await expect(ticks.nth(0)).toBeFocused()
    await expectFocusShown(page)
    await press('ArrowDown')
    await expect(ticks.nth(1)).toBeFocused()
    await press('ArrowDown')
    await press('ArrowUp')
    await expect(ticks.nth(1)).toBeFocused()
    await press('Space')
    await expect(ticks.nth(1)).toBeChecked()
    await press('Space')
    await expect(ticks.nth(1)).not.toBeChecked()
    await press('a')
    for (const point of first.keyPoints ?? []) {
      const name = inLanguage(deck, language)(point.text)
      await expect(page.getByRole('checkbox', { name })).toBeChecked()
    }
    await press('Enter')
    await expectProgress(page, language, 1, 10)
    await expect(prompt(page)).toBeFocused()

    let last = first
    for (let more = 0; more < 9; more++) {
      last = await cardOnScreen(page, deck, language)
      await press('Space')
      await expect(ratings(page, language)).toBeVisible()
      await press('4')
      await expect(ratings(page, language)).toBeHidden()
    }
    const end = page.getByRole('heading', { level: 1, name: words.summary.title })
    await expect(end).toBeVisible()

    await press('u')
    await expectProgress(page, language, 9, 10)
    await expect(ratings(page, language)).toBeVisible()
    await press('3')
    await expect(end).toBeVisible()
    await press('Control+z')
    await expectProgress(page, language, 9, 10)
    await press('3')
    await expect(end).toBeVisible()

    await page.reload()
    const nothing = words.summary.nothing
    await expect(page.getByRole('heading', { level: 1, name: nothing })).toBeVisible()
    await press('u')
    await expect(ratings(page, language)).toBeVisible()
    await expect(prompt(page)).toHaveText(inLanguage(deck, language)(last.prompt))
    await press('3')
    await tabTo(page, page.getByRole('link', { name: words.app.toToday }))
    await press('Enter')
    const done = wording(language)('today.doneCards', { count: 10 })
    await expect(page.getByText(done)).toBeVisible()
  })
})

inOneLanguage((language) => {
  const words = texts(language)
  const deck = builtInDeck(COLLECTOR_DECK)

  test('a choice is picked and checked by keyboard', async ({ page }) => {
    await startApp(page, language)
    await openPractice(page, language)
    await practiseUntil(page, language, deck, (card) => card.kind === 'choice')
    const options = page.getByRole('radio')
    await page.keyboard.press('ArrowDown')
    await expect(options.first()).toBeFocused()
    await page.keyboard.press('Space')
    await expect(options.first()).toBeChecked()
    await page.keyboard.press('Enter')
    await expect(ratings(page, language)).toBeVisible()
    await expect(page.getByText(words.choice.yourPick)).toBeVisible()
  })

  test('a card asked twice in a row puts the focus on the question again', async ({ page }) => {
    await startApp(page, language, ['accounting'])
    await openPractice(page, language)
    for (let more = 0; more < 9; more++) await answer(page, language, 'easy')
    for (let again = 0; again < 2; again++) {
      await page.keyboard.press('Space')
      await expect(ratings(page, language)).toBeVisible()
      await page.keyboard.press('1')
      await expect(revealButton(page, language)).toBeVisible()
      await expect(prompt(page)).toBeFocused()
    }
  })
})
