import { expect, type Page, test } from '@playwright/test'
import { expectToday, inBothLanguages, startApp, texts, wording } from './support/app'
import { expectNoViolations } from './support/axe'
import { coachDeck, inLanguage } from './support/coachDeck'
import { dayIn } from './support/days'
import { chooseDeck, deckFile, install } from './support/files'
import { expectFits, smallTargets } from './support/layout'
import { answer, expectProgress, revealButton } from './support/practice'

const DAY = 24 * 60 * 60_000
/** The planner's worker on a machine that does other things beside, in milliseconds. */
const RECKONED = { timeout: 30_000 }

const READINESS = /(\d+)\s?%/

async function readinessNow(page: Page): Promise<number> {
  const line = page.getByText(READINESS).first()
  await expect(line).toBeVisible()
  return Number(READINESS.exec((await line.textContent()) ?? '')?.[1])
}

inBothLanguages((language) => {
  const { app, today, practise, planDetails, plans, insights, summary } = texts(language)
  const t = wording(language)

  test('a date sets the day’s cards; practice raises readiness; missed days fit in; after the day it asks', async ({
    page,
  }) => {
    await startApp(page, language, ['collector'], dayIn(10))
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
    await expect(page.getByText(planDetails.stopAny)).toBeVisible()

    await test.step('why this card, in the middle of a sitting', async () => {
      await page.getByRole('link', { name: today.start, exact: true }).click()
      await expect(revealButton(page, language)).toBeVisible()
      await page.getByRole('button', { name: practise.actions, exact: true }).click()
      await page.getByRole('button', { name: planDetails.whyThis }).click()
      const why = page.getByRole('dialog', { name: planDetails.whyThis })
      await expect(why).toContainText(READINESS)
      await expect(why).toContainText(planDetails.worth)
      await expectNoViolations(page, 'why this card')
      expect.soft(await smallTargets(page)).toEqual([])
      await page.keyboard.press('Escape')
      await expect(why).toBeHidden()
      await page.keyboard.press('w')
      await expect(why).toBeVisible()
      await why.getByRole('button', { name: app.close }).click()
      await expect(revealButton(page, language)).toBeVisible()
      const usual = page.viewportSize() ?? { width: 390, height: 844 }
      await page.setViewportSize({ width: 320, height: 640 })
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
      await expectFits(page, 320, '320 px and text of 200 %')
      await page.evaluate(() => (document.documentElement.style.fontSize = ''))
      await page.setViewportSize(usual)
      await page.getByRole('link', { name: practise.end }).click()
      await expectToday(page, language)
    })

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
      await expect(page.getByText(planDetails.reckoning)).toBeHidden(RECKONED)
      // Ten minutes less, as planned, and up to an hour more.
      await page.getByText(insights.asTable).click()
      await expect(page.getByRole('row')).toHaveCount(1 + 8, RECKONED)
      await page.getByText(planDetails.leftCards, { exact: true }).click()
      await expectNoViolations(page, 'Today with a plan')
      expect.soft(await smallTargets(page)).toEqual([])
      await expectFits(page, page.viewportSize()?.width ?? 0)
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

    await test.step('on the day itself it offers a warm-up', async () => {
      await page.clock.setFixedTime(new Date(`${dayIn(10)}T07:00`))
      await page.goto('./')
      await expect(page.getByText(READINESS).first()).toBeVisible()
      await expect(page.getByText(/9:00/)).toBeVisible()
      await expect(page.getByText(t('today.due', { count: 10 }))).toBeVisible()
      await expectNoViolations(page, 'Today on the day')
    })

    await test.step('after the day it asks, and turns back to what is due', async () => {
      await page.clock.setFixedTime(Date.now() + 12 * DAY)
      await page.goto('./')
      await expect(page.getByText(planDetails.after.help)).toBeVisible()
      await expectNoViolations(page, 'Today after the day')
      expect.soft(await smallTargets(page)).toEqual([])
      await page.getByRole('button', { name: planDetails.after.tookPlace }).click()
      await expect(page.getByText(planDetails.after.wellDone)).toBeVisible()
      await expect(page.getByRole('group', { name: today.decks })).toBeVisible()
      await page.reload()
      await expect(page.getByRole('group', { name: today.decks })).toBeVisible()
      await expect(page.getByText(planDetails.after.help)).toBeHidden()
    })
  })

  test('two interviews on one day, and a sitting that is done', async ({ page }) => {
    const deck = coachDeck(1)
    await startApp(page, language, ['accounting'])
    await chooseDeck(page, language, deckFile(deck))
    await install(page, language, deck)

    await test.step('each interview has its line', async () => {
      for (const name of ['工行，二面', '云帆银行']) {
        await page.goto('./plans/new')
        await page.getByLabel(plans.name).fill(name)
        await page.getByLabel(plans.date, { exact: true }).fill(dayIn(5))
        await page.getByRole('radio', { name: plans.someDecks }).check()
        await page.getByRole('checkbox', { name: inLanguage(deck.title, language) }).check()
        await page.getByRole('button', { name: app.save, exact: true }).click()
        await expect(page.getByRole('heading', { level: 1, name: plans.title })).toBeVisible()
      }
      await page.goto('./')
      await expect(page.getByText(t('today.daysLeft', { count: 5 }))).toHaveCount(2)
      await expect(page.getByText('工行，二面')).toBeVisible()
      // What both want is asked once.
      await expect(page.getByText(t('today.due', { count: deck.cards.length }))).toBeVisible()
      await expectNoViolations(page, 'Today with two interviews')
      await expectFits(page, page.viewportSize()?.width ?? 0)
    })

    await test.step('at the end of a sitting it says how ready one is, and that it is enough', async () => {
      await page.getByRole('link', { name: today.start, exact: true }).click()
      for (const _ of deck.cards) await answer(page, language, 'easy')
      await expect(page.getByRole('heading', { level: 1, name: summary.title })).toBeVisible()
      await expect(page.getByText(planDetails.planDone)).toBeVisible(RECKONED)
      await expect(page.getByText(READINESS)).toHaveCount(2)
      await expectNoViolations(page, 'the end of a planned sitting')
      await page.goto('./practise?minutes=5')
      await expect(page.getByRole('heading', { level: 1, name: summary.enough })).toBeVisible()
      await expectNoViolations(page, 'a sitting with nothing left')
      await page.getByRole('link', { name: app.toToday }).click()
      await expect(page.getByText(planDetails.planDone)).toBeVisible()
    })
  })
})
