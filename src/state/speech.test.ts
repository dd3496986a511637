import { expect, test, vi } from 'vitest'
import { fakeVoices } from '../../tests/support/fakeVoices'
import type { Language } from '../domain/text'
import { hush, speak } from './speech'

test.each<[Language, voices: string[], spoken: string | null]>([
  ['zh-CN', ['zh-TW', 'zh_CN'], 'zh_CN'],
  ['zh-CN', ['en-US', 'zh-TW'], 'zh-TW'],
  ['zh-CN', ['zh-HK', 'cmn-Hans-CN'], 'cmn-Hans-CN'],
  ['zh-CN', ['zh'], 'zh'],
  // Cantonese: the same signs, other sounds.
  ['zh-CN', ['zh-HK', 'zh_HK_#Hant', 'zh-Hant-MO', 'zh-yue', 'yue-CN', 'yue_HK'], null],
  ['en', ['zh-CN', 'en-AU'], 'en-AU'],
  ['en', ['eng-fake'], null],
])('%s is read by one of %j: %s', (language, voices, spoken) => {
  const device = fakeVoices(...voices)
  const onEnd = vi.fn<() => void>()
  speak('…', language, onEnd)
  expect(device.said()).toEqual(spoken ? [`${spoken}: …`] : [])
  hush()
  expect(onEnd).toHaveBeenCalledTimes(1)
})

test('what gives way to something else has ended, and can stop nothing any more', () => {
  const device = fakeVoices('en-US')
  const ends = [vi.fn<() => void>(), vi.fn<() => void>()]
  const [stopOne, stopTwo] = ends.map((end, index) => speak(`line ${index}`, 'en', end))
  expect(ends[0]).toHaveBeenCalledTimes(1)
  stopOne?.()
  expect(device.saying()).toBe('line 1')
  stopTwo?.()
  expect(device.saying()).toBe(null)
  expect(ends.map((end) => end.mock.calls.length)).toEqual([1, 1])
})
