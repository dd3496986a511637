import type { Settings } from '../domain/settings'
import type { Language } from '../domain/text'
import type { Storage } from '../storage/ports'

/**
 * The settings to start with. Before the first run is over the browser's language stands in for a choice
 * that was not made yet; one made on the welcome screen holds although that was left half way.
 */
export async function startSettings(storage: Storage, guessed: Language): Promise<Settings> {
  const [settings, stored] = await Promise.all([storage.settings.read(), storage.settings.stored()])
  if (settings.welcomed) return settings
  const chosen = (key: 'language' | 'practiceLanguage') =>
    stored.includes(key) ? settings[key] : guessed
  return {
    ...settings,
    language: chosen('language'),
    practiceLanguage: chosen('practiceLanguage'),
  }
}
