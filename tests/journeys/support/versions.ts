import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { test as base } from '@playwright/test'
import { serveStaticSite, type StaticSite } from './staticSite'

const SUB_PATH = '/yingda/'

/** Folders with the app built as two versions, as a repository's Pages would publish them. */
interface Versions {
  readonly old: string
  readonly next: string
}

async function buildVersion(outDir: string, version: string): Promise<void> {
  const vite = path.resolve('node_modules/vite/bin/vite.js')
  const env = { ...process.env, APP_VERSION: version, BASE_PATH: SUB_PATH, NODE_ENV: 'production' }
  await promisify(execFile)(process.execPath, [vite, 'build', '--outDir', outDir], { env })
}

/** Journeys on a static host at a sub-path: `site` starts with version 1.0.0, `versions.next` is 2.0.0. */
export const test = base.extend<{ site: StaticSite }, { versions: Versions }>({
  versions: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from the pattern
    async ({}, provide) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'yingda-versions-'))
      const versions = { old: path.join(folder, 'old'), next: path.join(folder, 'next') }
      await Promise.all([buildVersion(versions.old, '1.0.0'), buildVersion(versions.next, '2.0.0')])
      await provide(versions)
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  site: async ({ versions }, provide) => {
    const site = await serveStaticSite(SUB_PATH)
    site.publish(versions.old)
    await provide(site)
    site.close()
  },
  baseURL: async ({ site }, provide) => provide(site.address),
})
