import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { CHROME_PATH, CHROMIUM_FLAGS } from './scripts/chromium-flags.mjs'
import { deckCatalogue } from './scripts/vite/deckCatalogue.ts'

// Three rooms. A test of pure rules needs Node only, a component test a quick imitation of a
// browser; what depends on a browser's true behaviour (IndexedDB) runs in Chromium. The contract
// suite runs in the first and the last: one storage interface, proven on both.
export default defineConfig({
  plugins: [react(), deckCatalogue()],
  define: { __APP_VERSION__: JSON.stringify('0.0.0-test') },
  test: {
    // Property tests take their time on a small or busy machine; a hang still ends.
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['src/**/*.test.ts', 'tests/{contract,decks,tools,migrations}/**/*.test.ts'],
          setupFiles: ['fake-indexeddb/auto'],
        },
      },
      {
        extends: true,
        test: {
          name: 'component',
          environment: 'happy-dom',
          include: ['src/**/*.test.tsx'],
          setupFiles: ['fake-indexeddb/auto', './tests/setup/component.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/contract/**/*.test.ts', 'tests/browser/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: CHROME_PATH, args: CHROMIUM_FLAGS },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
