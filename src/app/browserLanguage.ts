import type { Language } from '../domain/text'

/** The app's language that a person with these languages, dearest first, reads best. */
export function browserLanguage(languages: readonly string[]): Language {
  const known = languages.find((language) => /^(zh|en)\b/i.test(language))
  return known && /^zh/i.test(known) ? 'zh-CN' : 'en'
}
