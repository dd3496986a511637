import { expect, type Page } from '@playwright/test'
import type { Rating } from '../../../src/domain/reviews'
import { type Language, textIn } from '../../../src/domain/text'
import type { Card } from '../../../src/kinds/models'
import type { builtInDeck } from '../../support/builtInDecks'
import { ACCOUNTING_DECK, COLLECTOR_DECK, texts, wording } from './app'

type Deck = ReturnType<typeof builtInDeck>

/** The question on screen. */
export const prompt = (page: Page) => page.getByRole('heading', { level: 1 })

/** “Show answer”, on a choice “Check”, on a story “Show example and points”, after the last turn of a dialogue “Show the whole talk”. */
export function revealButton(page: Page, language: Language) {
  const { practise, dialogue, story } = texts(language)
  const labels = [practise.reveal, practise.revealChoice, dialogue.reveal, story.reveal]
  return page.getByRole('button', { name: new RegExp(`^(${labels.join('|')})$`) })
}

export const ratings = (page: Page, language: Language) =>
  page.getByRole('group', { name: texts(language).practise.rate })

/**
 * Goes on from Today to a sitting over two decks that begin with questions and choices; other kinds, which are
 * answered in other ways, have journeys of their own.
 */
export async function openPractice(page: Page, language: Language): Promise<void> {
  const start = page.getByRole('link', { name: texts(language).today.start, exact: true })
  await start.evaluate(
    (link: HTMLAnchorElement, decks) => history.pushState(null, '', `${link.href}?decks=${decks}`),
    `${COLLECTOR_DECK},${ACCOUNTING_DECK}`,
  )
  await expect(revealButton(page, language)).toBeVisible()
}

/** Shows the answer. */
export async function reveal(page: Page, language: Language): Promise<void> {
  await revealButton(page, language).click()
  await expect(ratings(page, language)).toBeVisible()
}

/** Rates the card and waits until the screen has taken it: the next card or the summary. */
export async function rate(page: Page, language: Language, rating: Rating): Promise<void> {
  const name = texts(language).practise[rating]
  await ratings(page, language).getByRole('button', { name }).click()
  await expect(ratings(page, language)).toBeHidden()
}

export async function answer(page: Page, language: Language, rating: Rating): Promise<void> {
  await reveal(page, language)
  await rate(page, language, rating)
}

/** How far the sitting has come. */
export const expectProgress = (page: Page, language: Language, answered: number, total: number) =>
  expect(
    page.getByRole('progressbar', {
      name: wording(language)('practise.progress', { answered, total }),
      exact: true,
    }),
  ).toBeVisible()

/** A deck's text as the screen shows it. */
export const inLanguage = (deck: Deck, language: Language) => (text: Card['prompt'] | undefined) =>
  textIn(text ?? '', language, deck.language).text

/** The card whose question is on screen. */
export async function cardOnScreen(page: Page, deck: Deck, language: Language): Promise<Card> {
  const say = inLanguage(deck, language)
  const question = await prompt(page).innerText()
  const card = deck.cards.find(({ prompt: first, alternatives = [] }) =>
    [first, ...alternatives].some((wording) => say(wording) === question),
  )
  if (!card) throw new Error(`no card asks “${question}”`)
  return card
}

/** Answers cards (Easy, so that they do not come back) until one is on screen that fits. */
export async function practiseUntil(
  page: Page,
  language: Language,
  deck: Deck,
  fits: (card: Card) => boolean,
): Promise<Card> {
  for (;;) {
    const card = await cardOnScreen(page, deck, language)
    if (fits(card)) return card
    await answer(page, language, 'easy')
  }
}
