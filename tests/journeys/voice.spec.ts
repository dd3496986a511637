import { expect, type Page, test } from '@playwright/test'
import type { Language } from '../../src/domain/text'
import { inBothLanguages, startApp, texts } from './support/app'
import { expectNoViolations } from './support/axe'
import { goTo, savedBy } from './support/files'
import { tabTo } from './support/keyboard'
import { openPractice, ratings, reveal } from './support/practice'
import { TONE_HERTZ } from './support/tone'
import {
  heard,
  isListening,
  oneScreenEach,
  playing,
  record,
  recordings,
  voiceOf,
  watchMicrophone,
  WITH_MICROPHONE,
} from './support/voice'

test.use({ launchOptions: WITH_MICROPHONE, permissions: ['microphone'] })

const slots = async (page: Page) => (await recordings(page)).map(({ slot }) => slot).toSorted()

/** A card on screen with a first and a latest recording, its answer shown. */
async function recordTwice(page: Page, language: Language): Promise<void> {
  await watchMicrophone(page)
  await startApp(page, language)
  await openPractice(page, language)
  await record(page, language, 3000)
  await record(page, language, 4000)
  await reveal(page, language)
}

inBothLanguages((language) => {
  const { app, voice, settings } = texts(language)
  test.beforeEach(() => oneScreenEach(language))

  test('record twice, hear the very tone again, compare at another speed, delete and take it back', async ({
    page,
  }) => {
    await recordTwice(page, language)
    expect(await isListening(page)).toBe(false)
    const [first, latest] = await heard(page)
    expect(first).toMatchObject({ slot: 'first', hertz: TONE_HERTZ })
    expect(latest).toMatchObject({ slot: 'latest', hertz: TONE_HERTZ })
    expect(latest!.seconds).toBeGreaterThan(first!.seconds + 0.5)

    const { play, pause, compare, details, dialog } = voiceOf(page, language)
    await play.click()
    await expect(pause).toBeVisible()
    expect(await playing(page)).toEqual([1])
    await compare.click()
    const columns = [voice.first, voice.latest].map((name) => dialog.getByRole('region', { name }))
    const playIn = (column: number) =>
      columns[column]!.getByRole('button', { name: new RegExp(`^${voice.play}`) })
    await playIn(0).click()
    await expect.poll(() => playing(page)).toEqual([1])
    await dialog.getByRole('combobox', { name: voice.speed }).selectOption('1.5')
    await playIn(1).click()
    await expect.poll(() => playing(page)).toEqual([1.5])
    await expect(playIn(0)).toBeVisible()
    await expectNoViolations(page, 'compare')
    const position = columns[1]!.getByRole('slider')
    await expect.poll(async () => Number(await position.inputValue())).toBeGreaterThan(1)

    const saved = await savedBy(page, () =>
      columns[0]!.getByRole('button', { name: new RegExp(`^${voice.saveFile}`) }).click(),
    )
    expect(saved.name).toMatch(/^yingda-[\d-]+-first\.(m4a|webm)$/)
    expect(saved.text.length).toBeGreaterThan(1000)

    const remove = (column: number) =>
      columns[column]!.getByRole('button', { name: new RegExp(`^${voice.delete}`) }).click()
    await remove(0)
    await expect(details).toBeVisible()
    expect(await slots(page)).toEqual(['latest'])
    await page.getByRole('button', { name: app.undo, exact: true }).click()
    await expect(compare).toBeVisible()
    expect(await slots(page)).toEqual(['first', 'latest'])
    await compare.click()
    await remove(1)
    await expect(details).toBeVisible()

    await page.getByRole('link', { name: texts(language).practise.end }).click()
    await goTo(page, language, 'settings')
    const section = page.getByRole('region', { name: voice.store.title })
    await expect(section).toContainText('kB')
    await section.getByRole('button', { name: voice.store.deleteAll }).click()
    const asked = page.getByRole('dialog', { name: voice.store.deleteAll })
    await asked.getByRole('button', { name: voice.store.deleteAll }).click()
    await expect(section.getByRole('button')).toHaveCount(0)
    expect(await slots(page)).toEqual([])
    await expect(page.getByRole('heading', { name: settings.data })).toBeVisible()
  })

  test('by keyboard alone: R records, the reveal keeps it, P plays, Tab and Enter delete it', async ({
    page,
  }) => {
    const { record: start, stop, play, pause, details } = voiceOf(page, language)
    await watchMicrophone(page)
    await startApp(page, language)
    await goTo(page, language, 'settings')
    const speak = page.getByRole('combobox', { name: voice.times.speak })
    await speak.selectOption('30')
    await goTo(page, language, 'today')
    await openPractice(page, language)
    await expect(start).toBeVisible()
    await page.keyboard.press('r')
    await expect(stop).toBeVisible()
    const clock = page.getByRole('timer').first()
    await expect(clock).toContainText('0:01 / 0:30')
    await expectNoViolations(page, 'recording')
    await page.keyboard.press('Space')
    await expect(ratings(page, language)).toBeVisible()
    await expect(play).toBeVisible()
    expect(await isListening(page)).toBe(false)
    expect(await recordings(page)).toMatchObject([{ slot: 'first', targetSeconds: 30 }])
    await expectNoViolations(page, 'player')

    await page.keyboard.press('p')
    await expect(pause).toBeVisible()
    await page.keyboard.press('p')
    await expect(play).toBeVisible()
    expect(await playing(page)).toEqual([])
    await tabTo(page, details)
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: voice.store.title })
    await tabTo(page, dialog.getByRole('button', { name: new RegExp(`^${voice.delete}`) }))
    await page.keyboard.press('Enter')
    await expect(play).toBeHidden()
    await page.keyboard.press('4')
    await expect(start).toBeVisible()
    expect(await slots(page)).toEqual([])
  })
})
