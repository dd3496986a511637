import type { AppStore } from '../state/appStore'
import { registerServiceWorker } from './serviceWorker'

/** Screens on which something half done would be lost by loading anew. */
const BUSY = /^(practise|read|welcome|share|library\/add)/

/** Tells the person of new versions, and leaves it to them when this tab moves to one. */
export function offerUpdates(store: AppStore): Promise<void> {
  const { offer } = store.getState()
  return registerServiceWorker({
    onWaiting: (accept) => offer({ state: 'ready', perform: accept }),
    onReplaced: () => {
      offer({ state: 'running', perform: () => location.reload() })
      reloadUnseen()
    },
  })
}

/** Loads the page anew as soon as nobody looks and nothing is half done. */
export function reloadUnseen(reload = () => location.reload()): void {
  const attempt = async () => {
    const path = location.pathname.slice(import.meta.env.BASE_URL.length)
    if (document.visibilityState !== 'hidden' || BUSY.test(path)) return
    const { isAllSaved } = await import('../kinds/base/autosave')
    if (isAllSaved() && !document.querySelector('dialog[open]')) reload()
  }
  document.addEventListener('visibilitychange', () => void attempt())
  void attempt()
}
