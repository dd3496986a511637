import { expect, type Page, test } from '@playwright/test'
import { cardId, deckId } from '../../src/domain/ids'
import { textIn } from '../../src/domain/text'
import { builtInDeck } from '../support/builtInDecks'
import { ACCOUNTING_DECK, COLLECTOR_DECK, startApp, wording } from './support/app'
import { expectDecksHere } from './support/database'
import { goTo } from './support/files'
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
const nextQuestion = (page: Page, asked: string) =>
  page.evaluate(
    (old) =>
      new Promise<void>((resolve) => {
        const look = () => {
          const now = document.querySelector('h1')?.textContent
          if (now && now !== old) resolve()
        }
        const everything = { subtree: true, childList: true, characterData: true }
        new MutationObserver(look).observe(document, everything)
        look()
      }),
    asked,
  )

test('a browser killed as the next card appears has kept every answer', async ({
  baseURL,
}, info) => {
  test.setTimeout(180_000) // the browser starts 22 times
  const profile = info.outputPath('profile')
  const first = await startKillable(profile, baseURL)
  await startApp(first.page, 'en', ['collector', 'accounting'])
  // Killed in the middle of a large write, Chromium itself may find its database broken the time after
  // next and begin an empty one (src/README.md): decks come before the first answer, and here too.
  await goTo(first.page, 'en', 'library')
  await expectDecksHere(first.page)
  await first.context.close()

  const acknowledged: string[] = []
  for (let kills = 0; kills < KILLS; kills++) {
    const { page, aim } = await startKillable(profile, baseURL)
    await page.goto(`./practise?new=40&decks=${DECKS.map(({ id }) => id).join(',')}`)
    await expect(prompt(page)).toBeVisible()
    const asked = (await prompt(page).textContent()) ?? ''
    acknowledged.push(cardAsking(asked))
    await page.keyboard.press('Space')
    await expect(ratings(page, 'en')).toBeVisible()
    const kill = await aim()
    const killed = nextQuestion(page, asked).then(kill)
    page.keyboard.press('4').catch(() => {}) // the browser may be gone before it confirms the key
    await killed
  }

  const { page, context } = await startKillable(profile, baseURL)
  await page.goto('./')
  expect((await storedReviews(page)).map((review) => review.cardId)).toEqual(acknowledged)
  await expect(page.getByText(wording('en')('today.doneCards', { count: KILLS }))).toBeVisible()
  await context.close()
})
