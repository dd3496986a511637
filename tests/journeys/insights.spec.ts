import { expect, type Locator, type Page, test } from '@playwright/test'
import type { Language } from '../../src/domain/text'
import { inBothLanguages, startApp, texts, wording } from './support/app'
import { expectNoViolations } from './support/axe'
import { inLanguage } from './support/coachDeck'
import { goTo, pickFile } from './support/files'
import { expectFits, smallTargets } from './support/layout'
import { DAYS_AHEAD, DAYS_PLANNED, PRACTISED_DECK, practised } from './support/practised'
import { answer, openPractice } from './support/practice'

/** From Settings, by its row. */
async function openInsights(page: Page, language: Language): Promise<void> {
  const { insights } = texts(language)
  await goTo(page, language, 'settings')
  await page.getByRole('link', { name: insights.title, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: insights.title })).toBeVisible()
}

const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

/** The marks of a picture that are taller than nothing. */
const marksIn = (part: Locator) =>
  part
    .locator('svg rect, svg circle')
    .evaluateAll((marks) => marks.filter((mark) => mark.getBoundingClientRect().height > 1).length)

inBothLanguages((language) => {
  const t = wording(language)
  const words = texts(language).insights

  test('before the first answer the screen says what to do; after it, what was done', async ({
    page,
  }) => {
    await startApp(page, language)
    await openInsights(page, language)
    await expect(page.getByText(words.empty)).toBeVisible()
    await expectNoViolations(page, 'empty insights')
    await page.getByRole('link', { name: texts(language).app.toToday }).click()
    await openPractice(page, language)
    await answer(page, language, 'good')
    await answer(page, language, 'easy')
    await page.getByRole('link', { name: texts(language).practise.end }).click()

    await openInsights(page, language)
    const minutes = section(page, words.minutes.title)
    await expect(minutes).toContainText(t('insights.minutes.reading', { days: 1, minutes: 1 }))
    const calendar = section(page, words.calendar.title)
    await expect(calendar).toContainText(t('insights.calendar.reading', { days: 1 }))
    const topics = section(page, words.topics.title)
    await expect(topics).toContainText(t('insights.topics.reading', { seen: 2, recall: '100%' }))
    expect(await marksIn(minutes)).toBe(1)
    const waiting = t('insights.predictions.waiting', { least: 30, count: 0 })
    await expect(section(page, words.predictions.title)).toContainText(waiting)
    await expect(section(page, words.redLines.title)).toContainText(words.redLines.none)
    await expect(page.getByRole('region').first()).toHaveAccessibleName(words.minutes.title)
  })

  test('seven weeks of practice, in pictures, words and tables, on screen and on paper', async ({
    page,
  }) => {
    await startApp(page, language)
    await goTo(page, language, 'settings')
    const restore = page.getByRole('button', {
      name: texts(language).settings.restore,
      exact: true,
    })
    const now = Date.now()
    await pickFile(page, restore.first(), practised(now))
    await expect(
      page.getByText(t('settings.restored', { decks: 1, reviews: 96 }), { exact: false }),
    ).toBeVisible()
    await openInsights(page, language)

    await test.step('readiness: the past as a line, the forecast dashed, both in the table', async () => {
      const date = new Intl.DateTimeFormat(language, {
        month: 'short',
        day: 'numeric',
        timeZone: 'UTC',
      }).format(now + DAYS_AHEAD * 24 * 60 * 60_000)
      const readiness = section(page, t('insights.readiness.unnamed', { date }))
      await expect(page.getByRole('region').first()).toContainText(words.readiness.help)
      await expect(readiness.locator('svg[viewBox] path')).toHaveCount(2)
      await readiness.getByText(words.asTable).press('Enter')
      await expect(readiness.getByRole('row')).toHaveCount(1 + DAYS_PLANNED + 1 + DAYS_AHEAD)
      const planned = await readiness.getByRole('row').last().getByRole('cell').last().innerText()
      const reading = readiness.getByRole('paragraph').first()
      // The exact planner may still be at work: its figure takes the place of the first in both.
      await expect(reading).toContainText(planned.trim())
      await expect(reading).toContainText(date)
    })

    await test.step('the memory model says why there are no parameters of one’s own', async () => {
      const model = section(page, words.model.title)
      await expect(model).toContainText(
        t('insights.model.reviews', { count: 96, enough: 400, isEnough: 'false' }),
      )
      await expect(model).toContainText(words.model.why)
    })

    await test.step('pictures have marks, and tables the same figures', async () => {
      const minutes = section(page, words.minutes.title)
      await expect(minutes).toContainText(/213/)
      await expect(minutes).toContainText(words.minutes.plannedHelp)
      await minutes.getByText(words.asTable).press('Enter')
      await expect(minutes.getByRole('row')).toHaveCount(1 + 28)
      const calendar = section(page, words.calendar.title)
      await expect(calendar).toContainText(t('insights.calendar.reading', { days: 32 }))
      expect(await calendar.locator('svg circle').count()).toBe(84)
      await calendar.getByText(words.asTable).press('Enter')
      await expect(calendar.getByRole('row')).toHaveCount(1 + 32)
      const predictions = section(page, words.predictions.title)
      await expect(predictions).toContainText(t('insights.predictions.without', { count: 24 }))
      expect(await predictions.locator('svg circle').count()).toBe(5)
      await predictions.getByText(words.asTable).press('Enter')
      for (const row of await predictions.getByRole('row').all()) await expect(row).toBeVisible()
      await expect(section(page, words.feelings.title)).toContainText(
        t('insights.feelings.share', { held: 25, said: 32 }),
      )
    })

    await test.step('no barrier, nothing too wide, everything in reach of a thumb', async () => {
      await expectNoViolations(page, 'insights')
      expect.soft(await smallTargets(page)).toEqual([])
      const usual = page.viewportSize()!
      await page.setViewportSize({ width: 320, height: 640 })
      await expectFits(page, 320, '320 px')
      await page.setViewportSize(usual)
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%'
      })
      await expectFits(page, usual.width, 'text of 200 %')
      await page.evaluate(() => {
        document.documentElement.style.fontSize = ''
      })
    })

    await test.step('paper is light and has no navigation', async () => {
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
      await expect(page.getByRole('navigation')).toBeHidden()
      await expect(page.locator('html')).toHaveCSS('color', 'rgb(36, 30, 27)')
      expect(await marksIn(section(page, words.minutes.title))).toBeGreaterThan(10)
      await page.emulateMedia({ media: 'screen', colorScheme: 'light' })
    })

    await test.step('a red line leads to its card', async () => {
      const line = language === 'en' ? 'No threats' : '不能威胁'
      await section(page, words.redLines.title).getByRole('link', { name: line }).click()
      const prompt = inLanguage(PRACTISED_DECK.cards[0]!.prompt, language)
      await expect(page.getByRole('heading', { name: prompt }).first()).toBeVisible()
    })
  })
})
