import { expect, type Page, test } from '@playwright/test'
import { cardId, deckId } from '../../src/domain/ids'
import { textIn } from '../../src/domain/text'
import { ACCOUNTING_DECK, builtInDeck, COLLECTOR_DECK, startApp, wording } from './support/app'
import { startKillable } from './support/killable'
import { prompt, ratings } from './support/practice'
import { storedReviews } from './support/reviews'

const KILLS = 20
const DECKS = [COLLECTOR_DECK, ACCOUNTING_DECK].map(builtInDeck)

/** The card that asks this question, as the database names it. */
function cardAsking(question: string) {
  for (const { id, language, cards } of DECKS)
    for (const card of cards)
      if (textIn(card.prompt, 'en', language).text === question) return cardId(deckId(id), card.id)
  throw new Error(`no card asks: ${question}`)
}

/** Ends at the very moment at which another question stands on screen. */
const nextQuestion = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const asked = document.querySelector('h1')?.textContent
        const look = () => {
          const now = document.querySelector('h1')?.textContent
          if (now && now !== asked) resolve()
        }
        new MutationObserver(look).observe(document, {
          subtree: true,
          childList: true,
          characterData: true,
        })
      }),
  )

test('a browser killed as the next card appears has kept every answer', async ({
  baseURL,
}, info) => {
  test.setTimeout(180_000) // the browser starts 22 times
  const profile = info.outputPath('profile')
  const first = await startKillable(profile, baseURL)
  await startApp(first.page, 'en', ['collector', 'accounting'])
  await first.context.close()

  const acknowledged: string[] = []
  for (let kills = 0; kills < KILLS; kills++) {
    const { page, killAt } = await startKillable(profile, baseURL)
    await page.goto('./practise?new=40')
    await expect(prompt(page)).toBeVisible()
    acknowledged.push(cardAsking(await prompt(page).innerText()))
    await page.keyboard.press('Space')
    await expect(ratings(page, 'en')).toBeVisible()
    const appeared = nextQuestion(page)
    const killed = killAt(appeared)
    page.keyboard.press('4').catch(() => {}) // the browser may be gone before it has confirmed the key
    await killed
  }

  const { page, context } = await startKillable(profile, baseURL)
  await page.goto('./')
  await expect(page.getByText(wording('en')('today.doneCards', { count: KILLS }))).toBeVisible()
  expect((await storedReviews(page)).map((review) => review.cardId)).toEqual(acknowledged)
  await context.close()
})
