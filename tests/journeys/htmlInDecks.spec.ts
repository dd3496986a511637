import { expect, type Page, test } from '@playwright/test'
import { inBothLanguages, startApp, wording } from './support/app'
import { HTML, HTML_DECK } from './support/badDecks'
import { chooseDeck, deckFile, goTo, install, openShare } from './support/files'
import { watchForHarm } from './support/harm'
import { rate, reveal } from './support/practice'

/** The attack stands on the screen as the text it is, so many times at least. */
async function expectShown(page: Page, atLeast: number): Promise<void> {
  await expect
    .poll(async () => (await page.locator('#content').innerText()).split(HTML).length - 1)
    .toBeGreaterThanOrEqual(atLeast)
}

inBothLanguages((language) => {
  const t = wording(language)

  test('HTML in a deck is text wherever the deck is seen', async ({ page }) => {
    const harm = watchForHarm(page)
    const look = async (screen: string, shown: number) =>
      test.step(screen, async () => {
        await expectShown(page, shown)
        await harm.expectNone()
      })
    await startApp(page, language)
    await chooseDeck(page, language, deckFile(HTML_DECK))
    await page.locator('summary').click()
    await look('preview with its notes', 3)
    await install(page, language, HTML_DECK)
    await look('deck page', 4)
    await openShare(page, language)
    await look('share', 1)
    await page.goBack()

    await page.getByRole('link', { name: t('deck.read'), exact: true }).click()
    await look('a question read', 12)
    await page.getByRole('button', { name: t('cardMenu.edit') }).click()
    await expect(
      page.getByRole('textbox', { name: t('editor.field.prompt'), exact: true }),
    ).toHaveValue(HTML)
    await harm.expectNone()
    await page.getByRole('button', { name: t('app.cancel') }).click()
    await page.getByRole('button', { name: t('read.next') }).click()
    await look('a choice read', 4)
    await page.goBack()

    await page.getByRole('link', { name: t('deck.practise') }).click()
    await page.getByRole('button', { name: t('practise.hint') }).click()
    await look('a question asked', 4)
    await reveal(page, language)
    await look('a question answered', 14)
    await rate(page, language, 'easy')
    await look('a choice asked', 3)
    await reveal(page, language)
    await look('a choice answered', 5)
    await rate(page, language, 'again')
    await page.getByRole('link', { name: t('practise.end') }).click()
    await look('Today', 1)
    await goTo(page, language, 'library')
    await look('library', 2)
  })
})
