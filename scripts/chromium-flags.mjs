// The flags that Chromium gets in every test.
// Why: it must start as root in a container, and it must make no request of its own, so that
// a test sees only the app's traffic and passes without a network.
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Set by scripts/test.mjs; the fallback serves a runner that is started by hand on Linux. */
export const CHROME_PATH = process.env.CHROME_PATH || '/usr/bin/chromium'
