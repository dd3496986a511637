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

function voiceFor(language: Language): SpeechSynthesisVoice | undefined {
  // Android writes zh_CN. A voice of the very region is better than another of the language.
  const tag = (voice: SpeechSynthesisVoice) => voice.lang.replace('_', '-')
  const local = (synthesis()?.getVoices() ?? []).filter((voice) => voice.localService)
  const [base] = language.split('-')
  return (
    local.find((voice) => tag(voice) === language) ??
    local.find((voice) => tag(voice).split('-')[0] === base)
  )
}

/** Says a text aloud in a voice of its language; what was being said stops. */
export function speak(text: string, language: Language, onEnd: () => void): void {
  const voice = voiceFor(language)
  if (!voice) return onEnd()
  hush()
  const utterance = new SpeechSynthesisUtterance(text)
  utterance.voice = voice
  utterance.lang = voice.lang
  utterance.onend = onEnd
  utterance.onerror = onEnd
  synthesis()?.speak(utterance)
}

export const hush = (): void => synthesis()?.cancel()
