import { copyFileSync, readFileSync } from 'node:fs'
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { deckCatalogue } from './scripts/vite/deckCatalogue.ts'
import { precompiledMessages } from './scripts/vite/precompiledMessages.ts'

/**
 * Where the app lives on its host: `/` or, on Pages, `/name-of-the-repository/`. Addresses are joined to
 * it, so it begins and ends with a slash however it was given.
 */
const base = `/${process.env.BASE_PATH ?? ''}/`.replace(/\/{2,}/g, '/')
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }

/** Libraries and floors that every screen stands on; what only some parts use comes with them. */
const LIBRARIES =
  /node_modules\/(react|react-dom|scheduler|dexie|dexie-react-hooks|use-intl|icu-minify|zustand|ts-fsrs|wouter|regexparam|use-sync-external-store|react-error-boundary)\//
const ICONS =
  /lucide-react\/dist\/esm\/(?!icons)|lucide-react\/dist\/esm\/icons\/(calendar-check-2|chevron-left|ellipsis|library|settings|x)\.mjs/
const FLOORS =
  /src\/(domain\/(?!split|calibration|insights|ownDeck|plan\/|plans|newPlan)|storage\/(?!dexie\/(unite|recordingKeeper))|state\/(?!speech|recorder|awaitedDecks|keptInTab|plan\/)|i18n\/(messages|deferredPart|use(?!Percent|WhyText)\w+)|ui\/(?!Markdown|Field|MenuList|Dialog|DraftDialog|FileButton|saveFile|copyText|picture))/
/** What more than one screen draws with, and only when it is opened. */
const PICTURES = /node_modules\/(@visx|d3-\w+)\/|src\/ui\/picture\//
const BASE = new RegExp([LIBRARIES, ICONS, FLOORS].map(({ source }) => source).join('|'))

/** A static host answers a deep link with 404.html; being a copy of index.html, it opens the app there. */
function deepLinks(): Plugin {
  let outDir = 'dist'
  return {
    name: 'deep-links',
    apply: 'build',
    configResolved: (config) => {
      outDir = config.build.outDir
    },
    writeBundle: () => copyFileSync(path.join(outDir, 'index.html'), path.join(outDir, '404.html')),
  }
}

export default defineConfig({
  base,
  define: { __APP_VERSION__: JSON.stringify(process.env.APP_VERSION ?? version) },
  plugins: [
    react(),
    deckCatalogue(),
    precompiledMessages(),
    VitePWA({
      // The person is asked before an update; until then an open tab keeps its own files.
      registerType: 'prompt',
      injectRegister: false,
      manifest: {
        name: '应答 Yingda',
        short_name: '应答',
        description: '面试答案，说出口 · Interview flashcards to answer aloud',
        lang: 'zh-CN',
        display: 'standalone',
        theme_color: '#fbf9f6',
        background_color: '#fbf9f6',
        icons: [
          { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
          {
            src: 'icon-maskable-512.png',
            sizes: '512x512',
            type: 'image/png',
            purpose: 'maskable',
          },
          { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
        ],
      },
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg,png,json}'],
        globIgnores: ['404.html', 'deck.schema.json'],
        navigateFallback: `${base}index.html`,
        navigateFallbackDenylist: [/\.json$/], // the deck format's schema is a file, not a screen
        cleanupOutdatedCaches: true,
        // The page of the first visit too lives on stored files: its connection may be lost any time.
        clientsClaim: true,
      },
    }),
    deepLinks(),
  ],
  build: {
    // Safari 16.4, Chrome 100 and Firefox 115 are the oldest we promise.
    target: ['safari16.4', 'chrome100', 'firefox115'],
    cssTarget: ['safari16.4', 'chrome100', 'firefox115'],
    modulePreload: { polyfill: false },
    manifest: true,
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // What every visit needs travels as one file: many small ones compress worse and wait longer.
        codeSplitting: {
          groups: [
            { name: 'base', test: BASE },
            { name: 'pictures', test: PICTURES },
          ],
        },
      },
    },
  },
})
