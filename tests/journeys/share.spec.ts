import { type Browser, expect, type Page, test } from '@playwright/test'
import type { Language } from '../../src/domain/text'
import { inBothLanguages, startApp, texts, wording } from './support/app'
import { answerCard, editPrompt, expectAsked, rowOf } from './support/answering'
import { coachCard, type CoachDeck, coachDeck, inLanguage } from './support/coachDeck'
import {
  chooseDeck,
  deckFile,
  expectDeckPage,
  install,
  openAdd,
  openShare,
  savedBy,
} from './support/files'

/** Another person's browser, past its first run. */
async function otherProfile(browser: Browser, language: Language): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await startApp(page, language, ['accounting'])
  return page
}

/** A person who has the coach's deck, on its share screen. */
async function withDeck(page: Page, language: Language, deck: CoachDeck): Promise<void> {
  await startApp(page, language)
  await chooseDeck(page, language, deckFile(deck))
  await install(page, language, deck)
}

const save = (page: Page, language: Language) =>
  savedBy(page, () => page.getByRole('button', { name: texts(language).share.save }).click())

inBothLanguages((language) => {
  const t = wording(language)
  const deck = coachDeck(1)
  const first = coachCard('c1')
  const second = coachCard('c2')

  test('a deck saved as a file is opened and practised in another browser', async ({
    page,
    browser,
  }) => {
    await withDeck(page, language, deck)
    await openShare(page, language)
    const file = await save(page, language)
    expect(file.name).toBe('coach-calls.json')
    expect(JSON.parse(file.text)).toEqual(deck)
    await expect(page.getByText(t('share.saved', { file: file.name }))).toBeVisible()

    const other = await otherProfile(browser, language)
    await chooseDeck(other, language, file.path)
    await expect(other.getByText(t('add.fresh', { version: 1 }))).toBeVisible()
    await install(other, language, deck)
    await other.getByRole('link', { name: t('deck.practise') }).click()
    await answerCard(other, language, first, 'good')
    await answerCard(other, language, second, 'easy')
    await other.getByRole('link', { name: t('practise.end') }).click()
    await expect(other.getByText(t('today.doneCards', { count: 2 }))).toBeVisible()
    await other.context().close()
  })

  test('a deck copied as text is pasted in another browser', async ({ page, browser }) => {
    const clipboard = ['clipboard-read', 'clipboard-write']
    await page.context().grantPermissions(clipboard)
    await withDeck(page, language, deck)
    await openShare(page, language)
    await page.getByRole('button', { name: t('share.copy') }).click()
    await expect(page.getByText(t('share.copied'))).toBeVisible()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(JSON.parse(copied)).toEqual(deck)

    const other = await otherProfile(browser, language)
    await other.context().grantPermissions(clipboard)
    await other.evaluate((text) => navigator.clipboard.writeText(text), copied)
    await openAdd(other, language)
    await other.getByRole('textbox', { name: t('add.pasteLabel') }).focus()
    await other.keyboard.press('ControlOrMeta+V')
    await other.getByRole('button', { name: t('add.check') }).click()
    await install(other, language, deck)
    await other.getByRole('link', { name: t('deck.practise') }).click()
    await expectAsked(other, language, first)
    await other.context().close()
  })

  test('“my edits” go along when they are wished for, as the next version', async ({
    page,
    browser,
  }) => {
    await withDeck(page, language, deck)
    const mine = language === 'en' ? 'How do you open a call?' : '你怎样开场？'
    await rowOf(page, inLanguage(second.prompt, language)).getByRole('link').click()
    await editPrompt(page, language, mine)
    await expect(page.getByRole('heading', { name: mine })).toBeVisible()
    await page.getByRole('link', { name: t('read.toDeck') }).click()
    await openShare(page, language)

    expect(JSON.parse((await save(page, language)).text)).toEqual(deck)
    await page.getByRole('checkbox', { name: t('share.edits', { count: 1 }) }).check()
    const edited = await save(page, language)
    const written = JSON.parse(edited.text) as CoachDeck
    expect(written).toEqual({
      ...deck,
      version: 2,
      updatedAt: written.updatedAt,
      cards: deck.cards.map((card) =>
        card.id === second.id
          ? { ...card, prompt: { ...Object(card.prompt), [language]: mine } }
          : card,
      ),
    })
    expect(written.updatedAt).toMatch(/^\d{4}-\d{2}-\d{2}$/)

    const other = await otherProfile(browser, language)
    await chooseDeck(other, language, deckFile(deck))
    await install(other, language, deck)
    await chooseDeck(other, language, edited.path)
    await expect(other.getByText(t('add.update', { from: 1, to: 2 }))).toBeVisible()
    await install(other, language, deck)
    await expect(rowOf(other, mine)).toBeVisible()
    await expectDeckPage(other, language, deck)
    await other.context().close()
  })
})
