import { Workbox } from 'workbox-window'

interface UpdateHandlers {
  /** A new version waits; `accept` switches to it and reloads. */
  readonly onUpdate: (accept: () => void) => unknown
  readonly onReady: () => unknown
}

/**
 * Registers the service worker once the first screen stands, so that it never competes with it. An open
 * tab keeps the files it started with until the person accepts the new version.
 */
export function registerServiceWorker({ onUpdate, onReady }: UpdateHandlers): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  const worker = new Workbox(`${import.meta.env.BASE_URL}sw.js`, {
    scope: import.meta.env.BASE_URL,
  })
  worker.addEventListener('waiting', () =>
    onUpdate(() => {
      worker.addEventListener('controlling', () => location.reload())
      worker.messageSkipWaiting()
    }),
  )
  worker.addEventListener('activated', (event) => {
    if (!event.isUpdate) onReady()
  })
  void worker.register()
}
