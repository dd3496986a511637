import { defineConfig } from '@playwright/test'
import { CHROME_PATH, CHROMIUM_FLAGS } from './scripts/chromium-flags.mjs'

/** Journeys about what lies beneath every screen, whatever its size: the desktop alone goes them. */
const BENEATH = [
  'backup',
  'badDecks',
  'fullDisk',
  'htmlInDecks',
  'kill',
  'newVersion',
  'offline',
  'oldBrowser',
  'practiceLanguage',
  'staleTab',
  'tabs',
  'update',
  'voiceFaults',
]

const ADDRESS = 'http://127.0.0.1:4173'

/** Journeys: a person's way through the built app, in real Chromium, on a phone and on a desktop. */
export default defineConfig({
  testDir: 'tests/journeys',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0, // a journey that passes only sometimes is broken
  forbidOnly: Boolean(process.env.CI),
  // Generous: two browsers on two busy cores are slow now and then, and what passes never waits so long.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    baseURL: ADDRESS,
    serviceWorkers: 'allow',
    // Recording costs a third of the time: `npx playwright test NAME --trace retain-on-failure` when wanted.
    trace: 'off',
    launchOptions: { executablePath: CHROME_PATH, args: CHROMIUM_FLAGS },
  },
  projects: [
    {
      name: 'phone',
      testIgnore: BENEATH.map((name) => `**/${name}.spec.ts`),
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
    { name: 'desktop', use: { viewport: { width: 1440, height: 900 } } },
  ],
  webServer: {
    command: 'node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port 4173 --strictPort',
    url: ADDRESS,
    reuseExistingServer: false,
    timeout: 30_000,
  },
})
