import { expect, type Page, test } from '@playwright/test'
import { promptOf } from '../../src/domain/card'
import type { Language } from '../../src/domain/text'
import { builtInDeck } from '../support/builtInDecks'
import {
  COLLECTOR_DECK,
  expectToday,
  inBothLanguages,
  startApp,
  texts,
  wording,
} from './support/app'
import { coachDeck } from './support/coachDeck'
import { expectShown, onlyState, openDeck } from './support/deckPage'
import { chooseButton, deckFile, goTo, install, pickFile } from './support/files'
import {
  answer,
  cardOnScreen,
  expectProgress,
  inLanguage,
  openPractice,
  prompt,
} from './support/practice'

inBothLanguages((language) => {
  const words = texts(language)
  const say = wording(language)

  test('the first run asks for languages, jobs and the interview’s day, nothing else', async ({
    page,
  }) => {
    await page.goto('/')
    await expect(page.getByRole('heading', { level: 1, name: words.welcome.title })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    const { interfaceLanguage, practiceLanguage, start, chooseRole } = words.welcome
    for (const name of [interfaceLanguage, practiceLanguage])
      await expect(page.getByRole('combobox', { name, exact: true })).toHaveValue(language)
    await expect(page.getByRole('combobox')).toHaveCount(2)
    const jobs = page.getByRole('group', { name: words.welcome.roles }).getByRole('checkbox')
    await expect(jobs.first()).not.toBeChecked()
    await expect(page.getByRole('checkbox')).toHaveCount(await jobs.count())
    const interview = page.getByLabel(words.welcome.interview)
    await expect(interview).toHaveValue('')
    // The one field to fill in, and it may stay empty.
    await expect(page.locator('input:not([type=checkbox])')).toHaveCount(1)
    await interview.fill('2999-12-31')
    const minutes = page.getByRole('combobox', { name: words.welcome.minutes })
    await expect(minutes).toHaveValue('20')
    await interview.fill('')
    await expect(minutes).toHaveCount(0)

    await page.getByRole('button', { name: start }).click()
    await expect(page.getByRole('alert').filter({ hasText: chooseRole })).toBeVisible()
  })

  test('a coach’s deck is enough to begin with', async ({ page }) => {
    const deck = coachDeck(1)
    await page.goto('/')
    await page.getByRole('link', { name: words.welcome.fromCoach }).click()
    await pickFile(page, chooseButton(page, language), deckFile(deck))
    await install(page, language, deck)
    await goTo(page, language, 'today')
    await expectToday(page, language)
    await expect(page.getByText(say('today.due', { count: deck.cards.length }))).toBeVisible()
    await page.reload()
    await expectToday(page, language)
  })

  test('ten cards answered are still answered after a reload', async ({ page }) => {
    await startApp(page, language)
    await expect(page.getByText(say('today.due', { count: 10 }))).toBeVisible()
    await openPractice(page, language)
    await expectProgress(page, language, 0, 10)
    const deck = builtInDeck(COLLECTOR_DECK)
    const first = await cardOnScreen(page, deck, language)
    await answer(page, language, 'again')
    for (let more = 0; more < 9; more++) await answer(page, language, 'easy')
    // The one that went badly comes back in the same sitting, in its next wording.
    await expect(prompt(page)).toHaveText(inLanguage(deck, language)(promptOf(first, 1)))
    await answer(page, language, 'good')

    const { summary } = words
    await expect(page.getByRole('heading', { level: 1, name: summary.title })).toBeVisible()
    await expectFigure(page, summary.answers, 11)
    await expectFigure(page, summary.learnt, 10)
    await expectFigure(page, summary.secure, 10)
    await expectFigure(page, summary.weak, 0)
    await page.getByRole('link', { name: words.app.toToday }).click()

    await expectTodayDone(page, language)
    await page.reload()
    await expectTodayDone(page, language)

    const total = deck.cards.length
    await openDeck(page, language, inLanguage(deck, language)(deck.title))
    await onlyState(page, language, 'review')
    await expectShown(page, language, 10, total)
    await page.reload()
    await onlyState(page, language, 'new')
    await expectShown(page, language, total - 10, total)
  })

  test('a link to a page that is not there says so and leads on', async ({ page }) => {
    await page.goto('/no/such/page')
    await expect(page.getByRole('heading', { level: 1, name: words.app.notFound })).toBeVisible()
    await page.getByRole('link', { name: words.app.toToday }).click()
    await expect(page.getByRole('heading', { level: 1, name: words.welcome.title })).toBeVisible()

    await startApp(page, language)
    await page.goto('/library/no-such-deck')
    await expect(page.getByRole('heading', { level: 1, name: words.deck.missing })).toBeVisible()
    await page.goto('/no/such/page')
    await page.getByRole('link', { name: words.app.toToday }).click()
    await expectToday(page, language)
  })
})

const expectFigure = (page: Page, name: string, value: number) =>
  expect(page.locator('dl > div').filter({ hasText: name }).getByRole('definition')).toHaveText(
    String(value),
  )

async function expectTodayDone(page: Page, language: Language): Promise<void> {
  const { today } = texts(language)
  await expectToday(page, language)
  await expect(page.getByText(today.allDone)).toBeVisible()
  await expect(page.getByText(wording(language)('today.doneCards', { count: 11 }))).toBeVisible()
  await expect(page.getByText(today.nothingYet)).toBeHidden()
}
