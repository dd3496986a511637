import { expect, test } from '@playwright/test'
import { builtInDeck } from '../support/builtInDecks'
import { ACCOUNTING_DECK, expectToday, inBothLanguages, startApp, texts } from './support/app'
import { readyForOffline } from './support/offline'
import { answer, inLanguage, openPractice, prompt } from './support/practice'
import { storedReviews } from './support/reviews'

const accounting = builtInDeck(ACCOUNTING_DECK)

inBothLanguages((language) => {
  const { app, library, settings, deck } = texts(language)
  const title = inLanguage(accounting, language)(accounting.title)

  test('after one visit the app opens, practises and adds decks without a connection', async ({
    page,
    context,
  }) => {
    await startApp(page, language)
    await readyForOffline(page)
    await context.setOffline(true)
    await page.reload()
    await expectToday(page, language)

    await openPractice(page, language)
    const first = await prompt(page).innerText()
    await answer(page, language, 'good')
    await expect(prompt(page)).not.toHaveText(first)
    expect(await storedReviews(page)).toHaveLength(1)

    await page.goto('/library')
    await page.getByRole('button', { name: `${library.install}: ${title}` }).click()
    await page.getByRole('link', { name: title }).click()
    await expect(page.getByRole('link', { name: deck.practise })).toBeVisible()
    await page.reload()
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(page.getByRole('link', { name: deck.practise })).toBeVisible()
  })

  test('a connection lost in the very first visit leaves no screen unreachable', async ({
    page,
    context,
  }) => {
    await startApp(page, language)
    await readyForOffline(page)
    await context.setOffline(true)
    const places = page.getByRole('navigation', { name: app.nav })
    await places.getByRole('link', { name: app.library }).click()
    await expect(page.getByRole('heading', { level: 1, name: library.title })).toBeVisible()
    await places.getByRole('link', { name: app.settings }).click()
    await expect(page.getByRole('heading', { level: 1, name: settings.title })).toBeVisible()
  })
})

interface Manifest {
  readonly start_url: string
  readonly scope: string
  readonly icons: readonly { readonly src: string; readonly sizes: string; readonly type: string }[]
}

test('can be installed: every icon of the manifest is there in the size it claims', async ({
  page,
}) => {
  await page.goto('/')
  const address = await page.locator('link[rel=manifest]').getAttribute('href')
  const url = new URL(address ?? '', page.url())
  const manifest = (await (await page.request.get(url.href)).json()) as Manifest
  expect(manifest).toMatchObject({ start_url: '/', scope: '/', display: 'standalone' })
  expect(manifest.icons.map((icon) => icon.sizes)).toEqual(
    expect.arrayContaining(['192x192', '512x512', 'any']),
  )
  for (const { src, sizes, type } of manifest.icons) {
    const icon = new URL(src, url).href
    const response = await page.request.get(icon)
    expect(response.headers()['content-type'], src).toBe(type)
    const found = await page.evaluate(async (source) => {
      const image = new Image()
      image.src = source
      await image.decode()
      return `${image.naturalWidth}x${image.naturalHeight}`
    }, icon)
    if (sizes !== 'any') expect(found, src).toBe(sizes)
  }
})
