interface Versions {
  /** A new version waits; `accept` switches to it and reloads. */
  readonly onWaiting: (accept: () => void) => void
  /** Another tab has accepted a new version: this one's own files are gone from the store. */
  readonly onReplaced: () => void
}

/**
 * Registers the service worker once the first screen stands, so that it never competes with it. An open
 * tab keeps the files it started with until the person accepts the new version.
 */
export async function registerServiceWorker({ onWaiting, onReplaced }: Versions): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  let accepted = false
  watchController(navigator.serviceWorker, () => (accepted ? location.reload() : onReplaced()))
  const base = import.meta.env.BASE_URL
  const script = `${base}sw.js`
  if (!navigator.serviceWorker.controller) {
    // The first visit has the newest version: what watches for newer ones travels when the person comes back.
    await navigator.serviceWorker.register(script, { scope: base })
    await untilSeenAgain()
  }
  const { Workbox } = await import('workbox-window')
  const worker = new Workbox(script, { scope: base })
  const accept = async () => {
    const registration = await navigator.serviceWorker.getRegistration(base)
    // Accepted in another tab meanwhile: the new version is in charge and only this page is old.
    if (!registration?.waiting) return location.reload()
    accepted = true
    worker.messageSkipWaiting()
  }
  worker.addEventListener('waiting', () => onWaiting(() => void accept()))
  await worker.register()
  // Browsers look for a new version when a page is loaded; an app on a phone stays open for weeks.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') worker.update().catch(() => {}) // offline
  })
}

const untilSeenAgain = () =>
  new Promise<void>((resolve) => {
    const look = () => {
      if (document.visibilityState !== 'visible') return
      document.removeEventListener('visibilitychange', look)
      resolve()
    }
    document.addEventListener('visibilitychange', look)
  })

/**
 * Calls back whenever one service worker takes over from another. The very first one takes over from
 * none: the page of the first visit already has the files it wants.
 */
export function watchController(
  container: Pick<ServiceWorkerContainer, 'controller' | 'addEventListener'>,
  onReplaced: () => void,
): void {
  let controlled = container.controller !== null
  container.addEventListener('controllerchange', () => {
    if (controlled) onReplaced()
    controlled = true
  })
}
