import { expect, type Page, test } from '@playwright/test'
import type { Language } from '../../../src/domain/text'
import { expectToday, startApp, texts, wording } from './app'
import { type CoachDeck, coachDeck, inLanguage } from './coachDeck'
import { chooseButton, chooseDeck, deckFile, goTo, install, openShare, pickFile } from './files'
import { rate, reveal } from './practice'

type Look = (screen: string) => Promise<void>

/** Goes through every screen and dialog of the app and looks at each. */
export async function visitScreens(
  page: Page,
  language: Language,
  deck: CoachDeck,
  look: Look,
): Promise<void> {
  const walk = {
    page,
    language,
    deck,
    look: (screen: string) => test.step(screen, () => look(screen)),
  }
  await firstScreens(walk)
  await add(walk)
  await deckScreens(walk)
  await practice(walk)
  await lastScreens(walk)
}

interface Walk {
  readonly page: Page
  readonly language: Language
  readonly deck: CoachDeck
  readonly look: Look
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true })

/** Opens a dialog, looks at it and closes it. */
async function dialog({ page, language, look }: Walk, opener: string, name: string) {
  await button(page, opener).click()
  await expect(page.getByRole('dialog', { name })).toBeVisible()
  await look(`dialog: ${opener}`)
  await button(page, texts(language).app.close).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

async function firstScreens({ page, language, look }: Walk) {
  const { welcome } = texts(language)
  await page.goto('/')
  await button(page, welcome.start).click()
  await expect(page.getByRole('alert').getByText(welcome.chooseRole)).toBeVisible()
  await look('welcome')
  await startApp(page, language)
  await expect(link(page, texts(language).today.start)).toBeVisible()
  await look('today')
  await goTo(page, language, 'library')
  await expect(
    page.getByRole('heading', { level: 1, name: texts(language).library.title }),
  ).toBeVisible()
  await look('library')
}

async function add({ page, language, deck, look }: Walk) {
  const t = wording(language)
  await chooseDeck(page, language, deckFile({ ...coachDeck(1), version: 'one', language: 'fr' }))
  await expect(page.getByRole('heading', { name: t('add.faults', { count: 2 }) })).toBeVisible()
  await look('add with faults')
  await pickFile(page, chooseButton(page, language), deckFile(deck))
  await page.locator('summary').click()
  await look('add with preview')
  await button(page, t('add.another')).click()
  await expect(page.getByRole('textbox', { name: t('add.pasteLabel') })).toBeVisible()
  await look('add')
  await chooseDeck(page, language, deckFile(deck))
  await install(page, language, deck)
}

async function deckScreens(walk: Walk) {
  const { page, language, deck, look } = walk
  const { deck: words, cardMenu, practise, read, editor, report, choice } = texts(language)
  await look('deck page')
  await dialog(walk, practise.actions, inLanguage(deck.title, language))
  await button(page, practise.actions).click()
  await dialog(walk, words.remove, words.remove)
  await openShare(page, language)
  await expect(button(page, texts(language).share.save)).toBeVisible()
  await look('share')
  await page.goBack()
  await link(page, words.read).click()
  await expect(button(page, cardMenu.edit)).toBeVisible()
  await look('read a question')
  await dialog(walk, cardMenu.edit, editor.title)
  await dialog(walk, cardMenu.report, report.title)
  await page.getByRole('button', { name: read.next }).click()
  await expect(page.getByText(choice.right, { exact: true })).toBeVisible()
  await look('read a choice')
  await link(page, read.toDeck).click()
}

async function practice(walk: Walk) {
  const { page, language, look } = walk
  const { cardMenu, practise, deck, keys, app, summary } = texts(language)
  await link(page, deck.practise).click()
  await page.getByRole('button', { name: practise.hint }).click()
  await look('question')
  await dialog(walk, practise.actions, practise.actions)
  await button(page, practise.actions).click()
  await dialog(walk, cardMenu.keys, keys.title)
  await reveal(page, language)
  await page.getByRole('checkbox').first().check()
  await look('revealed question')
  await rate(page, language, 'easy')
  await page.getByRole('radio').last().check()
  await look('choice question')
  await reveal(page, language)
  await look('revealed choice')
  await rate(page, language, 'easy')
  await expect(page.getByRole('heading', { name: summary.title })).toBeVisible()
  await look('summary')
  await link(page, app.toToday).click()
}

async function lastScreens(walk: Walk) {
  const { page, language, deck, look } = walk
  const { today, deck: words, settings, app, summary } = texts(language)
  await expectToday(page, language)
  // The built-in decks, left out of today.
  for (const box of await page.getByRole('checkbox').all()) await box.uncheck()
  await page.getByRole('checkbox', { name: inLanguage(deck.title, language) }).check()
  await expect(page.getByText(today.noneChosen)).toBeVisible()
  await look('today without due')
  await goTo(page, language, 'library')
  await page.getByRole('link', { name: inLanguage(deck.title, language) }).click()
  await link(page, words.practise).click()
  await expect(page.getByRole('heading', { name: summary.nothing })).toBeVisible()
  await look('empty summary')
  await link(page, app.toToday).click()
  await goTo(page, language, 'settings')
  await page.locator('summary').click()
  await look('settings')
  await dialog(walk, settings.delete, settings.delete)
  await page.goto('/nowhere')
  await expect(page.getByRole('heading', { level: 1, name: app.notFound })).toBeVisible()
  await look('not found')
}
