import { expect, type Page, test } from '@playwright/test'
import type { Language } from '../../src/domain/text'
import type { Card } from '../../src/kinds/models'
import { builtInDeck } from '../support/builtInDecks'
import {
  ACCOUNTING_DECK,
  COLLECTOR_DECK,
  inBothLanguages,
  startApp,
  texts,
  wording,
} from './support/app'
import { inLanguage, openPractice, practiseUntil, rate, ratings, reveal } from './support/practice'

const essentials = (card: Card) => (card.keyPoints ?? []).filter((point) => point.essential)

/** Enough essential points that one of them may be missing without most being so. */
const rich = (card: Card) =>
  card.kind === 'question' && essentials(card).length >= 4 && (card.redLines ?? []).length > 0

inBothLanguages((language) => {
  const words = texts(language)
  const say = wording(language)
  const deck = builtInDeck(COLLECTOR_DECK)
  const text = inLanguage(deck, language)
  const choices = builtInDeck(ACCOUNTING_DECK)
  const choiceText = inLanguage(choices, language)

  /** The line that suggests a rating says this reason and no other. */
  const expectSuggestion = (page: Page, reason: string, rating: 'again' | 'hard' | 'good') =>
    expect(
      page.getByText(say('practise.suggests', { reason, rating: words.practise[rating] }), {
        exact: true,
      }),
    ).toBeVisible()

  test('ticked points and a crossed red line suggest a rating and say why', async ({ page }) => {
    await startApp(page, language)
    await openPractice(page, language)
    const card = await practiseUntil(page, language, deck, rich)
    const total = essentials(card).length
    const tick = (name: string) => page.getByRole('checkbox', { name })
    await reveal(page, language)
    await expect(page.getByText(words.practise.tickToSuggest)).toBeVisible()

    const redLine = tick(text(card.redLines?.[0]?.text))
    await redLine.check()
    await expectSuggestion(page, say('reason.redLineCrossed', { count: 1 }), 'again')
    await redLine.uncheck()

    for (const [index, point] of essentials(card).entries()) {
      await tick(text(point.text)).check()
      const made = index + 1
      const missing = total - made
      if (made * 3 < total * 2)
        await expectSuggestion(page, say('reason.mostMissing', { made, total }), 'again')
      else if (missing > 0) {
        const reason = say('reason.essentialMissingWhileLearning', { count: missing })
        await expectSuggestion(page, reason, 'again')
      } else await expectSuggestion(page, words.reason.allEssential, 'good')
    }
    // Saying everything does not wipe out a red line.
    await page.getByRole('button', { name: words.practise.saidAll }).click()
    await expectSuggestion(page, words.reason.allEssential, 'good')
    await redLine.check()
    await expectSuggestion(page, say('reason.redLineCrossed', { count: 1 }), 'again')
    // And the suggestion binds nobody.
    await rate(page, language, 'easy')
  })

  test('a card that is known and lacks an essential point is Hard, not Again', async ({ page }) => {
    await startApp(page, language)
    await openPractice(page, language)
    const card = await practiseUntil(page, language, deck, rich)
    await reveal(page, language)
    await rate(page, language, 'easy')
    await page.getByRole('link', { name: words.practise.end }).click()
    await page.clock.setFixedTime(Date.now() + 60 * 24 * 60 * 60_000)
    await page.goto(`/practise?decks=${COLLECTOR_DECK}`)
    await practiseUntil(page, language, deck, (one) => one.id === card.id)
    await reveal(page, language)
    for (const point of essentials(card).slice(1))
      await page.getByRole('checkbox', { name: text(point.text) }).check()
    await expectSuggestion(page, say('reason.essentialMissing', { count: 1 }), 'hard')
  })

  test('a choice says what was right, what was picked and why', async ({ page }) => {
    await startApp(page, language, ['accounting'])
    await openPractice(page, language)
    for (const right of [false, true]) {
      const options = await pick(page, language, right)
      for (const option of options) {
        const row = page.getByRole('listitem').filter({ hasText: choiceText(option.text) })
        await expect(row).toContainText(words.choice[option.correct ? 'right' : 'wrong'])
        await expect(row).toContainText(choiceText(option.why))
      }
      const { choice, reason } = words
      const verdict = (verdictWord: string, note: string) =>
        expect(page.getByText(`${verdictWord} · ${note}`)).toBeVisible()
      if (right) {
        await verdict(choice.right, choice.yourPick)
        await expectSuggestion(page, reason.rightChoice, 'good')
      } else {
        await verdict(choice.wrong, choice.yourPick)
        await verdict(choice.right, choice.missed)
        await expectSuggestion(page, reason.wrongChoice, 'again')
      }
      await rate(page, language, 'easy')
    }
  })

  /** Goes on to the next choice card, picks an option of that kind and checks it. */
  async function pick(page: Page, screen: Language, correct: boolean) {
    const card = await practiseUntil(page, screen, choices, ({ kind }) => kind === 'choice')
    if (card.kind !== 'choice') throw new Error('not a choice card')
    const option = card.options.find((one) => one.correct === correct)
    await page.getByRole('radio', { name: choiceText(option?.text) }).check()
    await reveal(page, screen)
    await expect(ratings(page, screen)).toBeVisible()
    return card.options
  }
})
