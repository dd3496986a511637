import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import type { Language } from '../../src/domain/text'
import { describeFault } from '../../src/formats/deck/describe'
import { pathText } from '../../src/formats/deck/faults'
import { readBackup } from '../../src/formats/backup/read'
import { BACKUP_FORMAT } from '../../src/formats/backup/schema'
import { expectToday, inBothLanguages, startApp, texts, wording } from './support/app'
import { answerCard, editPrompt, rowOf } from './support/answering'
import { coachCard, coachDeck, inLanguage } from './support/coachDeck'
import { dumpDatabase, expectDecksHere, withoutDevice } from './support/database'
import {
  chooseDeck,
  deckFile,
  expectDeckPage,
  type File,
  fileOf,
  goTo,
  install,
  pickFile,
  savedBy,
} from './support/files'

const DAY = 24 * 60 * 60_000

/** A deck with one card practised, one starred and one in the person's words; a dark theme. */
async function withHistory(page: Page, language: Language) {
  const { practise, deck: words, read, settings } = texts(language)
  const deck = coachDeck(1)
  const [c1, c2, c3] = [coachCard('c1'), coachCard('c2'), coachCard('c3')]
  const mine = language === 'en' ? 'My own question' : '我自己的问法'
  await startApp(page, language)
  await chooseDeck(page, language, deckFile(deck))
  await install(page, language, deck)
  await page.getByRole('link', { name: words.practise }).click()
  await answerCard(page, language, c1, 'easy')
  await answerCard(page, language, c2, 'again')
  await page.goBack()
  await rowOf(page, inLanguage(c2.prompt, language)).getByRole('link').click()
  await page.getByRole('button', { name: practise.star, exact: true }).click()
  await page.getByRole('link', { name: read.toDeck }).click()
  await rowOf(page, inLanguage(c3.prompt, language)).getByRole('link').click()
  await editPrompt(page, language, mine)
  await goTo(page, language, 'settings')
  await expectDecksHere(page)
  await page.getByRole('combobox', { name: settings.theme }).selectOption('dark')
  return {
    async expectHere() {
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
      await goTo(page, language, 'library')
      await page.getByRole('link', { name: inLanguage(deck.title, language) }).click()
      await expectDeckPage(page, language, deck)
      const row = (text: string) => rowOf(page, text)
      await expect(row(inLanguage(c1.prompt, language))).toContainText(words.states.review)
      await expect(row(inLanguage(c2.prompt, language))).toContainText(words.states.learning)
      await expect(
        row(inLanguage(c2.prompt, language)).getByLabel(practise.star, { exact: true }),
      ).toBeVisible()
      await expect(row(mine)).toContainText(words.states.edited)
    },
  }
}

const saveData = (page: Page, language: Language) =>
  savedBy(page, () => page.getByRole('button', { name: texts(language).settings.save }).click())

/** The button, not the file field that it stands for. */
const restoreButton = (page: Page, language: Language) =>
  page.getByRole('button', { name: texts(language).settings.restore, exact: true }).first()

const restore = (page: Page, language: Language, file: File | string) =>
  pickFile(page, restoreButton(page, language), file)

async function deleteEverything(page: Page, language: Language): Promise<void> {
  const { settings, welcome } = texts(language)
  await page.getByRole('button', { name: settings.delete }).click()
  const dialog = page.getByRole('dialog', { name: settings.delete })
  await dialog.getByRole('button', { name: settings.deleteConfirm }).click()
  await expect(page.getByRole('heading', { level: 1, name: welcome.title })).toBeVisible()
}

