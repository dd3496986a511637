import { useSyncExternalStore } from 'react'
import type { Language } from '../domain/text'

const synthesis = (): SpeechSynthesis | undefined => globalThis.speechSynthesis

/**
 * Whether a voice on this device speaks a language. Voices that speak through somebody's server are passed
 * over: nothing of ours leaves the device. Browsers load their list late and say so.
 *
 * @see https://webaudio.github.io/web-speech-api/#speechsynthesisvoice (localService)
 */
export const useHasVoice = (language: Language): boolean =>
  useSyncExternalStore(watchVoices, () => voiceFor(language) !== undefined)

function watchVoices(changed: () => void): () => void {
  synthesis()?.addEventListener?.('voiceschanged', changed)
  return () => synthesis()?.removeEventListener?.('voiceschanged', changed)
}

/** What a language may call itself, the best first: a voice of the very region before one of the language. */
const VOICES: Record<Language, readonly RegExp[]> = {
  en: [/^en(-|$)/],
  // Mandarin of another place will do, Cantonese will not: the same signs are other sounds.
  'zh-CN': [/^(zh|cmn)(-hans)?-cn/, /^(zh|cmn)(?!.*-(hk|mo|yue)\b)(-|$)/],
}

function voiceFor(language: Language): SpeechSynthesisVoice | undefined {
  // Android writes zh_CN.
  const tag = (voice: SpeechSynthesisVoice) => voice.lang.replaceAll('_', '-').toLowerCase()
  const local = (synthesis()?.getVoices() ?? []).filter((voice) => voice.localService)
  for (const wanted of VOICES[language]) {
    const voice = local.find((one) => wanted.test(tag(one)))
    if (voice) return voice
  }
  return undefined
}

/** What is being said. Held here, or Chrome may clear it away in mid-sentence and never say that it ended. */
let current: { readonly utterance: SpeechSynthesisUtterance; readonly onEnd: () => void } | null =
  null

/**
 * Says a text aloud in a voice of its language; what was being said stops.
 *
 * @param onEnd called once, whether it was heard to the end or not
 * @returns the way to stop it, and nothing that is said later
 */
export function speak(text: string, language: Language, onEnd: () => void): () => void {
  hush()
  const voice = voiceFor(language)
  if (!voice) {
    onEnd()
    return () => {}
  }
  const utterance = new SpeechSynthesisUtterance(text)
  utterance.voice = voice
  utterance.lang = voice.lang
  const said = { utterance, onEnd }
  const end = () => {
    if (current !== said) return
    current = null
    onEnd()
  }
  utterance.onend = end
  utterance.onerror = end
  current = said
  synthesis()?.speak(utterance)
  return () => {
    if (current === said) hush()
  }
}

/** Stops whatever is being said. */
export function hush(): void {
  const said = current
  current = null
  synthesis()?.cancel()
  said?.onEnd()
}
