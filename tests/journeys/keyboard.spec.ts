import { expect, test } from '@playwright/test'
import {
  COLLECTOR_DECK,
  builtInDeck,
  inBothLanguages,
  startApp,
  texts,
  wording,
} from './support/app'
import { expectFocusShown, pressWhileComposing, tabTo } from './support/keyboard'
import {
  answer,
  cardOnScreen,
  expectProgress,
  inLanguage,
  openPractice,
  practiseUntil,
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

  test('a whole sitting by keyboard alone, from the first run on', async ({ page }) => {
    const press = (key: string) => page.keyboard.press(key)
    await page.goto('/')
    await tabTo(page, page.getByRole('checkbox', { name: words.roles.collector }))
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
    const end = page.getByRole('heading', { level: 1, name: words.practise.summary.title })
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
    const nothing = words.practise.summary.nothing
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

  test('1 to 4 do nothing before the answer is shown', async ({ page }) => {
    await startApp(page, language)
    await openPractice(page, language)
    for (const key of ['1', '2', '3', '4', 'a']) await page.keyboard.press(key)
    await expect(revealButton(page, language)).toBeVisible()
    await expectProgress(page, language, 0, 10)
    for (const [answered, key] of ['1', '2', '3', '4'].entries()) {
      await page.keyboard.press('Space')
      await expect(ratings(page, language)).toBeVisible()
      await page.keyboard.press(key)
      await expect(revealButton(page, language)).toBeVisible()
      await expect(page.getByRole('progressbar')).toHaveAttribute(
        'aria-valuenow',
        String(answered + 1),
      )
    }
  })

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
    await expect(page.getByText(words.practise.yourPick)).toBeVisible()
  })

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
    await expect(editor).toBeHidden()
    await expect(revealButton(page, language)).toBeVisible()
    await expectProgress(page, language, 0, 10)
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
