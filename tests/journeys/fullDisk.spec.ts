import { expect, test } from '@playwright/test'
import { inBothLanguages, startApp, texts } from './support/app'
import { readyForOffline } from './support/offline'
import { openPractice, prompt, ratings, reveal } from './support/practice'
import { useSmallDisk } from './support/quota'
import { storedReviews } from './support/reviews'

inBothLanguages((language) => {
  const { app, failure, practise } = texts(language)

  test('on a full disk an answer stays on screen with the reason, and is saved once there is room', async ({
    page,
    baseURL,
  }) => {
    const disk = await useSmallDisk(page, baseURL)
    await startApp(page, language)
    await readyForOffline(page)
    await openPractice(page, language)
    await reveal(page, language)
    const asked = await prompt(page).innerText()
    const point = page.getByRole('main').getByRole('checkbox').first()
    await point.check()

    await disk.fill()
    await ratings(page, language).getByRole('button', { name: practise.good }).click()
    const message = page.getByRole('alert').filter({ hasText: failure.full })
    await expect(message).toBeVisible()
    await expect(prompt(page)).toHaveText(asked)
    await expect(point).toBeChecked()
    expect(await storedReviews(page)).toEqual([])

    await disk.makeRoom()
    await message.getByRole('button', { name: app.retry }).click()
    await expect(prompt(page)).not.toHaveText(asked)
    const saved = await storedReviews(page)
    expect(saved.map(({ rating, pointsMade }) => [rating, pointsMade.length])).toEqual([
      ['good', 1],
    ])
  })
})
