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
  worker.addEventListener('waiting', () =>
    onUpdate(() => {
      worker.addEventListener('controlling', () => location.reload())
      worker.messageSkipWaiting()
    }),
  )
  await worker.register()
}
