import { expect, type Page } from '@playwright/test'
import type { Language } from '../../../src/domain/text'
import type { Messages } from '../../../src/i18n/translation'
import { texts, wording } from './app'

/** Goes from any screen with the navigation to a deck's own page. */
export async function openDeck(page: Page, language: Language, title: string): Promise<void> {
  await page.getByRole('link', { name: texts(language).app.library, exact: true }).click()
  await page.getByRole('link', { name: title }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

/** Filters a deck's cards by state. */
export async function onlyState(
  page: Page,
  language: Language,
  state: keyof Messages['deck']['states'],
): Promise<void> {
  const { deck } = texts(language)
  await page.getByRole('combobox', { name: deck.state }).selectOption(deck.states[state])
}

/** The list says how many cards of the deck it shows. */
export const expectShown = (page: Page, language: Language, shown: number, total: number) =>
  expect(
    page.getByRole('status').filter({ hasText: wording(language)('deck.shown', { shown, total }) }),
  ).toBeVisible()
