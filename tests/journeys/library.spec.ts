import { expect, test } from '@playwright/test'
import { builtInDeck } from '../support/builtInDecks'
import { ACCOUNTING_DECK, inBothLanguages, startApp, texts } from './support/app'
import { expectShown, onlyState, openDeck } from './support/deckPage'
import { chooseInCardMenu } from './support/menus'
import { answer, expectProgress, inLanguage, openPractice, prompt } from './support/practice'

inBothLanguages((language) => {
  const words = texts(language)
  const deck = builtInDeck(ACCOUNTING_DECK)
  const total = deck.cards.length
  const title = inLanguage(deck, language)(deck.title)

  test('a starred card is found again; a suspended one leaves the queue and comes back', async ({
    page,
  }) => {
    await startApp(page, language, ['accounting'])
    await openPractice(page, language)
    const question = await prompt(page).innerText()
    await chooseInCardMenu(page, language, words.practise.star)
    await expect(page.getByRole('img', { name: words.practise.star, exact: true })).toBeVisible()
    await chooseInCardMenu(page, language, words.cardMenu.suspend)
    await expect(page.getByText(words.cardMenu.suspended)).toBeVisible()
    await expect(prompt(page)).not.toHaveText(question)
    await expectProgress(page, language, 0, 9)
    await page.getByRole('link', { name: words.practise.end }).click()

    await openPractice(page, language)
    await expect(prompt(page)).not.toHaveText(question)
    await page.getByRole('link', { name: words.practise.end }).click()

    await openDeck(page, language, title)
    for (const state of ['starred', 'suspended'] as const) {
      await onlyState(page, language, state)
      await expectShown(page, language, 1, total)
    }
    await page.getByRole('link', { name: question }).click()
    await page.getByRole('button', { name: words.deck.resume }).click()
    await expect(page.getByRole('button', { name: words.cardMenu.suspend })).toBeVisible()
    await page.goto('/practise')
    await expect(prompt(page)).toHaveText(question)
  })

  test('a card begun anew is new, and undo gives its progress back', async ({ page }) => {
    await startApp(page, language, ['accounting'])
    await openPractice(page, language)
    const question = await prompt(page).innerText()
    await answer(page, language, 'easy')
    await page.getByRole('link', { name: words.practise.end }).click()
    await openDeck(page, language, title)
    await page.getByRole('link', { name: question }).click()

    const reset = page.getByRole('button', { name: words.cardMenu.reset })
    await reset.click()
    await expect(reset).toBeHidden()
    await page.getByRole('button', { name: words.app.undo }).click()
    await expect(reset).toBeVisible()
    await reset.click()
    await expect(reset).toBeHidden()
    await page.goto(`/library/${ACCOUNTING_DECK}`)
    await onlyState(page, language, 'new')
    await expectShown(page, language, total, total)
  })

  test('a deck begun anew or removed comes back with its progress', async ({ page }) => {
    await startApp(page, language, ['accounting'])
    await openPractice(page, language)
    for (let more = 0; more < 2; more++) await answer(page, language, 'easy')
    await page.getByRole('link', { name: words.practise.end }).click()
    await openDeck(page, language, title)
    const undo = page.getByRole('button', { name: words.app.undo })
    const choose = async (line: string) => {
      await page.getByRole('button', { name: words.practise.actions, exact: true }).click()
      await page.getByRole('dialog').getByRole('button', { name: line, exact: true }).click()
      const asked = page.getByRole('dialog', { name: line })
      await asked.getByRole('button', { name: line, exact: true }).click()
    }

    await onlyState(page, language, 'review')
    await choose(words.deck.reset)
    await expectShown(page, language, 0, total)
    await undo.click()
    await expectShown(page, language, 2, total)

    await choose(words.deck.remove)
    const library = page.getByRole('heading', { level: 1, name: words.library.title })
    await expect(library).toBeVisible()
    const row = page.getByRole('link', { name: title })
    await expect(row).toBeHidden()
    await undo.click()
    await row.click()
    await onlyState(page, language, 'review')
    await expectShown(page, language, 2, total)

    // Without the undo, too: added again, it goes on where it was.
    await choose(words.deck.remove)
    await page.getByRole('button', { name: `${words.library.install}: ${title}` }).click()
    await row.click()
    await onlyState(page, language, 'review')
    await expectShown(page, language, 2, total)
  })

  test('search and topic narrow the list; a search without a hit says so', async ({ page }) => {
    await startApp(page, language, ['accounting'])
    await openDeck(page, language, title)
    const say = inLanguage(deck, language)
    const [topic] = deck.topics
    const inTopic = deck.cards.filter((card) => card.topic === topic?.id)
    await expectShown(page, language, total, total)
    await page
      .getByRole('combobox', { name: words.deck.topic })
      .selectOption({ label: say(topic?.title) })
    await expectShown(page, language, inTopic.length, total)

    const search = page.getByRole('searchbox', { name: words.deck.search })
    const wanted = say(inTopic[0]?.prompt)
    await search.fill(wanted)
    await expectShown(page, language, 1, total)
    await expect(page.getByRole('link', { name: wanted })).toBeVisible()
    await search.fill('zzzz')
    await expect(page.getByText(words.deck.none)).toBeVisible()
    await page.getByRole('button', { name: words.deck.clear }).click()
    await expectShown(page, language, total, total)
    await expect(search).toHaveValue('')
  })

  test('back from a card the list is as it was: searched, and at that card', async ({ page }) => {
    await startApp(page, language, ['accounting'])
    await openDeck(page, language, title)
    await onlyState(page, language, 'new')
    const name = inLanguage(deck, language)(deck.cards.at(-1)?.prompt)
    const row = page.getByRole('link', { name })
    await expect(async () => {
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
      await expect(row).toBeInViewport({ timeout: 1000 })
    }).toPass()
    for (const back of [
      () => page.getByRole('link', { name: words.read.toDeck }).click(),
      () => page.goBack(),
    ]) {
      await row.click()
      await expect(page.getByRole('heading', { level: 2, name })).toBeVisible()
      await back()
      await expect(row).toBeFocused()
      await expect(row).toBeInViewport()
      await expect(page.getByRole('combobox', { name: words.deck.state })).toHaveValue('new')
    }
    // Whoever then searches is not taken back to that card a second time.
    const search = page.getByRole('searchbox', { name: words.deck.search })
    await search.fill('zzzz')
    await expect(page.getByText(words.deck.none)).toBeVisible()
    await search.fill('')
    await expectShown(page, language, total, total)
    await expect(row).toBeHidden()
    await expect(search).toBeFocused()

    // Opened from the library, the list begins anew.
    await page
      .getByRole('main')
      .getByRole('link', { name: words.library.title, exact: true })
      .click()
    await page.getByRole('link', { name: title }).click()
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused()
    await expect(page.getByRole('combobox', { name: words.deck.state })).toHaveValue('all')
    await expect(row).toBeHidden()
  })

  test('read through: question and answer, card by card, without rating', async ({ page }) => {
    const position = (at: number) =>
      page.getByText(`${at} ${language === 'en' ? 'of' : '/'} ${total}`)
    await startApp(page, language, ['accounting'])
    await openDeck(page, language, title)
    await page.getByRole('link', { name: words.deck.read, exact: true }).click()
    const say = inLanguage(deck, language)
    const question = (at: number) =>
      page.getByRole('heading', { level: 2, name: say(deck.cards[at - 1]?.prompt) })
    await expect(question(1)).toBeVisible()
    await expect(page.getByRole('heading', { name: words.practise.modelAnswer })).toBeVisible()
    await expect(page.getByRole('group', { name: words.practise.rate })).toBeHidden()
    await expect(page.getByRole('button', { name: words.read.previous })).toBeDisabled()

    await page.getByRole('button', { name: words.read.next }).click()
    await expect(question(2)).toBeVisible()
    await page.keyboard.press('ArrowRight')
    await expect(question(3)).toBeVisible()
    await page.reload()
    await expect(question(3)).toBeVisible()
    await expect(position(3)).toBeVisible()
    await page.getByRole('button', { name: words.read.previous }).click()
    await expect(question(2)).toBeVisible()
    await page.goBack()
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  })
})
