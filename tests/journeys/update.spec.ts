import { type BrowserContext, expect, type Page } from '@playwright/test'
import type { Language } from '../../src/domain/text'
import { upgradeDatabase } from './support/anotherVersion'
import { builtInDeck } from '../support/builtInDecks'
import {
  COLLECTOR_DECK,
  expectToday,
  inBothLanguages,
  startApp,
  texts,
  wording,
} from './support/app'
import { readyForOffline } from './support/offline'
import { answer, inLanguage, openPractice, prompt } from './support/practice'
import { storedReviews } from './support/reviews'
import { test } from './support/versions'

// One worker, so that the two versions are built once.
test.describe.configure({ mode: 'default' })

/** The app installed in its old version, from a second visit on. */
async function startInstalled(page: Page, language: Language): Promise<void> {
  await startApp(page, language)
  await readyForOffline(page)
  await page.reload()
  await expectToday(page, language)
}

const updateButton = (page: Page, language: Language) =>
  page.getByRole('status').getByRole('button', { name: texts(language).app.updateNow })

/** Asks for a new version, as a person does who comes back to the open tab. */
async function comeBack(page: Page, language: Language): Promise<void> {
  await expect(async () => {
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    await expect(updateButton(page, language)).toBeVisible({ timeout: 2000 })
  }).toPass()
}

/** Publishes, and accepts the new version in a second tab while the first stays open. */
async function updateFromAnotherTab(page: Page, context: BrowserContext, publish: () => void) {
  const other = await context.newPage()
  await other.goto('./')
  await expectToday(other, 'en')
  publish()
  await comeBack(page, 'en')
  await loadedAnew(other, () => updateButton(other, 'en').click())
  await expectVersion(other, 'en', '2.0.0')
}

/** A click on what the page still shows before it loads anew would be lost with that page. */
async function loadedAnew(page: Page, act: () => Promise<void>): Promise<void> {
  const load = page.waitForEvent('load')
  await act()
  await load
}

/** As when the person turns to another tab; a headless browser shows them all. */
const hide = (page: Page) =>
  page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'hidden' })
    document.dispatchEvent(new Event('visibilitychange'))
  })

async function expectVersion(page: Page, language: Language, version: string): Promise<void> {
  const { app } = texts(language)
  await page
    .getByRole('navigation', { name: app.nav })
    .getByRole('link', { name: app.settings })
    .click()
  await expect(page.getByText(wording(language)('settings.version', { version }))).toBeVisible()
}

inBothLanguages((language) => {
  const { app, editor, practise } = texts(language)

  test('an open tab is told of a new version, works on in the old one, and switches when told to', async ({
    page,
    site,
    versions,
  }) => {
    await startInstalled(page, language)
    await openPractice(page, language)
    await answer(page, language, 'good')
    const asked = await prompt(page).innerText()
    let loads = 0
    page.on('load', () => loads++)

    site.publish(versions.next)
    await comeBack(page, language)
    expect(await prompt(page).innerText()).toBe(asked)
    await page.keyboard.press('e')
    const dialog = page.getByRole('dialog', { name: editor.title })
    await dialog.getByRole('button', { name: app.cancel }).click()
    await page.getByRole('link', { name: practise.end }).click()
    await expectVersion(page, language, '1.0.0')
    expect(loads).toBe(0)

    await updateButton(page, language).click()
    await expect.poll(() => loads).toBe(1)
    await expectVersion(page, language, '2.0.0')
    expect(await storedReviews(page)).toHaveLength(1)
    await expect(updateButton(page, language)).toBeHidden()
  })
})

test.describe('beneath every language', () => {
  test.use({ locale: 'en' })

  test('a tab whose version was replaced from another one says so and follows when told to', async ({
    page,
    context,
    site,
    versions,
  }) => {
    const { app } = texts('en')
    await startInstalled(page, 'en')
    await updateFromAnotherTab(page, context, () => site.publish(versions.next))
    const replaced = page.getByRole('status').filter({ hasText: app.updateRunning })
    await loadedAnew(page, () => replaced.getByRole('button', { name: app.reload }).click())
    await expectVersion(page, 'en', '2.0.0')
    await expect(replaced).toBeHidden()
  })

  test('a replaced tab that nobody looks at loads anew by itself, but never amid practice', async ({
    page,
    context,
    site,
    versions,
  }) => {
    const { app, practise } = texts('en')
    await startInstalled(page, 'en')
    await openPractice(page, 'en')
    let loads = 0
    page.on('load', () => loads++)
    await updateFromAnotherTab(page, context, () => site.publish(versions.next))
    await expect(page.getByText(app.updateRunning)).toBeVisible()
    await hide(page)
    await page.getByRole('link', { name: practise.end }).click()
    await expectToday(page, 'en')
    expect(loads).toBe(0)
    await hide(page)
    await expect.poll(() => loads).toBe(1)
    await expectVersion(page, 'en', '2.0.0')
  })

  test('an old version whose database a newer one has moved on gives way to that by itself', async ({
    page,
    site,
    versions,
  }) => {
    await startInstalled(page, 'en')
    site.publish(versions.next)
    await comeBack(page, 'en')
    const script = () => page.locator('script[type=module]').getAttribute('src')
    const old = await script()
    await upgradeDatabase(page)
    await page.reload()
    await expect.poll(script).not.toBe(old)
    await expect(page.getByText(texts('en').failure.outdatedTab)).toBeVisible()
  })
})

test.describe('a deep link at a sub-path', () => {
  test.use({ locale: 'en', serviceWorkers: 'block' })
  test('opens its screen although the host has no such file', async ({ page }) => {
    await startApp(page, 'en')
    const answered = await page.goto(`./library/${COLLECTOR_DECK}`)
    expect(answered?.status()).toBe(404)
    const deck = builtInDeck(COLLECTOR_DECK)
    const name = inLanguage(deck, 'en')(deck.title)
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
    await page.getByRole('link', { name: texts('en').app.today, exact: true }).click()
    await expectToday(page, 'en')
    expect(new URL(page.url()).pathname).toBe('/yingda/')
  })
})
