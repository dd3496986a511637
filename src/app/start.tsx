import { createRoot } from 'react-dom/client'
import type { Settings } from '../domain/settings'
import type { Language } from '../domain/text'
import { loadMessages } from '../i18n/messages'
import { type AppStore, createAppStore } from '../state/appStore'
import { updateBuiltIns } from '../state/builtInDecks'
import { ServicesProvider } from '../state/context'
import { browserClock, newId } from '../state/environment'
import { openStorage } from '../storage/dexie/open'
import type { Storage } from '../storage/ports'
import { App } from './App'
import { registerServiceWorker } from './serviceWorker'
import { StorageFailed, type StorageFailure } from './StorageFailed'

/** Work that may wait until the first screen stands. */
const SETTLED_MILLIS = 1500

/** Opens storage, reads the settings, loads one language and shows the first screen. */
export async function start(): Promise<void> {
  const root = createRoot(document.getElementById('root') ?? document.body)
  const guessed = browserLanguage()
  const showFailure = async (failure: StorageFailure) =>
    root.render(
      <StorageFailed failure={failure} language={guessed} messages={await loadMessages(guessed)} />,
    )

  let store: AppStore | null = null
  const opened = await openStorage({
    name: 'yingda',
    clock: browserClock,
    newId,
    notices: {
      onOutdated: () => store?.getState().fail({ code: 'outdatedTab' }),
      onBlocked: () => void showFailure({ code: 'blocked' }),
    },
  })
  if (!opened.ok) {
    await showFailure(opened.error)
    // A newer version that waits may open what this one cannot; there is nothing here to interrupt.
    return registerServiceWorker((accept) => accept())
  }

  const storage = opened.value
  const settings = await startSettings(storage, guessed)
  const messages = await loadMessages(settings.language)
  document.documentElement.lang = settings.language
  store = createAppStore(storage, settings)
  root.render(
    <ServicesProvider value={{ storage, store, clock: browserClock }}>
      <App messages={messages} />
    </ServicesProvider>,
  )
  setTimeout(settle, SETTLED_MILLIS, storage, store)
}

/** Before the first run is over the browser's language stands in for a choice. */
async function startSettings(storage: Storage, guessed: Language): Promise<Settings> {
  const settings = await storage.settings.read()
  return settings.welcomed
    ? settings
    : { ...settings, language: guessed, practiceLanguage: guessed }
}

const browserLanguage = (): Language =>
  navigator.languages.some((language) => /^zh/i.test(language)) ? 'zh-CN' : 'en'

async function settle(storage: Storage, store: AppStore): Promise<void> {
  await registerServiceWorker(async (accept) => {
    const { app } = await loadMessages(store.getState().settings.language)
    const action = { label: app.updateNow, perform: accept }
    store.getState().show({ message: app.updateReady, action, stays: true })
  })
  await updateBuiltIns(storage)
}
