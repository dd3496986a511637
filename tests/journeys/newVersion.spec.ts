import { expect, type Page, test } from '@playwright/test'
import type { Language } from '../../src/domain/text'
import { inBothLanguages, startApp, wording } from './support/app'
import { answerCard, editPrompt, expectAsked, rowOf } from './support/answering'
import { coachCard, type CoachDeck, coachDeck, inLanguage } from './support/coachDeck'
import { chooseDeck, deckFile, expectDeckPage, install } from './support/files'

async function withDeck(page: Page, language: Language, deck: CoachDeck): Promise<void> {
  await startApp(page, language)
  await chooseDeck(page, language, deckFile(deck))
  await install(page, language, deck)
}

inBothLanguages((language) => {
  const t = wording(language)
  const prompt = (id: string) => inLanguage(coachCard(id).prompt, language)
  const mine = language === 'en' ? 'My own question' : '我自己的问法'
  const reworded = language === 'en' ? 'Asked anew by the coach' : '教练的新问法'

  test('a newer version of a deck keeps progress and edits', async ({ page }) => {
    const ids = ['c1', 'c2', 'c3', 'c4']
    const before = coachDeck(
      1,
      ids.map((id) => coachCard(id)),
    )
    await withDeck(page, language, before)
    await page.getByRole('link', { name: t('deck.practise') }).click()
    await answerCard(page, language, coachCard('c1'), 'easy')
    await answerCard(page, language, coachCard('c2'), 'easy')
    await expectAsked(page, language, coachCard('c3'))
    await page.goBack()
    await rowOf(page, prompt('c4')).getByRole('link').click()
    await editPrompt(page, language, mine)
    await page.getByRole('link', { name: t('read.toDeck') }).click()
    await expect(rowOf(page, mine)).toContainText(t('deck.states.edited'))

    // c1 is reworded, c2 (practised) and c3 (new) are gone, c4 is reworded under the edit, c5 is new.
    const after = coachDeck(2, [
      coachCard('c5'),
      coachCard('c1', { prompt: { 'zh-CN': '教练的新问法', en: 'Asked anew by the coach' } }),
      coachCard('c4', { prompt: { 'zh-CN': '改过的第四题', en: 'Question four, changed' } }),
    ])
    await chooseDeck(page, language, deckFile(after))
    await expect(page.getByText(t('add.update', { from: 1, to: 2 }))).toBeVisible()
    await install(page, language, after)
    const title = inLanguage(after.title, language)
    const done = t('add.doneUpdate', { title, added: 1, changed: 2, removed: 1 })
    await expect(page.getByText(done)).toBeVisible()

    await expect(rowOf(page, reworded)).toContainText(t('deck.states.review'))
    await expect(rowOf(page, prompt('c2'))).toContainText(t('deck.states.review'))
    await expect(rowOf(page, prompt('c3'))).toHaveCount(0)
    await expect(rowOf(page, mine)).toContainText(t('deck.states.edited'))
    await expect(rowOf(page, prompt('c5'))).toContainText(t('deck.states.new'))
  })

  test('the same version again has nothing to add, unless its texts differ', async ({ page }) => {
    const deck = coachDeck(1)
    await withDeck(page, language, deck)
    await chooseDeck(page, language, deckFile(deck))
    await expect(page.getByText(t('add.same'), { exact: true })).toBeVisible()
    await expect(page.getByRole('button', { name: t('add.install') })).toHaveCount(0)
    await expect(page.getByRole('button', { name: t('add.replace') })).toHaveCount(0)

    const prompts = { 'zh-CN': '教练的新问法', en: 'Asked anew by the coach' }
    const other = coachDeck(1, [coachCard('c1', { prompt: prompts }), ...deck.cards.slice(1)])
    await chooseDeck(page, language, deckFile(other))
    await expect(page.getByText(t('add.sameChanged', { version: 1 }))).toBeVisible()
    await page.getByRole('button', { name: t('add.replace') }).click()
    await expectDeckPage(page, language, deck)
    await expect(rowOf(page, reworded)).toBeVisible()
  })

  test('an older version says that it leads back, and does', async ({ page }) => {
    const older = coachDeck(1)
    await withDeck(page, language, coachDeck(3, [...older.cards, coachCard('c5')]))
    await chooseDeck(page, language, deckFile(older))
    await expect(page.getByText(t('add.older', { from: 3, to: 1 }))).toBeVisible()
    await page.getByRole('button', { name: t('add.replace') }).click()
    await expectDeckPage(page, language, older)
    const { updatedAt } = older
    const version = t('deck.version', { version: 1, date: String(updatedAt) })
    await expect(page.getByText(version)).toBeVisible()
    await expect(rowOf(page, prompt('c5'))).toHaveCount(0)
  })
})
