import { expect, type Page, test } from '@playwright/test'
import { createTranslator } from 'use-intl/core'
import { LANGUAGES, type Language } from '../../../src/domain/text'
import en from '../../../src/i18n/en/first'
import moreEn from '../../../src/i18n/en/more'
import type { FirstTranslation, Messages, MoreTranslation } from '../../../src/i18n/translation'
import zh from '../../../src/i18n/zh-CN/first'
import moreZh from '../../../src/i18n/zh-CN/more'

type Translation = FirstTranslation & MoreTranslation

const MESSAGES: Record<Language, Translation> = {
  'zh-CN': { ...zh, ...moreZh },
  en: { ...en, ...moreEn },
}

/** The interface's messages as they are written: `texts('en').today.start`. */
export const texts = (language: Language): Translation => MESSAGES[language]

/** Messages with their arguments filled in: `wording('en')('today.due', { count: 10 })`. */
export const wording = (language: Language) =>
  createTranslator({ locale: language, messages: texts(language) as unknown as Messages })

/** Declares journeys once for each language, in a browser of that language. */
export function inBothLanguages(journeys: (language: Language) => void): void {
  for (const language of LANGUAGES)
    test.describe(language, () => {
      test.use({ locale: language })
      journeys(language)
    })
}

/** Declares journeys in which no word matters once, in the language that most people use. */
export function inOneLanguage(journeys: (language: Language) => void): void {
  const [language] = LANGUAGES
  test.describe(language, () => {
    test.use({ locale: language })
    journeys(language)
  })
}

export type Role = keyof Messages['roles']

/** The built-in deck of questions that a role brings. */
export const COLLECTOR_DECK = 'collector-foundations'
export const ACCOUNTING_DECK = 'accounting-core'

/**
 * The first run, finished: roles chosen, their decks installed, Today on screen.
 *
 * @param interview its date, as date fields have it; none is set when left out
 * @param roles `collector` brings five decks, one at once, `accounting` two
 */
export async function startApp(
  page: Page,
  language: Language,
  roles: readonly Role[] = ['collector'],
  interview = '',
): Promise<void> {
  const { welcome, roles: names } = texts(language)
  await page.goto('./')
  // The browser's language was guessed; a page in another one still finds its field.
  const either = new RegExp(LANGUAGES.map((one) => texts(one).welcome.interfaceLanguage).join('|'))
  await page.getByRole('combobox', { name: either }).first().selectOption(language)
  for (const role of roles) await page.getByRole('checkbox', { name: names[role] }).check()
  if (interview) await page.getByLabel(welcome.interview).fill(interview)
  await page.getByRole('button', { name: welcome.start }).click()
  await expectToday(page, language)
}

/** Today is on screen and has read its figures. */
export const expectToday = (page: Page, language: Language) =>
  expect(page.getByRole('heading', { level: 1, name: texts(language).today.title })).toBeVisible()
