import type { Page } from '@playwright/test'
import type { Language } from '../../../src/domain/text'
import { texts } from './app'

/** Chooses a line of the menu on a practised card, as a thumb does it. */
export async function chooseInCardMenu(
  page: Page,
  language: Language,
  line: string,
): Promise<void> {
  const { actions } = texts(language).practise
  await page.getByRole('button', { name: actions, exact: true }).click()
  const menu = page.getByRole('dialog', { name: actions })
  await menu.getByRole('button', { name: line, exact: true }).click()
}
