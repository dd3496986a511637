import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { IntlProvider } from 'use-intl'
import { onTestFinished } from 'vitest'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import type { Settings } from '../../src/domain/settings'
import type { Language } from '../../src/domain/text'
import { loadMessages, loadMoreMessages, moreMessages } from '../../src/i18n/messages'
import type { Messages } from '../../src/i18n/translation'
import { type AppStore, createAppStore } from '../../src/state/appStore'
import { ServicesProvider } from '../../src/state/context'
import type { Storage } from '../../src/storage/ports'
import { type FakeClock, fakeClock } from './clock'
import { closeAll, freshName, openDexie } from './storage'

interface Options {
  /** Of the interface and of practice. */
  readonly language?: Language
  readonly path?: string
  readonly settings?: Partial<Settings>
  readonly clock?: FakeClock
  /** An empty one of its own unless given. */
  readonly storage?: Storage
  /** The session's, to open another screen in it; a new one unless given. */
  readonly store?: AppStore
}

/** Shows a part of the app with everything around it that it needs: storage, messages, time, address. */
export async function renderApp(ui: ReactNode, options: Options = {}) {
  const { language = 'en', path = '/', clock = fakeClock() } = options
  onTestFinished(closeAll)
  const storage = options.storage ?? (await openDexie(freshName(), clock))
  const spoken = { language, practiceLanguage: language }
  const settings = { ...(await storage.settings.read()), ...spoken, ...options.settings }
  const store = options.store ?? createAppStore(storage, settings)
  await loadMoreMessages(language)
  const messages = {
    ...(await loadMessages(language)),
    ...moreMessages.getState()[language],
  } as Messages
  const location = memoryLocation({ path, record: true })
  const view = render(ui, {
    wrapper: ({ children }) => (
      <ServicesProvider value={{ storage, store, clock }}>
        <IntlProvider locale={language} messages={messages} timeZone="Asia/Shanghai">
          <Router hook={location.hook} searchHook={location.searchHook}>
            {children}
          </Router>
        </IntlProvider>
      </ServicesProvider>
    ),
  })
  return { ...view, user: userEvent.setup(), storage, store, clock, location }
}
