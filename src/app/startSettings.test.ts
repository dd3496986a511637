import { afterEach, expect, test } from 'vitest'
import { closeAll, freshName, openDexie } from '../../tests/support/storage'
import { fakeClock } from '../../tests/support/clock'
import type { Settings } from '../domain/settings'
import { startSettings } from './startSettings'

afterEach(closeAll)

async function startAfter(change: Partial<Settings>) {
  const storage = await openDexie(freshName(), fakeClock())
  await storage.settings.write(change)
  return startSettings(storage, 'en')
}

test('a first visit starts in the browser’s language', async () => {
  expect(await startAfter({})).toMatchObject({ language: 'en', practiceLanguage: 'en' })
})

test('a language chosen before the first run is over holds', async () => {
  const settings = await startAfter({ practiceLanguage: 'zh-CN', theme: 'dark' })
  expect(settings).toMatchObject({ language: 'en', practiceLanguage: 'zh-CN', theme: 'dark' })
  expect(await startAfter({ language: 'zh-CN' })).toMatchObject({ language: 'zh-CN' })
})

test('after the first run nothing is guessed', async () => {
  const settings = await startAfter({ welcomed: true, language: 'zh-CN' })
  expect(settings).toMatchObject({ language: 'zh-CN', practiceLanguage: 'zh-CN' })
})
