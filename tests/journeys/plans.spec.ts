import { expect, type Page, test } from '@playwright/test'
import type { Language } from '../../src/domain/text'
import { expectToday, inBothLanguages, startApp, texts, wording } from './support/app'
import { expectNoViolations } from './support/axe'
import { dayIn } from './support/days'
import { goTo, savedBy } from './support/files'
import { expectFits, smallTargets } from './support/layout'

/** Everybody sees the screen, on any window. */
async function expectInOrder(page: Page, screen: string): Promise<void> {
  const usual = page.viewportSize() ?? { width: 390, height: 844 }
  await expectNoViolations(page, screen)
  expect.soft(await smallTargets(page), screen).toEqual([])
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
  await expectFits(page, usual.width, `${screen}, text of 200 %`)
  await page.evaluate(() => (document.documentElement.style.fontSize = ''))
  await page.setViewportSize({ width: 320, height: 640 })
  await expectFits(page, 320, `${screen}, 320 px`)
  await page.setViewportSize(usual)
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

async function openPlans(page: Page, language: Language): Promise<void> {
  const { settings, plans } = texts(language)
  await goTo(page, language, 'settings')
  await page.getByRole('link', { name: settings.plans, exact: true }).click()
  await expect(heading(page, plans.title)).toBeVisible()
}

inBothLanguages((language) => {
  const { welcome, roles, plans, app } = texts(language)
  const say = wording(language)
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
  const save = (page: Page) => button(page, app.save).click()
  const rowOf = (page: Page, name: string) =>
    page.getByRole('listitem').filter({ has: page.getByRole('link', { name }) })

  test('an interview from the first run is changed, joined by another, deleted and brought back', async ({
    page,
  }) => {
    await page.goto('./')
    await page.getByLabel(welcome.interview).fill(dayIn(9))
    await page.getByLabel(welcome.minutes).selectOption('30')
    await expectInOrder(page, 'first run with a date')
    await page.getByRole('checkbox', { name: roles.collector }).check()
    await page.getByRole('button', { name: welcome.start }).click()
    await expectToday(page, language)

    await openPlans(page, language)
    const first = page.getByRole('link', { name: say('plans.left', { days: 9 }) })
    await expect(first).toContainText(say('plans.eachDay', { minutes: 30 }))
    await first.click()
    await expect(heading(page, plans.one)).toBeFocused()
    await page.getByLabel(plans.name).fill('工商银行，二面')
    await page.getByLabel(plans.date, { exact: true }).fill(dayIn(12))
    await expect(page.getByText(say('plans.outlook.ahead', { days: 12 }))).toBeVisible()
    await page.getByRole('checkbox', { name: plans.differs }).check()
    await page.getByRole('spinbutton').last().fill('0')
    await page.getByLabel(plans.dayOff, { exact: true }).fill(dayIn(3))
    await button(page, plans.addDayOff).click()
    await page.getByRole('radio', { name: plans.someDecks }).check()
    await save(page)
    await expect(page.getByText(plans.problem.noDecks)).toBeVisible()
    await expectInOrder(page, 'a plan with a fault')
    await page.getByRole('radio', { name: plans.allDecks }).check()
    await save(page)

    await expect(heading(page, plans.title)).toBeVisible()
    const bank = rowOf(page, '工商银行，二面')
    await expect(bank).toContainText(say('plans.left', { days: 12 }))
    await expect(bank).toContainText(say('plans.eachWeek', { minutes: 180 }))

    await page.getByRole('link', { name: plans.add }).click()
    await page.getByLabel(plans.name).fill('催收公司')
    await page.getByLabel(plans.date, { exact: true }).fill(dayIn(-1))
    await expect(page.getByText(plans.outlook.past)).toBeVisible()
    // Leaving loses nothing.
    await page.getByRole('link', { name: plans.title }).click()
    await expect(page.getByText(plans.kept)).toBeVisible()
    await page.getByRole('link', { name: plans.add }).click()
    await expect(page.getByText(plans.restored)).toBeVisible()
    await expectInOrder(page, 'a new plan')
    await save(page)

    const agency = rowOf(page, '催收公司')
    await expect(agency.getByText(plans.outcome.ask)).toBeVisible()
    await agency.getByRole('button', { name: plans.outcome.tookPlace }).click()
    await expect(agency.getByRole('button', { name: plans.outcome.tookPlace })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    await expectInOrder(page, 'plans')

    await button(page, say('plans.deleteNamed', { name: '工商银行，二面' })).click()
    await expect(bank).toHaveCount(0)
    await button(page, app.undo).click()
    await expect(bank).toBeVisible()
    await page.reload()
    await expect(bank).toContainText(say('plans.eachWeek', { minutes: 180 }))
    await expect(
      agency.getByRole('button', { name: plans.outcome.tookPlace, pressed: true }),
    ).toBeVisible()
  })

  test('what matters is set by topic and card, by keyboard; the interview is off and on again', async ({
    page,
  }) => {
    const { importance } = texts(language)
    // A role of one deck: of several each is opened by itself, and the others come after the first.
    await startApp(page, language, ['cashier-tax'], dayIn(9))
    await openPlans(page, language)
    await page.getByRole('link', { name: say('plans.left', { days: 9 }) }).click()
    const section = page.getByRole('region', { name: importance.title })
    await expect(section.getByText(importance.asDecks)).toBeVisible()

    await section.getByText(importance.choose).focus()
    await page.keyboard.press('Enter')
    const topic = section.getByRole('combobox').first()
    await expect(topic).toHaveValue('deck')
    await page.keyboard.press('Tab')
    await expect(section.getByLabel(importance.search)).toBeFocused()
    // The deck, then its first topic.
    for (let key = 0; key < 2; key++) await page.keyboard.press('Tab')
    await expect(topic).toBeFocused()
    await page.keyboard.press('End')
    await expect(topic).toHaveValue('nice')
    await expect(section.getByText(importance.asDecks)).toHaveCount(0)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    const cards = section.getByRole('listitem').getByRole('listitem')
    await cards.getByRole('combobox').first().selectOption('must')
    await expect(topic).toHaveValue('mixed')
    await expectInOrder(page, 'what matters, a topic open')
    await section.getByLabel(importance.search).fill(language === 'en' ? 'bank' : '银行')
    await page.keyboard.press('Enter')
    await expect(topic).toHaveValue(/^(deck|nice|must)$/)
    await expectInOrder(page, 'what matters, searched')
    const count = await section.getByRole('status').first().textContent()
    await section.getByRole('button', { name: importance.back }).click()
    await expect(section.getByText(importance.asDecks)).toBeFocused()
    await section.getByRole('button', { name: app.undo }).click()
    await expect(section.getByText(count ?? '')).toBeFocused()

    await button(page, plans.outcome.off).click()
    await expect(heading(page, plans.title)).toBeVisible()
    await expect(page.getByRole('heading', { name: plans.off })).toBeVisible()
    await expectInOrder(page, 'an interview called off')
    await button(page, app.undo).click()
    await expect(page.getByRole('heading', { name: plans.ahead })).toBeVisible()
    const link = page.getByRole('link', { name: say('plans.left', { days: 9 }) })
    await link.click()
    await expect(section.getByText(count ?? '')).toBeVisible()
    await button(page, plans.outcome.off).click()
    await button(page, plans.outcome.on).click()
    await expect(link).toBeVisible()
  })

  test('the plan leaves as a calendar file', async ({ page }) => {
    await startApp(page, language)
    await openPlans(page, language)
    await expect(page.getByText(plans.emptyHelp)).toBeVisible()
    await expectInOrder(page, 'no plans')
    await page.getByRole('link', { name: plans.add }).click()
    await page.getByLabel(plans.name).fill('工行, 二面')
    await page.getByLabel(plans.date, { exact: true }).fill(dayIn(4))
    await page.getByLabel(plans.dayOff, { exact: true }).fill(dayIn(2))
    await save(page)
    await page.getByRole('link', { name: '工行, 二面' }).click()
    await page.getByLabel(plans.calendar.practiceAt).fill('23:59')
    const file = await savedBy(page, () => button(page, plans.calendar.save).click())
    expect(file.name).toBe(`yingda-${dayIn(4)}.ics`)
    await expect(page.getByText(say('plans.calendar.saved', { file: file.name }))).toBeVisible()
    const compact = (days: number) => dayIn(days).replaceAll('-', '')
    // After midnight the study day goes on, but its practice at 23:59 is past.
    const practised = [0, 1, 3].filter((days) => new Date(`${dayIn(days)}T23:59`) > new Date())
    expect([...file.text.matchAll(/DTSTART:(\d+T2359)00\r\n/g)].map(([, start]) => start)).toEqual(
      practised.map((days) => `${compact(days)}T2359`),
    )
    const interview = say('plans.calendar.interview', { name: '工行, 二面' })
    expect(file.text).toContain(`SUMMARY:${interview.replaceAll(',', '\\,')}\r\n`)

    await button(page, plans.delete).click()
    await expect(page.getByText(plans.emptyHelp)).toBeVisible()
    await goTo(page, language, 'today')
    await expectToday(page, language)
  })
})
