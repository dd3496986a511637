import { expect, type Page, test } from '@playwright/test'
import { openBeside, upgradeDatabase } from './support/anotherVersion'
import { inBothLanguages, startApp, texts } from './support/app'
import { dumpDatabase } from './support/database'
import { openPractice, prompt, ratings, reveal } from './support/practice'

inBothLanguages((language) => {
  const { app, failure, practise } = texts(language)
  const message = (page: Page) => page.getByRole('alert').filter({ hasText: failure.outdatedTab })

  test('a tab that another version left behind says so, writes nothing and keeps the answer', async ({
    page,
    context,
  }) => {
    await startApp(page, language)
    await openPractice(page, language)
    await reveal(page, language)
    const asked = await prompt(page).innerText()
    const point = page.getByRole('main').getByRole('checkbox').first()
    await point.check()

    const newer = await openBeside(context)
    await upgradeDatabase(newer)
    const before = await dumpDatabase(newer)
    await expect(message(page)).toBeVisible()
    await expect(message(page).getByRole('button', { name: app.reload })).toBeVisible()

    await ratings(page, language).getByRole('button', { name: practise.good }).click()
    await expect(page.getByText(practise.saving)).toBeHidden()
    await expect(ratings(page, language).locator('..')).toContainText(failure.outdatedTab)
    await expect(prompt(page)).toHaveText(asked)
    await expect(point).toBeChecked()
    expect(await dumpDatabase(newer)).toEqual(before)
  })

  test('the app on a database of a newer version is one page that says so and touches nothing', async ({
    page,
    context,
  }) => {
    await startApp(page, language)
    const newer = await openBeside(context)
    await upgradeDatabase(newer)
    const before = await dumpDatabase(newer)

    await message(page).getByRole('button', { name: app.reload }).click()
    await expect(page.getByRole('heading')).toHaveText(app.crashed)
    await expect(page.getByText(failure.outdatedTab)).toBeVisible()
    await expect(page.getByRole('button')).toHaveText(app.reload)
    await expect(page.getByRole('navigation')).toBeHidden()
    expect(await dumpDatabase(newer)).toEqual(before)
  })
})
