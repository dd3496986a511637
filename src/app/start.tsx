import { createRoot } from 'react-dom/client'
import { loadMessages } from '../i18n/messages'
import { type AppStore, createAppStore } from '../state/appStore'
import { ServicesProvider } from '../state/context'
import { browserClock, newId } from '../state/environment'
import { openStorage } from '../storage/dexie/open'
import { App } from './App'
import { browserLanguage } from './browserLanguage'
import { registerServiceWorker } from './serviceWorker'
import { settle } from './settle'
import { startSettings } from './startSettings'
import { StorageFailed, type StorageFailure } from './StorageFailed'

/** Work that may wait until the first screen stands. */
const SETTLED_MILLIS = 1500

/** Opens storage, reads the settings, loads one language and shows the first screen. */
export async function start(): Promise<void> {
  const root = createRoot(document.getElementById('root') ?? document.body)
  const guessed = browserLanguage(navigator.languages)
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
    return registerServiceWorker({
      onWaiting: (accept) => accept(),
      onReplaced: () => location.reload(),
    })
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
  setTimeout(settle, SETTLED_MILLIS, storage, store, settings.awaitedDecks.length > 0)
}
