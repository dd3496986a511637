import { chromium, expect, type Page, test } from '@playwright/test'
import { CHROME_PATH, CHROMIUM_FLAGS } from '../../scripts/chromium-flags.mjs'
import { inBothLanguages, startApp, texts } from './support/app'
import { savedBy } from './support/files'
import { readyForOffline } from './support/offline'
import { openPractice, rate, reveal } from './support/practice'
import { useSmallDisk } from './support/quota'
import { spoilSounds, fillSlowly } from './support/spoiling'
import { storedReviews } from './support/reviews'
import { TONE_HERTZ } from './support/tone'
import {
  heard,
  isListening,
  oneScreenEach,
  pieces,
  playing,
  record,
  recordings,
  unplug,
  voiceOf,
  watchMicrophone,
  WITH_MICROPHONE,
} from './support/voice'

test.use({ launchOptions: WITH_MICROPHONE })

const microphone = ['microphone'] as const

/** Whatever is wrong with the voice, the answer can be rated. */
async function expectPractice(page: Page, language: 'zh-CN' | 'en'): Promise<void> {
  await rate(page, language, 'good')
  expect(await storedReviews(page)).toHaveLength(1)
}

inBothLanguages((language) => {
  const { voice } = texts(language)
  const { trouble } = voice
  test.beforeEach(() => oneScreenEach(language))

  const alert = (page: Page, text: string) => page.getByRole('alert').filter({ hasText: text })

  test('a microphone that is refused: why and how to allow it is said', async ({ page }) => {
    await startApp(page, language)
    await openPractice(page, language)
    await voiceOf(page, language).record.click()
    await expect(alert(page, trouble.refused)).toBeVisible()
    await reveal(page, language)
    await expectPractice(page, language)
  })

  test('a device without a microphone', async ({ baseURL, viewport }) => {
    const browser = await chromium.launch({ executablePath: CHROME_PATH, args: CHROMIUM_FLAGS })
    const context = await browser.newContext({
      baseURL: baseURL!,
      viewport,
      locale: language,
      permissions: [...microphone],
    })
    const page = await context.newPage()
    await startApp(page, language)
    await openPractice(page, language)
    await voiceOf(page, language).record.click()
    await expect(alert(page, trouble.missing)).toBeVisible()
    await reveal(page, language)
    await expectPractice(page, language)
    await browser.close()
  })

  test.describe('with a microphone', () => {
    test.use({ permissions: [...microphone] })

    test('unplugged in mid-answer, what was said until then is kept', async ({ page }) => {
      await watchMicrophone(page)
      await startApp(page, language)
      await openPractice(page, language)
      const { record: start, stop } = voiceOf(page, language)
      await start.click()
      await expect(stop).toBeVisible()
      await expect.poll(() => pieces(page)).toBeGreaterThan(0)
      await unplug(page)
      await expect(alert(page, trouble.lost)).toBeVisible()
      expect(await heard(page)).toMatchObject([{ slot: 'first', hertz: TONE_HERTZ }])
      await reveal(page, language)
      await expectPractice(page, language)
    })

    test('a disk that fills up in mid-answer: it plays until the card is left, the rating is saved', async ({
      page,
      baseURL,
    }) => {
      const disk = await useSmallDisk(page, baseURL)
      await watchMicrophone(page)
      await startApp(page, language)
      // Else the offline copy is still being written, and takes the room that is given up.
      await readyForOffline(page)
      await openPractice(page, language)
      const { record: start, stop, play, pause } = voiceOf(page, language)
      await start.click()
      await expect(stop).toBeVisible()
      await expect.poll(() => pieces(page)).toBeGreaterThan(0)
      await disk.fill()
      const hasRoom = await fillSlowly(page, baseURL!)
      await expect(alert(page, trouble.full)).toBeVisible()
      expect(await isListening(page)).toBe(false)
      await play.click()
      await expect(pause).toBeVisible()
      expect(await playing(page)).toEqual([1])
      await reveal(page, language)
      // The browser counts what was given up a moment later than it gives it.
      await expect.poll(hasRoom).toBe(true)
      await expectPractice(page, language)
    })

    test('a recording that this browser cannot play is offered as a file', async ({ page }) => {
      await startApp(page, language)
      await openPractice(page, language)
      await record(page, language)
      await spoilSounds(page)
      await voiceOf(page, language).play.click()
      const message = alert(page, voice.unplayable)
      await expect(message).toBeVisible()
      const saved = await savedBy(page, () =>
        message.getByRole('button', { name: voice.saveFile }).click(),
      )
      expect(saved.text).toBe('spoilt')
      await reveal(page, language)
      await expectPractice(page, language)
    })

    test('a tab closed in mid-recording loses a second at most', async ({ page, context }) => {
      await startApp(page, language)
      await openPractice(page, language)
      const { record: start, stop } = voiceOf(page, language)
      await start.click()
      await expect(stop).toBeVisible()
      await expect.poll(() => pieces(page)).toBeGreaterThan(1)
      const other = await context.newPage()
      await other.goto('/')
      await openPractice(other, language)
      await expect(voiceOf(other, language).record).toBeVisible()
      // Another tab's recording goes on.
      const before = await pieces(page)
      await expect.poll(() => pieces(page)).toBeGreaterThan(before)
      const saved = await pieces(page)
      await page.close()

      await other.reload()
      await expect(other.getByText(voice.cutOff)).toBeVisible()
      const [recording] = await recordings(other)
      expect(recording).toMatchObject({ slot: 'first', cutOff: true })
      const [sound] = await heard(other)
      expect(sound!.hertz).toBe(TONE_HERTZ)
      expect(sound!.seconds).toBeGreaterThan(saved - 1)
      expect(await pieces(other)).toBe(0)
    })
  })
})
