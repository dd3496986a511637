import { expect, test } from '@playwright/test'
import {
  expectToday,
  inBothLanguages,
  inOneLanguage,
  startApp,
  texts,
  wording,
} from './support/app'
import { answer, expectProgress, openPractice, prompt, rate, reveal } from './support/practice'

inBothLanguages((language) => {
  const words = texts(language)
  const say = wording(language)

  test('Today in another tab follows what is practised here', async ({ page, context }) => {
    await startApp(page, language)
    const other = await context.newPage()
    await other.goto('/')
    await expect(other.getByText(words.today.nothingYet)).toBeVisible()
    await openPractice(page, language)
    await answer(page, language, 'easy')
    await expect(other.getByText(say('today.doneCards', { count: 1 }))).toBeVisible()
    await expect(other.getByText(say('today.due', { count: 9 }))).toBeVisible()

    // And the other way round: the undo there is not lost on this tab's next answer.
    await other.getByRole('button', { name: words.today.undoLast }).click()
    await expect(other.getByText(words.today.nothingYet)).toBeVisible()
    await answer(page, language, 'easy')
    await expectProgress(page, language, 2, 10)
    await expect(other.getByText(say('today.doneCards', { count: 1 }))).toBeVisible()
  })

  test('a setting changed in one tab holds in the other', async ({ page, context }) => {
    await startApp(page, language)
    const other = await context.newPage()
    await other.goto('/')
    await expectToday(other, language)
    await page.getByRole('link', { name: words.app.settings, exact: true }).click()
    const { settings } = words
    await page.getByRole('combobox', { name: settings.theme }).selectOption('dark')
    await page.getByRole('combobox', { name: settings.newPerDay }).selectOption('5')
    await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark')
    await expect(other.getByText(say('today.due', { count: 5 }))).toBeVisible()

    const second = language === 'en' ? 'zh-CN' : 'en'
    const field = page.getByRole('combobox', { name: settings.language, exact: true })
    await field.selectOption(second)
    await expectToday(other, second)
    await expect(other.locator('html')).toHaveAttribute('lang', second)
  })
})

inOneLanguage((language) => {
  const words = texts(language)
  const say = wording(language)

  test('two tabs practise at once and never ask what the other has just had answered', async ({
    page,
    context,
  }) => {
    await startApp(page, language)
    const other = await context.newPage()
    await other.goto('/')
    await openPractice(page, language)
    await openPractice(other, language)

    const asked: string[] = []
    for (const turn of [page, other, page, other]) {
      const question = await prompt(turn).innerText()
      expect(asked).not.toContain(question)
      asked.push(question)
      await answer(turn, language, 'easy')
      for (const tab of [page, other]) await expect(prompt(tab)).not.toHaveText(question)
    }
    await page.getByRole('link', { name: words.practise.end }).click()
    await expect(page.getByText(say('today.doneCards', { count: 4 }))).toBeVisible()
    await expect(page.getByText(say('today.due', { count: 6 }))).toBeVisible()
  })

  test('an answer under way in one tab is kept when the other answers the same card', async ({
    page,
    context,
  }) => {
    await startApp(page, language)
    const other = await context.newPage()
    await other.goto('/')
    await openPractice(page, language)
    await openPractice(other, language)
    await reveal(page, language)
    const question = await prompt(page).innerText()
    await answer(other, language, 'easy')
    await expect(prompt(page)).toHaveText(question)
    await rate(page, language, 'easy')
    await page.getByRole('link', { name: words.practise.end }).click()
    await expect(page.getByText(say('today.doneCards', { count: 2 }))).toBeVisible()
  })
})
