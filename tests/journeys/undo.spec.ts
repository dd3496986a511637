import { expect, type Page, test } from '@playwright/test'
import type { Language } from '../../src/domain/text'
import { inBothLanguages, startApp, texts, wording } from './support/app'
import { chooseInCardMenu } from './support/menus'
import {
  answer,
  expectProgress,
  openPractice,
  prompt,
  rate,
  ratings,
  reveal,
} from './support/practice'

inBothLanguages((language) => {
  const words = texts(language)
  const say = wording(language)

  test('undo in mid-sitting brings the card back with its ticks, revealed', async ({ page }) => {
    await startApp(page, language)
    await openPractice(page, language)
    await answer(page, language, 'easy')
    const question = await prompt(page).innerText()
    await reveal(page, language)
    const ticks = page.getByRole('checkbox')
    await ticks.nth(0).check()
    await ticks.nth(2).check()
    await rate(page, language, 'hard')
    await expect(prompt(page)).not.toHaveText(question)

    await undoFromMenu(page, language)
    await expect(prompt(page)).toHaveText(question)
    await expect(ratings(page, language)).toBeVisible()
    await expectProgress(page, language, 1, 10)
    await expect(ticks.nth(0)).toBeChecked()
    await expect(ticks.nth(1)).not.toBeChecked()
    await expect(ticks.nth(2)).toBeChecked()

    // A second time: the answer before that one.
    await undoFromMenu(page, language)
    await expectProgress(page, language, 0, 10)
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0)
    await page.getByRole('link', { name: words.practise.end }).click()
    await expect(page.getByText(words.today.nothingYet)).toBeVisible()
  })

  test('undo after the last card of a sitting', async ({ page }) => {
    await startApp(page, language)
    await page.getByRole('link', { name: words.app.settings, exact: true }).click()
    await page.getByRole('combobox', { name: words.settings.newPerDay }).selectOption('5')
    await page.getByRole('link', { name: words.app.today, exact: true }).click()
    await openPractice(page, language)
    for (let more = 0; more < 4; more++) await answer(page, language, 'easy')
    const question = await prompt(page).innerText()
    await answer(page, language, 'easy')
    const { summary } = words
    await expect(page.getByRole('heading', { level: 1, name: summary.title })).toBeVisible()
    await page.getByRole('button', { name: words.app.undo }).click()
    await expect(prompt(page)).toHaveText(question)
    await expectProgress(page, language, 4, 5)
    await rate(page, language, 'good')
    await expect(page.getByRole('heading', { level: 1, name: summary.title })).toBeVisible()
  })

  test('undo after a reload, in practice and from Today', async ({ page }) => {
    await startApp(page, language)
    await openPractice(page, language)
    const first = await prompt(page).innerText()
    await answer(page, language, 'easy')
    const second = await prompt(page).innerText()
    await reveal(page, language)
    await page.getByRole('checkbox').first().check()
    await rate(page, language, 'easy')
    const third = await prompt(page).innerText()

    await page.reload()
    await expect(prompt(page)).toHaveText(third)
    await expectProgress(page, language, 0, 8)
    await undoFromMenu(page, language)
    await expect(prompt(page)).toHaveText(second)
    await expect(ratings(page, language)).toBeVisible()
    await expect(page.getByRole('checkbox').first()).toBeChecked()
    await expectProgress(page, language, 0, 9)
    await rate(page, language, 'easy')
    await expect(prompt(page)).toHaveText(third)

    await page.goto('/')
    await expect(page.getByText(say('today.doneCards', { count: 2 }))).toBeVisible()
    const undoLast = page.getByRole('button', { name: words.today.undoLast })
    await undoLast.click()
    await expect(page.getByText(words.practise.undone)).toBeVisible()
    await expect(page.getByText(say('today.doneCards', { count: 1 }))).toBeVisible()
    await undoLast.click()
    await expect(page.getByText(words.today.nothingYet)).toBeVisible()
    await expect(undoLast).toBeHidden()
    await expect(page.getByText(say('today.due', { count: 10 }))).toBeVisible()
    await openPractice(page, language)
    await expect(prompt(page)).toHaveText(first)
  })
})

const undoFromMenu = (page: Page, language: Language) =>
  chooseInCardMenu(page, language, texts(language).app.undo)
