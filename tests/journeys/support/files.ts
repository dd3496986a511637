import { readFile } from 'node:fs/promises'
import { expect, type Locator, type Page } from '@playwright/test'
import type { Language } from '../../../src/domain/text'
import { texts } from './app'
import { type CoachDeck, inLanguage } from './coachDeck'

export interface File {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** A file as it lies on a person's device. */
export const fileOf = (content: string | Uint8Array, name = 'deck.json'): File => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(content),
})

export const deckFile = (deck: object, name?: string) => fileOf(JSON.stringify(deck, null, 2), name)

/** Presses what opens the browser's file chooser, and picks. */
export async function pickFile(page: Page, opener: Locator, file: File | string): Promise<void> {
  const opened = page.waitForEvent('filechooser')
  await opener.click()
  await (await opened).setFiles(file)
}

/** What pressing a button saves. */
export async function savedBy(page: Page, press: () => Promise<void>) {
  const started = page.waitForEvent('download')
  await press()
  const download = await started
  const path = await download.path()
  return { name: download.suggestedFilename(), path, text: await readFile(path, 'utf8') }
}

/** Goes to a place by the bar or rail. */
export const goTo = (page: Page, language: Language, place: 'today' | 'library' | 'settings') =>
  page
    .getByRole('navigation', { name: texts(language).app.nav })
    .getByRole('link', { name: texts(language).app[place], exact: true })
    .click()

/** Library › Add a deck. */
export async function openAdd(page: Page, language: Language): Promise<void> {
  await goTo(page, language, 'library')
  await page.getByRole('link', { name: texts(language).library.add }).click()
}

/** Library › Add a deck › Choose a file; what comes of it is on screen afterwards. */
export async function chooseDeck(page: Page, language: Language, file: File | string) {
  await openAdd(page, language)
  await pickFile(page, chooseButton(page, language), file)
}

/** The button, not the file field that it stands for. */
export const chooseButton = (page: Page, language: Language) =>
  page.getByRole('button', { name: texts(language).add.choose }).first()

/** Takes the previewed deck; its page is on screen afterwards. */
export async function install(page: Page, language: Language, deck: CoachDeck): Promise<void> {
  await page.getByRole('button', { name: texts(language).add.install }).click()
  await expectDeckPage(page, language, deck)
}

export const expectDeckPage = (page: Page, language: Language, { title }: CoachDeck) =>
  expect(page.getByRole('heading', { level: 1, name: inLanguage(title, language) })).toBeVisible()

/** From the deck's page: the share screen. */
export const openShare = (page: Page, language: Language) =>
  page.getByRole('link', { name: texts(language).deck.share, exact: true }).click()
