import type { Language } from '../domain/text'
import type { Messages, Translation } from './translation'

/** A language is one messages file and one line here. */
const LOADERS: Record<Language, () => Promise<{ default: Translation }>> = {
  'zh-CN': () => import('./zh-CN'),
  en: () => import('./en'),
}

/** Only the active language is loaded. */
export async function loadMessages(language: Language): Promise<Messages> {
  const { default: messages } = await LOADERS[language]()
  // use-intl types arguments from the English texts; Translation has checked that the keys are the same.
  return messages as Messages
}

declare module 'use-intl' {
  interface AppConfig {
    Messages: Messages
    Locale: Language
  }
}
