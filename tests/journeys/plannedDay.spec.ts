import { expect, type Page, test } from '@playwright/test'
import { expectToday, inBothLanguages, startApp, texts, wording } from './support/app'
import { expectNoViolations } from './support/axe'
import { overflows, smallTargets } from './support/layout'
import { answer, expectProgress, revealButton } from './support/practice'

const DAY = 24 * 60 * 60_000

/** A day of the calendar, so many days from now. */
const dateIn = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10)

const READINESS = /(\d+)\s?%/

async function readinessNow(page: Page): Promise<number> {
  const line = page.getByText(READINESS).first()
  await expect(line).toBeVisible()
  return Number(READINESS.exec((await line.textContent()) ?? '')?.[1])
}

inBothLanguages((language) => {
  const { today, planDetails } = texts(language)
  const t = wording(language)

  test('a date sets the day’s cards; practice raises readiness; missed days fit in; after the day it asks', async ({
    page,
  }) => {
    await startApp(page, language, ['collector'], dateIn(10))
    await expect(page.getByText(t('today.daysLeft', { count: 10 }))).toBeVisible()
    // Twenty minutes hold thirteen new cards.
    await expect(page.getByText(t('today.due', { count: 13 }))).toBeVisible()

    await page.getByRole('link', { name: today.start, exact: true }).click()
    await expectProgress(page, language, 0, 13)
    for (let cards = 0; cards < 2; cards++) {
      await expect(revealButton(page, language)).toBeVisible()
      await answer(page, language, 'good')
    }
    await page.goto('./')
    await expectToday(page, language)
    expect(await readinessNow(page)).toBeGreaterThan(0)
    await expect(page.getByText(t('today.daysLeft', { count: 10 }))).toBeVisible()

    await test.step('why, and what more time would buy', async () => {
      await page.getByRole('button', { name: planDetails.details }).click()
      await expect(page.getByRole('heading', { name: planDetails.why })).toBeVisible()
      const slider = page.getByRole('slider')
      await slider.focus()
      await page.keyboard.press('End')
      await expect(
        page.getByText(t('planDetails.extra', { count: 60 }), { exact: true }),
      ).toBeVisible()
      await expect(page.getByText(planDetails.reckoning)).toBeHidden()
      await expectNoViolations(page, 'Today with a plan')
      expect.soft(await smallTargets(page)).toEqual([])
      expect.soft(await overflows(page, page.viewportSize()?.width ?? 0)).toEqual([])
      await page.getByRole('button', { name: t('planDetails.take', { count: 60 }) }).click()
      await expect(page.getByText(planDetails.taken)).toBeVisible()
    })

    await test.step('three days missed: nothing overdue, the next day is as full as its minutes', async () => {
      await page.clock.setFixedTime(Date.now() + 3 * DAY)
      await page.goto('./')
      await expect(page.getByText(t('today.daysLeft', { count: 7 }))).toBeVisible()
      const minutes = page
        .getByText(t('today.minutes', { count: 80 }))
        .or(page.getByText(t('today.minutes', { count: 79 })))
      await expect(minutes.first()).toBeVisible()
    })

    await test.step('after the day it asks, and turns back to what is due', async () => {
      await page.clock.setFixedTime(Date.now() + 12 * DAY)
      await page.goto('./')
      await expect(page.getByRole('heading', { name: planDetails.after.ask })).toBeVisible()
      await page.getByRole('button', { name: planDetails.after.tookPlace }).click()
      await expect(page.getByText(planDetails.after.wellDone)).toBeVisible()
      await expect(page.getByRole('group', { name: today.decks })).toBeVisible()
      await page.reload()
      await expect(page.getByRole('group', { name: today.decks })).toBeVisible()
      await expect(page.getByRole('heading', { name: planDetails.after.ask })).toBeHidden()
    })
  })
})
