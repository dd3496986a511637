import { expect, type Page, test } from '@playwright/test'
import type { Language } from '../../src/domain/text'
import { builtInDeck } from '../support/builtInDecks'
import { COLLECTOR_DECK, inBothLanguages, startApp, texts } from './support/app'
import { chooseInCardMenu } from './support/menus'
import {
  answer,
  cardOnScreen,
  expectProgress,
  inLanguage,
  openPractice,
  prompt,
  ratings,
  reveal,
} from './support/practice'

inBothLanguages((language) => {
  const words = texts(language)
  const deck = builtInDeck(COLLECTOR_DECK)
  const own = language === 'en' ? 'In my own words?' : '我自己的问法？'

  test('an edit in mid-practice shows at once, lasts, and the deck’s text can come back', async ({
    page,
  }) => {
    await startApp(page, language)
    await openPractice(page, language)
    await answer(page, language, 'easy')
    const card = await cardOnScreen(page, deck, language)
    const question = inLanguage(deck, language)(card.prompt)
    await reveal(page, language)
    await page.getByRole('checkbox').first().check()
    const intervals = await ratings(page, language).textContent()

    const editor = await openEditor(page, language)
    await editor.prompt.fill(own)
    await editor.save()
    await expect(prompt(page)).toHaveText(own)
    // The answer stays open, what was ticked stays ticked, and the card comes back when it would have.
    await expect(page.getByRole('checkbox').first()).toBeChecked()
    await expect(ratings(page, language)).toHaveText(intervals ?? '')
    await expectProgress(page, language, 1, 10)

    await page.reload()
    await expect(prompt(page)).toHaveText(own)
    await page.getByRole('link', { name: words.practise.end }).click()
    await page.getByRole('link', { name: words.app.library, exact: true }).click()
    await page.getByRole('link', { name: inLanguage(deck, language)(deck.title) }).click()
    await page.getByRole('combobox', { name: words.deck.state }).selectOption('edited')
    const row = page.getByRole('listitem').filter({ hasText: own })
    await expect(row).toContainText(words.deck.states.new)
    await row.getByRole('link').click()

    await page.getByRole('button', { name: words.cardMenu.edit }).click()
    const again = editorOn(page, language)
    await expect(again.prompt).toHaveValue(own)
    await again.dialog.getByRole('button', { name: words.editor.original }).first().click()
    await expect(again.prompt).toHaveValue(question)
    await again.save()
    await expect(page.getByRole('heading', { level: 2, name: question })).toBeVisible()
    await page.reload()
    await expect(page.getByRole('heading', { level: 2, name: question })).toBeVisible()
  })

  test('a text left empty is not saved; what was typed is thrown away only when told to, and changes nothing', async ({
    page,
  }) => {
    await startApp(page, language)
    await openPractice(page, language)
    const question = await prompt(page).innerText()
    const editor = await openEditor(page, language)
    await editor.prompt.fill('  ')
    await editor.dialog.getByRole('button', { name: words.app.save, exact: true }).click()
    await expect(editor.dialog.getByRole('alert')).toHaveText(words.editor.empty)
    await editor.prompt.fill(own)
    await page.keyboard.press('Escape')
    await expect(editor.dialog.getByRole('alert')).toHaveText(words.draft.ask)
    await page.keyboard.press('Escape')
    await expect(editor.dialog.getByRole('alert')).toBeHidden()
    await expect(editor.prompt).toHaveValue(own)
    await editor.dialog.getByRole('button', { name: words.app.cancel, exact: true }).click()
    await editor.dialog.getByRole('button', { name: words.draft.discard, exact: true }).click()
    await expect(editor.dialog).toBeHidden()
    await expect(prompt(page)).toHaveText(question)
  })
})

function editorOn(page: Page, language: Language) {
  const { app, editor } = texts(language)
  const dialog = page.getByRole('dialog', { name: editor.title })
  return {
    dialog,
    prompt: dialog.getByRole('textbox', { name: editor.field.prompt, exact: true }),
    save: async () => {
      await dialog.getByRole('button', { name: app.save, exact: true }).click()
      await expect(page.getByText(editor.saved)).toBeVisible()
      await expect(dialog).toBeHidden()
    },
  }
}

async function openEditor(page: Page, language: Language) {
  await chooseInCardMenu(page, language, texts(language).cardMenu.edit)
  return editorOn(page, language)
}
