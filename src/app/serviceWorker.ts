/**
 * Registers the service worker once the first screen stands, so that it never competes with it. An open
 * tab keeps the files it started with until the person accepts the new version.
 *
 * @param onUpdate a new version waits; `accept` switches to it and reloads
 */
export async function registerServiceWorker(
  onUpdate: (accept: () => void) => unknown,
): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  const { Workbox } = await import('workbox-window')
  const base = import.meta.env.BASE_URL
  const worker = new Workbox(`${base}sw.js`, { scope: base })
  const accept = async () => {
    const registration = await navigator.serviceWorker.getRegistration(base)
    // Accepted in another tab meanwhile: the new version is in charge and only this page is old.
    if (!registration?.waiting) return location.reload()
    worker.addEventListener('controlling', () => location.reload())
    worker.messageSkipWaiting()
  }
  worker.addEventListener('waiting', () => onUpdate(() => void accept()))
  await worker.register()
  // Browsers look for a new version when a page is loaded; an app on a phone stays open for weeks.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') worker.update().catch(() => {}) // offline
  })
}
