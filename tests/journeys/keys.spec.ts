import { expect, test } from '@playwright/test'
import { builtInDeck } from '../support/builtInDecks'
import { COLLECTOR_DECK, inBothLanguages, inOneLanguage, startApp, texts } from './support/app'
import { pressWhileComposing, tabTo } from './support/keyboard'
import {
  cardOnScreen,
  expectProgress,
  inLanguage,
  openPractice,
  prompt,
  ratings,
  reveal,
  revealButton,
} from './support/practice'

test.skip(({ isMobile }) => isMobile === true, 'a phone has no keyboard')

inBothLanguages((language) => {
  const words = texts(language)
  const deck = builtInDeck(COLLECTOR_DECK)
  const other = language === 'en' ? 'zh-CN' : 'en'

  test('E edits, L shows the other language, S stars, ? lists the keys', async ({ page }) => {
    await startApp(page, language)
    await openPractice(page, language)
    const card = await cardOnScreen(page, deck, language)

    await page.keyboard.press('l')
    await expect(prompt(page)).toHaveText(inLanguage(deck, other)(card.prompt))
    await expect(prompt(page).locator('[lang]')).toHaveAttribute('lang', other)
    await page.keyboard.press('l')
    await expect(prompt(page).locator('[lang]')).toHaveAttribute('lang', language)

    const star = page.getByRole('img', { name: words.practise.star, exact: true })
    await page.keyboard.press('s')
    await expect(star).toBeVisible()
    await page.keyboard.press('s')
    await expect(star).toBeHidden()

    await page.keyboard.press('?')
    const keys = page.getByRole('dialog', { name: words.keys.title })
    await expect(keys.getByText(words.keys.accept)).toBeVisible()
    await page.keyboard.press('Space')
    await page.keyboard.press('Escape')
    await expect(keys).toBeHidden()
    await expect(prompt(page)).toBeFocused()

    await page.keyboard.press('e')
    const editor = page.getByRole('dialog', { name: words.editor.title })
    const question = editor.getByRole('textbox', { name: words.editor.field.prompt, exact: true })
    await question.focus()
    await page.keyboard.type('u1 a?')
    await expect(question).toHaveValue(/u1 a\?/)
    await page.keyboard.press('Escape')
    await tabTo(page, editor.getByRole('button', { name: words.draft.discard }))
    await page.keyboard.press('Enter')
    await expect(editor).toBeHidden()
    await expect(revealButton(page, language)).toBeVisible()
    await expectProgress(page, language, 0, 10)
  })

  test('single keys turned off in Settings do nothing; Tab, Enter and Ctrl+Z still work', async ({
    page,
  }) => {
    await startApp(page, language)
    await page.getByRole('link', { name: words.app.settings, exact: true }).click()
    await page.getByRole('checkbox', { name: words.settings.shortcuts }).uncheck()
    await page.getByRole('link', { name: words.app.today, exact: true }).click()
    await openPractice(page, language)
    for (const key of ['Space', 'Enter', 'e', 's', 'l', '?']) await page.keyboard.press(key)
    await expect(revealButton(page, language)).toBeVisible()
    await expect(page.getByRole('dialog')).toBeHidden()

    await tabTo(page, revealButton(page, language))
    await page.keyboard.press('Enter')
    await expect(ratings(page, language)).toBeVisible()
    for (const key of ['1', '4', 'a', 'u', 'Enter']) await page.keyboard.press(key)
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0)
    await tabTo(page, ratings(page, language).getByRole('button').last())
    await page.keyboard.press('Enter')
    await expectProgress(page, language, 1, 10)
    await page.keyboard.press('u')
    await expectProgress(page, language, 1, 10)
    await page.keyboard.press('Control+z')
    await expectProgress(page, language, 0, 10)
    await expect(ratings(page, language)).toBeVisible()
  })
})

inOneLanguage((language) => {
  test('1 to 4 do nothing before the answer is shown', async ({ page }) => {
    await startApp(page, language)
    await openPractice(page, language)
    for (const key of ['1', '2', '3', '4', 'a']) await page.keyboard.press(key)
    await expect(revealButton(page, language)).toBeVisible()
    await expectProgress(page, language, 0, 10)
    const sitting = [
      ['1', 1, 11],
      ['2', 2, 12],
      ['3', 3, 12],
      ['4', 4, 12],
    ] as const // a card rated 1 or 2 comes back in this sitting
    for (const [key, answered, total] of sitting) {
      await page.keyboard.press('Space')
      await expect(ratings(page, language)).toBeVisible()
      await page.keyboard.press(key)
      await expectProgress(page, language, answered, total)
    }
  })

  test('keys that belong to an input method do nothing', async ({ page }) => {
    await startApp(page, language)
    await openPractice(page, language)
    for (const how of ['isComposing', 'keyCode 229'] as const)
      for (const key of [' ', 'Enter', 'e', 's', '?']) await pressWhileComposing(page, key, how)
    await expect(revealButton(page, language)).toBeVisible()
    await expect(page.getByRole('dialog')).toBeHidden()
    await reveal(page, language)
    for (const how of ['isComposing', 'keyCode 229'] as const)
      for (const key of ['1', '2', '3', '4', 'a', 'u']) await pressWhileComposing(page, key, how)
    await expect(ratings(page, language)).toBeVisible()
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0)
    await expectProgress(page, language, 0, 10)
  })
})
