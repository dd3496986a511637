import { gzipSync } from 'node:zlib'
import { expect, type Page, type Response, test } from '@playwright/test'
import { builtInDecks } from '../support/builtInDecks'
import { ACCOUNTING_DECK, COLLECTOR_DECK, inBothLanguages, startApp, texts } from './support/app'
import { expectDecksHere } from './support/database'
import { openPractice, prompt } from './support/practice'

/** Bytes of JavaScript, gzipped, that a person's first visit may cost until the first card shows. */
const BUDGET = 145_000

// Nothing may be stored by the service worker beside: what counts is what the screens ask for.
test.use({ serviceWorkers: 'block' })

/** Notes in the page when the first question is on screen. */
const noteFirstCard = (page: Page) =>
  page.addInitScript(() => {
    const watch = new MutationObserver(() => {
      if (location.pathname !== '/practise' || !document.querySelector('main h1')) return
      performance.mark('first card')
      watch.disconnect()
    })
    watch.observe(document, { childList: true, subtree: true })
  })

/** Addresses of what was asked for before that moment; what comes after it was not waited for. */
const askedBeforeCard = (page: Page) =>
  page.evaluate(() => {
    const card = performance.getEntriesByName('first card')[0]?.startTime
    if (card === undefined) throw new Error('the first card was not seen')
    return performance
      .getEntriesByType('resource')
      .filter(({ startTime }) => startTime < card)
      .map(({ name }) => name)
  })

inBothLanguages((language) => {
  test(`the first card costs at most ${BUDGET} bytes of JavaScript, all from our own origin`, async ({
    page,
  }) => {
    const scripts = new Map<string, Response>()
    const requests: string[] = []
    page.on('request', (request) => requests.push(request.url()))
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.set(response.url(), response)
    })
    await noteFirstCard(page)
    await startApp(page, language)
    // The work that waits for the first screen to settle is over before a person has begun.
    await page.waitForTimeout(2000)
    await openPractice(page, language)

    const asked = await askedBeforeCard(page)
    const sizes = await Promise.all(
      [...scripts]
        .filter(([url]) => asked.includes(url))
        .map(async ([url, response]) => {
          const size = gzipSync(await response.body(), { level: 9 }).length
          return { file: new URL(url).pathname, size }
        }),
    )
    const total = sizes.reduce((sum, { size }) => sum + size, 0)
    for (const { file, size } of sizes) console.log(`${String(size).padStart(7)}  ${file}`)
    console.log(`${String(total).padStart(7)}  ${language}: ${sizes.length} scripts, gzipped`)
    expect(sizes.length).toBeGreaterThan(5)
    expect(total).toBeLessThanOrEqual(BUDGET)
    const { origin } = new URL(page.url())
    expect(requests.filter((url) => new URL(url).origin !== origin)).toEqual([])
  })

  test('decks are fetched when they are wanted: one before the first card, then the job’s others', async ({
    page,
  }) => {
    const fetched: string[] = []
    page.on('request', (request) => {
      const deck = deckIn(request.url())
      if (deck) fetched.push(deck)
    })
    await noteFirstCard(page)
    await page.goto('/')
    const { welcome, library } = texts(language)
    await expect(page.getByRole('button', { name: welcome.start })).toBeVisible()
    expect(fetched).toEqual([])

    await startApp(page, language, ['collector'])
    await page.getByRole('link', { name: texts(language).today.start, exact: true }).click()
    await expect(prompt(page)).toBeVisible()
    const before = (await askedBeforeCard(page)).flatMap((url) => deckIn(url) ?? [])
    expect(before).toEqual([COLLECTOR_DECK])
    await expectDecksHere(page)
    expect(new Set(fetched)).toEqual(new Set(decksOf('collector')))

    await page.goto('/library')
    const add = page.getByRole('button', { name: new RegExp(`^${library.install}`) })
    const others = builtInDecks().length - decksOf('collector').length
    await expect(add).toHaveCount(others)
    await add.first().click()
    await expect(add).toHaveCount(others - 1)
    expect(fetched.slice(decksOf('collector').length)).toEqual([ACCOUNTING_DECK])
  })
})

const deckIn = (url: string) => /([\w-]+)-[\w-]{8}\.json$/.exec(new URL(url).pathname)?.[1]

/** Ids of the built-in decks of a role. */
const decksOf = (role: string) =>
  builtInDecks()
    .filter(({ roles }) => roles?.includes(role))
    .map(({ id }) => id)
