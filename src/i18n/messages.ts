import { createStore } from 'zustand/vanilla'
import type { Language } from '../domain/text'
import type { FirstTranslation, Messages, MoreTranslation } from './translation'

/** A language is one folder and one line here. */
const LOADERS: Record<
  Language,
  {
    readonly first: () => Promise<{ default: FirstTranslation }>
    readonly more: () => Promise<{ default: MoreTranslation }>
  }
> = {
  'zh-CN': { first: () => import('./zh-CN/first'), more: () => import('./zh-CN/more') },
  en: { first: () => import('./en/first'), more: () => import('./en/more') },
}

/** The words of parts that are fetched when wanted, of each language in which one was. */
export const moreMessages = createStore<Partial<Record<Language, MoreTranslation>>>(() => ({}))

/**
 * The words of the first screens in one language; those of later parts join them (`moreMessages`) when the
 * first such part is fetched.
 */
export async function loadMessages(language: Language): Promise<Messages> {
  const { default: messages } = await LOADERS[language].first()
  // use-intl types arguments from the English texts; the translation types have checked that the keys are
  // the same. Nothing asks for a later word before it is there (deferredPart).
  return messages as unknown as Messages
}

export async function loadMoreMessages(language: Language): Promise<void> {
  if (moreMessages.getState()[language]) return
  const { default: messages } = await LOADERS[language].more()
  moreMessages.setState({ [language]: messages })
}

declare module 'use-intl' {
  interface AppConfig {
    Messages: Messages
    Locale: Language
  }
}
