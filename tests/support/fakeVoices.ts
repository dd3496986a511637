import { onTestFinished, vi } from 'vitest'

class FakeUtterance {
  lang = ''
  onend: () => void = () => {}
  onerror: () => void = () => {}
  constructor(readonly text: string) {}
}

/** A device with voices of these languages; it says nothing aloud, and ends when the test says so. */
export function fakeVoices(...languages: readonly string[]) {
  const said: FakeUtterance[] = []
  let saying: FakeUtterance | null = null
  const end = (how: 'onend' | 'onerror') => {
    const ended = saying
    saying = null
    ended?.[how]()
  }
  vi.stubGlobal('SpeechSynthesisUtterance', FakeUtterance)
  vi.stubGlobal('speechSynthesis', {
    getVoices: () => languages.map((lang) => ({ lang, localService: true })),
    speak: (utterance: FakeUtterance) => {
      said.push(utterance)
      saying = utterance
    },
    // As browsers do, it tells the one that was cut short.
    cancel: () => end('onerror'),
  })
  onTestFinished(() => {
    vi.unstubAllGlobals()
  })
  return {
    /** What is being said now. */
    saying: () => saying?.text ?? null,
    /** In which voices what was said. */
    said: () => said.map(({ text, lang }) => `${lang}: ${text}`),
    finish: () => end('onend'),
  }
}
