import { expect, type Page, test } from '@playwright/test'
import { CHROME_PATH, CHROMIUM_FLAGS } from '../../../scripts/chromium-flags.mjs'
import type { Recording } from '../../../src/domain/recordings'
import type { Language } from '../../../src/domain/text'
import { texts } from './app'
import { dumpDatabase } from './database'
import { toneFile } from './tone'

/** A browser whose microphone hears one tone and nothing else, over and over. */
export const WITH_MICROPHONE = {
  executablePath: CHROME_PATH,
  args: [
    ...CHROMIUM_FLAGS,
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-audio-capture=${toneFile()}`,
  ],
}

/** Sound takes its time: Chinese is heard on the phone, English on the desktop. */
export const oneScreenEach = (language: Language): void =>
  test.skip((test.info().project.name === 'phone') !== (language === 'zh-CN'))

/** A button of the bar; its key is printed on it. */
const barButton = (page: Page, name: string) =>
  page.getByRole('contentinfo').getByRole('button', { name, exact: true })

/** What recordings are made and played with on a card. */
export const voiceOf = (page: Page, language: Language) => {
  const { voice } = texts(language)
  return {
    record: barButton(page, voice.record),
    stop: barButton(page, voice.stop),
    play: barButton(page, voice.play),
    pause: barButton(page, voice.pause),
    compare: barButton(page, voice.compare),
    details: barButton(page, voice.details),
    dialog: page.getByRole('dialog', { name: voice.compareTitle }),
  }
}

/** Presses “Record”, speaks for a while and stops. */
export async function record(page: Page, language: Language, millis = 1600): Promise<void> {
  const { record: start, stop, play } = voiceOf(page, language)
  await start.click()
  await expect(stop).toBeVisible()
  await page.waitForTimeout(millis)
  await stop.click()
  await expect(play).toBeVisible()
}

export const recordings = async (page: Page): Promise<readonly Recording[]> =>
  (await dumpDatabase(page)).recordings as readonly Recording[]

/** How many seconds have gone into pieces of takes that are not finished. */
export const pieces = async (page: Page) => (await dumpDatabase(page)).pieces?.length ?? 0

/** Whether the page still holds a microphone; needs `watchMicrophone`. */
export const isListening = (page: Page) =>
  page.evaluate(() => microphones.some((track) => track.readyState === 'live'))

/** Pulls the plug in mid-recording; needs `watchMicrophone`. */
export const unplug = (page: Page) =>
  page.evaluate(() => {
    for (const track of microphones) {
      track.stop()
      track.dispatchEvent(new Event('ended'))
    }
  })

/** Notes every microphone that the page opens. */
export const watchMicrophone = (page: Page) =>
  page.addInitScript(() => {
    window.microphones = []
    const { mediaDevices } = navigator
    const open = mediaDevices.getUserMedia.bind(mediaDevices)
    mediaDevices.getUserMedia = async (constraints) => {
      const stream = await open(constraints)
      microphones.push(...stream.getTracks())
      return stream
    }
  })

declare global {
  // Where watchMicrophone keeps its notes, in the page.
  var microphones: MediaStreamTrack[]
}

/** What plays on the page, by the browser's own account. */
export const playing = (page: Page) =>
  page
    .locator('audio')
    .evaluateAll((all) =>
      (all as HTMLAudioElement[])
        .filter((audio) => !audio.paused)
        .map(({ playbackRate }) => playbackRate),
    )

/** Length in seconds and loudest frequency in hertz of every recording, decoded by the browser. */
export const heard = (page: Page) =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('yingda')
      opening.onsuccess = () => resolve(opening.result)
    })
    const sounds = await new Promise<{ slot: string; data: ArrayBuffer }[]>((resolve) => {
      const reading = database.transaction('sounds').objectStore('sounds').getAll()
      reading.onsuccess = () => resolve(reading.result)
    })
    database.close()
    const RATE = 8000
    /** Strength of one frequency (Goertzel's way). */
    const strength = (samples: Float32Array, hertz: number) => {
      const factor = 2 * Math.cos((2 * Math.PI * hertz) / RATE)
      let [before, last] = [0, 0]
      for (const sample of samples) [before, last] = [last, sample + factor * last - before]
      return before * before + last * last - factor * before * last
    }
    return Promise.all(
      sounds.map(async ({ slot, data }) => {
        const sound = await new OfflineAudioContext(1, 1, RATE).decodeAudioData(data)
        const samples = sound.getChannelData(0)
        let [hertz, most] = [0, 0]
        for (let one = 100; one <= 2000; one += 10) {
          const found = strength(samples, one)
          if (found > most) [hertz, most] = [one, found]
        }
        return { slot, hertz, seconds: sound.duration }
      }),
    )
  })
