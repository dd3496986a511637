import { expect, type Page } from '@playwright/test'
import type { Rating } from '../../../src/domain/reviews'
import type { Language } from '../../../src/domain/text'
import { texts } from './app'
import { type CoachCard, inLanguage } from './coachDeck'
import { answer } from './practice'

/** The card is the one being asked. */
export const expectAsked = (page: Page, language: Language, card: CoachCard) =>
  expect(
    page.getByRole('heading', { level: 1, name: inLanguage(card.prompt, language) }),
  ).toBeVisible()

/** Answers the card on screen, which must be this one. */
export async function answerCard(
  page: Page,
  language: Language,
  card: CoachCard,
  rating: Rating,
): Promise<void> {
  await expectAsked(page, language, card)
  await answer(page, language, rating)
}

/** The deck's row of the card, on the deck's page. */
export const rowOf = (page: Page, prompt: string) =>
  page.getByRole('listitem').filter({ hasText: prompt })

/** Writes the person's own question over the deck's; a card's page is on screen. */
export async function editPrompt(page: Page, language: Language, mine: string): Promise<void> {
  const { cardMenu, editor, app } = texts(language)
  await page.getByRole('button', { name: cardMenu.edit }).click()
  const dialog = page.getByRole('dialog', { name: editor.title })
  await dialog.getByRole('textbox', { name: editor.field.prompt, exact: true }).fill(mine)
  await dialog.getByRole('button', { name: app.save }).click()
  await expect(dialog).toBeHidden()
}