inBothLanguages((language) => {
  const t = wording(language)

  test('saved data come back after everything was deleted', async ({ page }) => {
    const history = await withHistory(page, language)
    const saved = await saveData(page, language)
    expect(saved.name).toMatch(/^yingda-\d{4}-\d{2}-\d{2}\.json$/)
    const before = await dumpDatabase(page)

    await test.step('deleting asks first', async () => {
      await page.getByRole('button', { name: t('settings.delete') }).click()
      await expect(page.getByText(t('settings.deleteAsk'))).toBeVisible()
      await page.getByRole('button', { name: t('app.cancel') }).click()
      expect(await dumpDatabase(page)).toEqual(before)
    })

    await test.step('then nothing is left but the device', async () => {
      await deleteEverything(page, language)
      const { meta, ...stores } = await dumpDatabase(page)
      // A new device, and the app's own note of the rules by which it works.
      expect(meta).toEqual([
        expect.objectContaining({ key: 'device', nextSeq: 1 }),
        expect.objectContaining({ key: 'progress' }),
      ])
      expect(before.meta).not.toContainEqual(meta?.[0])
      for (const rows of Object.values(stores)) expect(rows).toEqual([])
    })

    await test.step('the first run leads to the file', async () => {
      await page.getByRole('link', { name: t('welcome.restore') }).click()
      await expect(restoreButton(page, language)).toBeInViewport()
      await restore(page, language, saved.path)
      const done = t('settings.restored', { decks: before.decks?.length ?? 0, reviews: 2 })
      await expect(page.getByText(done)).toBeVisible()
      expect(withoutDevice(await dumpDatabase(page))).toEqual(withoutDevice(before))
      await history.expectHere()
    })

    await test.step('a second time changes nothing', async () => {
      const once = await dumpDatabase(page)
      await goTo(page, language, 'settings')
      await restore(page, language, saved.path)
      const done = t('settings.restored', { decks: before.decks?.length ?? 0, reviews: 0 })
      await expect(page.getByText(done)).toBeVisible()
      expect(await dumpDatabase(page)).toEqual(once)
      await page.reload()
      await history.expectHere()
      await goTo(page, language, 'today')
      await expectToday(page, language)
    })
  })

  test('a file that is no backup is refused with its faults, and nothing changes', async ({
    page,
  }) => {
    await withHistory(page, language)
    const text = await readFile((await saveData(page, language)).path, 'utf8')
    const before = await dumpDatabase(page)
    const wrongRating = text.replace('"rating":"easy"', '"rating":"<img src=x>"')
    const broken = [
      text.slice(0, text.length / 2),
      wrongRating,
      text.replace(`"version":${BACKUP_FORMAT}`, '"version":99'),
      text.replace('"events":', '"evnts":'),
      JSON.stringify(coachDeck(1)),
      '',
    ]
    for (const content of broken) {
      const result = readBackup(content)
      if (result.ok) throw new Error('the file is a good backup')
      await restore(page, language, fileOf(content, 'backup.json'))
      await expect(page.getByRole('alert').getByText(t('settings.restoreFaults'))).toBeVisible()
      await expect(page.getByRole('alert').getByRole('listitem')).toHaveText(
        result.error.map((fault) => `${pathText(fault.path)}: ${describeFault(fault, language)}`),
      )
      expect(await dumpDatabase(page)).toEqual(before)
    }
  })

  test('a week after the first answer Today reminds of saving a copy, until it is saved', async ({
    page,
  }) => {
    await withHistory(page, language)
    const reminder = page.getByText(t('today.backupDue'))
    const todayAfter = async (days: number) => {
      await page.clock.setFixedTime(Date.now() + days * DAY)
      await page.goto('/')
      await expectToday(page, language)
      await expect(page.getByText(t('today.nothingYet'))).toBeVisible()
    }
    await todayAfter(5.9)
    await expect(reminder).toBeHidden()
    await todayAfter(7.1)
    await expect(reminder).toBeVisible()
    await page.getByRole('link', { name: t('today.backupNow') }).click()
    await expect(page.getByRole('button', { name: t('settings.save') })).toBeInViewport()
    await saveData(page, language)
    await goTo(page, language, 'today')
    await expectToday(page, language)
    await expect(page.getByText(t('today.nothingYet'))).toBeVisible()
    await expect(reminder).toBeHidden()
  })
})
