import type { Language } from '../domain/text'

/** Each language in its own words. */
export const LANGUAGE_NAMES: Record<Language, string> = { 'zh-CN': '中文', en: 'English' }
